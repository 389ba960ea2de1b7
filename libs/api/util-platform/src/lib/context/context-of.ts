import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type GqlContextType, GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import type { RequestContext } from './request-context';

/** An HTTP request after the context middleware has seen it. */
export type ContextualRequest = Request & { requestContext?: RequestContext };

/** What GraphQL resolvers share within one operation. */
export interface GraphQLContext {
  readonly requestContext: RequestContext;
  readonly request: ContextualRequest;
}

/** The request context behind a GraphQL field or a REST handler; throws where the middleware did not run. */
export function contextOf(execution: ExecutionContext): RequestContext {
  const ctx =
    execution.getType<GqlContextType>() === 'graphql'
      ? GqlExecutionContext.create(execution).getContext<GraphQLContext>().requestContext
      : execution.switchToHttp().getRequest<ContextualRequest>().requestContext;
  if (ctx === undefined)
    throw new Error('There is no request context here: the route is outside RequestContextMiddleware');
  return ctx;
}

/** The HTTP request behind a GraphQL field or a REST handler: for cookies, never for data. */
function requestOf(execution: ExecutionContext): ContextualRequest {
  return execution.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(execution).getContext<GraphQLContext>().request
    : execution.switchToHttp().getRequest<ContextualRequest>();
}

/** Parameter: the `RequestContext`; type it `TenantContext` under `@Requires`, `UserContext` under `@SignedIn`. */
export const Ctx = createParamDecorator((_: unknown, execution: ExecutionContext) => contextOf(execution));

/** Parameter: the HTTP request, for cookies. */
export const HttpRequest = createParamDecorator((_: unknown, execution: ExecutionContext) => requestOf(execution));
