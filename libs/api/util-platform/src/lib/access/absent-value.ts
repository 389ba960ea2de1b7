import {
  getNullableType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  isListType,
  isNullableType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { emptyConnection } from '../connection/connection';
import type { NotFound } from '../problems/not-found';

/** How the operation's type says that something is not there. */
export function absentValue(info: GraphQLResolveInfo, problem: NotFound): unknown {
  if (isNullableType(info.returnType)) return null;
  const type = getNullableType(info.returnType);
  if (resultHas(info, problem.constructor.name)) return problem;
  if (isListType(type)) return [];
  if (isObjectType(type) && type.name.endsWith('Connection')) return emptyConnection();
  return new GraphQLError(problem.message, { extensions: { code: problem.code } });
}

/** Whether a problem of the name is a member of the operation's result. */
export function resultHas(info: GraphQLResolveInfo, problem: string): boolean {
  const type = getNullableType(info.returnType);
  return isUnionType(type) && type.getTypes().some(({ name }: GraphQLObjectType) => name === problem);
}
