import type { TSESTree } from '@typescript-eslint/utils';
import { AST_NODE_TYPES, ESLintUtils } from '@typescript-eslint/utils';
import { decoratorName, importedNames } from './decorators';

/** Decorators that open a way in, by the package they come from; a parameter decorator of the same name is none. */
const ENTRANCES: Readonly<Record<string, readonly string[]>> = {
  '@nestjs/graphql': ['Query', 'Mutation', 'Subscription'],
  '@nestjs/common': ['Get', 'Post', 'Put', 'Patch', 'Delete', 'All', 'Head', 'Options', 'Sse'],
};
const DECLARATIONS = ['Requires', 'SignedIn', 'Public'];

/** Every way into the API says who may use it; the guard refuses the silent ones at run time, this rule before. */
export const resolverDeclaresPermission = ESLintUtils.RuleCreator.withoutDocs({
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      undeclared:
        '{{name}} is open to the outside and does not say to whom. Add @Requires(…), @SignedIn() or @Public() to it.',
    },
  },
  defaultOptions: [],
  create(context) {
    let entrances: ReadonlySet<string> = new Set();
    return {
      Program(program) {
        entrances = importedNames(program, ENTRANCES);
      },
      MethodDefinition(method) {
        const isEntrance = method.decorators.some((decorator) => entrances.has(decoratorName(decorator)));
        if (!isEntrance || declares(method.decorators) || declares(method.parent.parent.decorators)) return;
        context.report({
          node: method.key,
          messageId: 'undeclared',
          data: { name: method.key.type === AST_NODE_TYPES.Identifier ? method.key.name : 'This method' },
        });
      },
    };
  },
});

function declares(decorators: readonly TSESTree.Decorator[]): boolean {
  return decorators.some((decorator) => DECLARATIONS.includes(decoratorName(decorator)));
}
