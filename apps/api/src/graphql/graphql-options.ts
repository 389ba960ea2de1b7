import type { ApolloDriverConfig } from '@nestjs/apollo';
import type { BuildSchemaOptions } from '@nestjs/graphql';
import { type Config, type ContextualRequest, DateTimeScalar, type GraphQLContext } from '@premia/api-util-platform';
import { DOCUMENT_LIMITS, documentRules } from '../limits/document-limits';

export const BUILD_SCHEMA_OPTIONS: BuildSchemaOptions = {
  scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  noDuplicatedFields: true,
};

export function graphqlOptions({ production }: Config): ApolloDriverConfig {
  return {
    path: '/graphql',
    autoSchemaFile: true,
    sortSchema: true,
    buildSchemaOptions: BUILD_SCHEMA_OPTIONS,
    // Fields with arguments may refuse them, too.
    fieldResolverEnhancers: ['filters'],
    csrfPrevention: true,
    introspection: !production,
    // Its page would load its scripts from elsewhere, beside the session's cookie.
    graphiql: false,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    stopOnTerminationSignals: false,
    context: ({ req }: { readonly req: ContextualRequest }): GraphQLContext => {
      if (req.requestContext === undefined) throw new Error('GraphQL is mounted before the request context');
      return { requestContext: req.requestContext, request: req };
    },
    parseOptions: { maxTokens: DOCUMENT_LIMITS.tokens },
    validationRules: [...documentRules({ production })],
  };
}
