import type { TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES } from '@typescript-eslint/utils';

/** `@Query(…)` and `@Query` alike; empty for a decorator that is an expression. */
export function decoratorName({ expression }: TSESTree.Decorator): string {
  const callee = expression.type === AST_NODE_TYPES.CallExpression ? expression.callee : expression;
  return callee.type === AST_NODE_TYPES.Identifier ? callee.name : '';
}

/** The names by which a file knows the given exports of the given packages. */
export function importedNames(
  program: TSESTree.Program,
  wanted: Readonly<Record<string, readonly string[]>>,
): ReadonlySet<string> {
  const names = program.body.flatMap((statement) => {
    if (statement.type !== AST_NODE_TYPES.ImportDeclaration) return [];
    const exports = wanted[statement.source.value] ?? [];
    return statement.specifiers.flatMap((specifier) =>
      specifier.type === AST_NODE_TYPES.ImportSpecifier &&
      specifier.imported.type === AST_NODE_TYPES.Identifier &&
      exports.includes(specifier.imported.name)
        ? [specifier.local.name]
        : [],
    );
  });
  return new Set(names);
}
