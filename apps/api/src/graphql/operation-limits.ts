import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';

/** How big one operation may be. The client's largest documents stay well below half of each. */
const OPERATION_LIMITS = {
  depth: 12,
  cost: 5000,
  aliases: 60,
  directives: 30,
  tokens: 4000,
} as const;

/** Refuses operations that are made to be expensive, before anything of them is run. */
export function operationLimits({ production }: { readonly production: boolean }): {
  readonly plugins: ApolloServerPlugin[];
  readonly validationRules: ValidationRule[];
} {
  const { plugins, validationRules } = new ApolloArmor({
    maxDepth: { n: OPERATION_LIMITS.depth },
    costLimit: { maxCost: OPERATION_LIMITS.cost },
    maxAliases: { n: OPERATION_LIMITS.aliases },
    maxDirectives: { n: OPERATION_LIMITS.directives },
    maxTokens: { n: OPERATION_LIMITS.tokens },
    blockFieldSuggestion: { enabled: production },
  }).protect();
  return { plugins, validationRules };
}
