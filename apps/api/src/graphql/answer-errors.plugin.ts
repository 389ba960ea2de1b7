import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server';
import { Plugin } from '@nestjs/apollo';
import { Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { OperationEnded } from '@premia/api-data-access';
import { type GraphQLContext, type RequestContext } from '@premia/api-util-platform';
import { describe } from '@premia/shared-messages';

/** Codes of errors that tell the caller about the request and nothing about us. */
const SAFE_TO_SHOW = new Set([
  'UNAUTHENTICATED',
  'NOT_FOUND',
  'TOO_MANY_REQUESTS',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Bugs and outages are logged whole and answered with nothing but the request's id; expected outcomes never come here. */
@Plugin()
export class AnswerErrorsPlugin implements ApolloServerPlugin<GraphQLContext> {
  readonly #logger = new Logger('GraphQL');

  requestDidStart(): Promise<GraphQLRequestListener<GraphQLContext>> {
    return Promise.resolve({
      didEncounterErrors: ({ errors, contextValue }) => {
        for (const error of errors) {
          if (SAFE_TO_SHOW.has(codeOf(error))) continue;
          // The client has gone, and its reads with it: nobody waits for an answer, and nothing is broken.
          if (error.originalError instanceof OperationEnded) continue;
          this.#logger.error({
            requestId: contextValue.requestContext.requestId,
            path: error.path?.join('.'),
            err: error.originalError ?? error,
            msg: 'An operation failed',
          });
        }
        return Promise.resolve();
      },
      willSendResponse: ({ response, contextValue }) => {
        const { body } = response;
        if (body.kind === 'single' && body.singleResult.errors !== undefined) {
          body.singleResult = {
            ...body.singleResult,
            errors: body.singleResult.errors.map((error) => maskedError(error, contextValue.requestContext)),
          };
        }
        return Promise.resolve();
      },
    });
  }
}

function codeOf(error: { readonly extensions?: Readonly<Record<string, unknown>> }): string {
  return String(error.extensions?.['code'] ?? 'INTERNAL_SERVER_ERROR');
}

function maskedError(error: GraphQLFormattedError, ctx: RequestContext): GraphQLFormattedError {
  const code = codeOf(error);
  const { locations, path, extensions } = error;
  const where = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) };
  if (SAFE_TO_SHOW.has(code)) {
    const fields = extensions?.['fields'];
    const what = fields === undefined ? { code } : { code, fields };
    return { ...where, message: error.message, extensions: { ...what, requestId: ctx.requestId } };
  }
  return {
    ...where,
    message: describe(ctx.locale, 'problem.INTERNAL_SERVER_ERROR', { requestId: ctx.requestId ?? '' }),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: ctx.requestId },
  };
}
