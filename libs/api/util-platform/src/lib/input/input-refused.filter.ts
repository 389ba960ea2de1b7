import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { GqlArgumentsHost } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { absentValue, resultHas } from '../access/absent-value';
import type { GraphQLContext } from '../context/context-of';
import { InvalidInput } from '../problems/invalid-input';
import { NotFound } from '../problems/not-found';
import { problemCode } from '../problems/problem';
import { InputRefused } from './input-pipe';
import { NOT_AN_ID } from './value-rules';

/**
 * Turns refused input into `InvalidInput`: the member of the operation's result, or, where its type has none, an error
 * with the same fields. An id that cannot be one says nothing about the rest: there is nothing under it.
 */
@Catch(InputRefused)
export class InputRefusedFilter implements ExceptionFilter<InputRefused> {
  catch({ faults: all }: InputRefused, host: ArgumentsHost): unknown {
    const graphql = GqlArgumentsHost.create(host);
    const { requestContext } = graphql.getContext<GraphQLContext>();
    const info = graphql.getInfo<GraphQLResolveInfo>();
    const faults = all.filter(({ reason }) => problemCode(reason) !== NOT_AN_ID);
    if (faults.length === 0) return absentValue(info, new NotFound(requestContext));
    const problem = new InvalidInput(requestContext, faults);
    if (resultHas(info, InvalidInput.name)) return problem;
    const { message, fields } = problem;
    return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', fields } });
  }
}
