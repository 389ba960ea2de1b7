import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier';
import importSort from 'eslint-plugin-simple-import-sort';
import tseslint from 'typescript-eslint';
import { boundaries } from './tools/eslint-rules/boundaries.mjs';

export default tseslint.config(
  {
    ignores: [
      '**/node_modules',
      '**/dist',
      '**/.nx',
      '**/.angular',
      '**/.premia',
      '**/coverage',
      '**/reports',
      '**/.stryker-tmp',
      '**/*.generated.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.mjs'],
    plugins: { '@nx': nx, 'simple-import-sort': importSort },
    extends: [tseslint.configs.base],
    rules: {
      // One block, outside before inside, without blank lines between.
      'simple-import-sort/imports': [
        'error',
        { groups: [['^\\u0000', '^node:', '^@?\\w', '^@premia/', '^', '^\\.\\.', '^\\.']] },
      ],
      'simple-import-sort/exports': 'error',
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          // Tests and the demo's seed start the very composition that production starts; browser tests do it with the tools that npm start has.
          allow: [
            '../../api/src/bootstrap',
            '../../../api/src/limits/operation-cost',
            '../../apps/api/src/bootstrap',
            '../../../../tools/**',
          ],
          // A process brings along no more than it is asked for.
          checkDynamicDependenciesExceptions: ['@premia/api-.*'],
          depConstraints: boundaries,
          // The tests of data access use the test kit, which stands on data access.
          ignoredCircularDependencies: [['api-data-access', 'api-util-testing']],
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
      'no-console': 'error',
    },
  },
  {
    // Rules of our own, in tools/eslint-rules. Each knows where it holds.
    files: ['**/*.ts'],
    rules: {
      '@nx/workspace-no-float-money': 'error',
      '@nx/workspace-no-raw-database': 'error',
      '@nx/workspace-resolver-declares-permission': 'error',
      '@nx/workspace-test-file-tier': 'error',
    },
  },
  {
    // Nest injects and TypeORM maps by emitted metadata: an import used only in a decorated signature must stay a value import.
    files: ['libs/api/**/*.ts', 'apps/api/**/*.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  { files: ['**/*.spec.ts', '**/*.int-spec.ts', '**/*.e2e-spec.ts'], rules: { 'max-lines': 'off' } },
  { files: ['tools/**/*.ts', 'tools/**/*.mjs', 'apps/api/src/main.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['libs/web/**/*.ts', 'apps/web/**/*.ts'],
    extends: [...angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/prefer-on-push-component-change-detection': ['error', { allowExplicitOnPush: false }],
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/component-selector': ['error', { type: 'element', prefix: 'premia', style: 'kebab-case' }],
    },
  },
  {
    files: ['libs/web/**/*.html', 'apps/web/**/*.html'],
    extends: [...angular.configs.templateRecommended, ...angular.configs.templateAccessibility],
  },
  prettier,
);
