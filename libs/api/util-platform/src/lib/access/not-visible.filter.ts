import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost, type GqlContextType } from '@nestjs/graphql';
import type { Response } from 'express';
import {
  getNullableType,
  GraphQLError,
  type GraphQLResolveInfo,
  isListType,
  isNullableType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { emptyConnection } from '../connection/connection';
import type { ContextualRequest, GraphQLContext } from '../context/context-of';
import { localize } from '../problems/localize';
import { NotFound } from '../problems/not-found';
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

function absentValue(info: GraphQLResolveInfo, problem: NotFound): unknown {
  if (isNullableType(info.returnType)) return null;
  const type = getNullableType(info.returnType);
  if (isUnionType(type) && type.getTypes().some(({ name }) => name === NotFound.name)) return problem;
  if (isListType(type)) return [];
  if (isObjectType(type) && type.name.endsWith('Connection')) return emptyConnection();
  return new GraphQLError(problem.message, { extensions: { code: problem.code } });
}

/** Asks for signing in: the client then refreshes its session and repeats the operation. */
@Catch(NotSignedIn)
export class NotSignedInFilter implements ExceptionFilter<NotSignedIn> {
  catch(_: NotSignedIn, host: ArgumentsHost): unknown {
    const texts = {
      en: 'You are not signed in, or your session has ended. Sign in and try again.',
      ru: 'Вы не вошли, или сеанс закончился. Войдите и повторите.',
    };
    if (host.getType<GqlContextType>() !== 'graphql') {
      const http = host.switchToHttp();
      const message = localize(http.getRequest<ContextualRequest>().requestContext ?? { locale: 'en' }, texts);
      http.getResponse<Response>().status(401).json({ code: 'UNAUTHENTICATED', message });
      return undefined;
    }
    const { requestContext } = GqlArgumentsHost.create(host).getContext<GraphQLContext>();
    return new GraphQLError(localize(requestContext, texts), { extensions: { code: 'UNAUTHENTICATED' } });
  }
}
