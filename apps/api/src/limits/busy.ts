import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost, type GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { GraphQLError } from 'graphql';
import { Busy } from '@premia/api-processes';
import { type ContextualRequest, type GraphQLContext } from '@premia/api-util-platform';
import { DEFAULT_LOCALE, type Locale } from '@premia/shared-contract';
import { describe } from '@premia/shared-messages';

/** What whoever gets no turn is told, and when to come again. */
function busyAnswer(locale: Locale, { reason, retryAfterSeconds }: Busy) {
  const code = reason === 'user' ? 'TOO_MANY_AT_ONCE' : 'SERVICE_BUSY';
  const status = reason === 'user' ? 429 : 503;
  return { code, status, retryAfter: String(retryAfterSeconds), message: describe(locale, `problem.${code}`) };
}

export function busyError(
  { locale }: { readonly locale: Locale },
  busy: Busy,
  { withStatus }: { readonly withStatus: boolean },
): GraphQLError {
  const { code, status, retryAfter, message } = busyAnswer(locale, busy);
  const http = { status, headers: new Map([['retry-after', retryAfter]]) };
  return new GraphQLError(message, { extensions: withStatus ? { code, http } : { code } });
}

/** One field that found no process says so beside the others; a request of another kind as a whole. */
@Catch(Busy)
export class BusyFilter implements ExceptionFilter<Busy> {
  catch(busy: Busy, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() === 'graphql') {
      const { requestContext } = GqlArgumentsHost.create(host).getContext<GraphQLContext>();
      return busyError(requestContext, busy, { withStatus: false });
    }
    const http = host.switchToHttp();
    const locale = http.getRequest<ContextualRequest>().requestContext?.locale ?? DEFAULT_LOCALE;
    const { code, status, retryAfter, message } = busyAnswer(locale, busy);
    http.getResponse<Response>().status(status).set('retry-after', retryAfter).json({ code, message });
    return undefined;
  }
}
