import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ValidationRule } from 'graphql';

/** How big one document may be. The client's largest stay well below half of each; validation takes the square of it. */
export const DOCUMENT_LIMITS = {
  depth: 12,
  aliases: 60,
  directives: 30,
  tokens: 1500,
} as const;

/** Refuses documents that are made to be expensive, before anything of them is run; what they cost is another's matter. */
export function documentRules({ production }: { readonly production: boolean }): readonly ValidationRule[] {
  const { validationRules } = new ApolloArmor({
    maxDepth: { n: DOCUMENT_LIMITS.depth },
    maxAliases: { n: DOCUMENT_LIMITS.aliases },
    maxDirectives: { n: DOCUMENT_LIMITS.directives },
    blockFieldSuggestion: { enabled: production },
    costLimit: { enabled: false },
    // GraphQL.js counts tokens itself: a syntax error stays one.
    maxTokens: { enabled: false },
  }).protect();
  return validationRules;
}
