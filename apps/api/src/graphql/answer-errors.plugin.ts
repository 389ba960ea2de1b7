import type { ApolloServerPlugin, GraphQLRequestListener, GraphQLResponse } from '@apollo/server';
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
  'TOO_MANY_AT_ONCE',
  'SERVICE_BUSY',
  'OPERATION_TOO_LARGE',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Who accepts it reads the status; to others, by the specification, a well-formed answer is a success of HTTP. */
const GRAPHQL_MEDIA_TYPE = 'application/graphql-response+json';
const WRONG_DOCUMENT = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

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
      willSendResponse: ({ request, response, contextValue }) => {
        const { body, http } = response;
        const accepted = request.http?.headers.get('accept') ?? '';
        if (http.status === 400 && !accepted.includes(GRAPHQL_MEDIA_TYPE) && isAnswered(body)) http.status = 200;
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

function isAnswered(body: GraphQLResponse['body']): boolean {
  const errors = body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
  return errors.length > 0 && errors.every((error) => WRONG_DOCUMENT.includes(codeOf(error)));
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
