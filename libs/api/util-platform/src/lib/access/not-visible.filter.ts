import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost, type GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { describe } from '@premia/shared-messages';
import type { ContextualRequest, GraphQLContext } from '../context/context-of';
import { NotFound } from '../problems/not-found';
import { absentValue } from './absent-value';
import { NotSignedIn, NotVisible } from './not-visible';

/** Answers who may not see a thing as if it did not exist, in the form that the operation's type has for that. */
@Catch(NotVisible)
export class NotVisibleFilter implements ExceptionFilter<NotVisible> {
  catch(_: NotVisible, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() !== 'graphql') {
      const http = host.switchToHttp();
      const problem = new NotFound(http.getRequest<ContextualRequest>().requestContext ?? { locale: 'en' });
      http.getResponse<Response>().status(404).json({ code: problem.code, message: problem.message });
      return undefined;
    }
    const graphql = GqlArgumentsHost.create(host);
    const { requestContext } = graphql.getContext<GraphQLContext>();
    return absentValue(graphql.getInfo<GraphQLResolveInfo>(), new NotFound(requestContext));
  }
}

/** Asks for signing in: the client then refreshes its session and repeats the operation. */
@Catch(NotSignedIn)
export class NotSignedInFilter implements ExceptionFilter<NotSignedIn> {
  catch(_: NotSignedIn, host: ArgumentsHost): unknown {
    if (host.getType<GqlContextType>() !== 'graphql') {
      const http = host.switchToHttp();
      const { locale } = http.getRequest<ContextualRequest>().requestContext ?? { locale: 'en' };
      const message = describe(locale, 'problem.UNAUTHENTICATED');
      http.getResponse<Response>().status(401).json({ code: 'UNAUTHENTICATED', message });
      return undefined;
    }
    const { requestContext } = GqlArgumentsHost.create(host).getContext<GraphQLContext>();
    return new GraphQLError(describe(requestContext.locale, 'problem.UNAUTHENTICATED'), {
      extensions: { code: 'UNAUTHENTICATED' },
    });
  }
}
