import type { RequestHandler } from 'express';
import { getOperationAST, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { PayReads } from '@premia/api-data-access';
import { type Config, type ContextualRequest, type GraphQLContext, isTenantContext } from '@premia/api-util-platform';
import { describe } from '@premia/shared-messages';
import { DOCUMENT_LIMITS, documentRules } from '../limits/document-limits';

export const STREAM_PATH = '/graphql/stream';
/** Streams at once in this process. A page watches one job. */
const STREAMS_OF_USER = 6;
const STREAMS_OF_TENANT = 60;

type StreamContext = Record<PropertyKey, unknown> & GraphQLContext;

/**
 * Subscriptions as server-sent events (graphql-sse, one connection each, with its own heartbeat): a POST like every other
 * operation, behind the same middleware, so that there is one way of signing in. Nothing but subscriptions is done here.
 */
export function graphqlStream(
  schemaOf: () => GraphQLSchema,
  payReads: PayReads,
  { production }: Config,
): RequestHandler {
  const streams = new Map<string, number>();
  const rules = [...specifiedRules, ...documentRules({ production })];
  const handler = createHandler<StreamContext>({
    authenticate: () => null,
    onSubscribe: ({ raw }, { query, operationName, variables }) => {
      const schema = schemaOf();
      const document = parse(query, { maxTokens: DOCUMENT_LIMITS.tokens });
      const isSubscription = getOperationAST(document, operationName)?.operation === 'subscription';
      if (!isSubscription || validate(schema, document, rules).length > 0)
        return [null, { status: 400, statusText: 'Bad Request' }];
      const request: ContextualRequest = raw;
      if (request.requestContext === undefined) throw new Error('Streams are mounted before the request context');
      const contextValue: StreamContext = { requestContext: request.requestContext, request };
      return { schema, document, operationName, variableValues: variables, contextValue };
    },
    onNext: async ({ requestContext }, _request, result) => {
      const { locale, requestId } = requestContext;
      await payReads.write(requestContext);
      if (!('errors' in result) || result.errors === undefined) return;
      const message = describe(locale, 'problem.INTERNAL_SERVER_ERROR', { requestId });
      return { errors: [new GraphQLError(message, { extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } })] };
    },
  });
  return (request: ContextualRequest, response, next) => {
    const ctx = request.requestContext;
    if (request.method !== 'POST' || request.is('json') === false) return void response.status(405).end();
    if (ctx === undefined || !isTenantContext(ctx)) return void response.status(401).end();
    const parts = [
      { key: `user ${ctx.userId}`, most: STREAMS_OF_USER },
      { key: `tenant ${ctx.tenantId}`, most: STREAMS_OF_TENANT },
    ];
    if (parts.some(({ key, most }) => (streams.get(key) ?? 0) >= most)) return void response.status(429).end();
    const count = (by: number) => {
      for (const { key } of parts) {
        const open = (streams.get(key) ?? 0) + by;
        if (open === 0) streams.delete(key);
        else streams.set(key, open);
      }
    };
    count(1);
    // nginx would hold messages back.
    response.setHeader('x-accel-buffering', 'no');
    response.once('close', () => {
      count(-1);
    });
    handler(request, response).catch(next);
  };
}
