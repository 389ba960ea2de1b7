import { createUnionType, ObjectType } from '@nestjs/graphql';
import { Conflict, connectionOf, InvalidInput, NotFound } from '@premia/api-util-platform';
import { Cycle } from '@premia/api-vocabulary';

@ObjectType()
export class CycleConnection extends connectionOf(Cycle) {}

export const CreateCycleResult = createUnionType({
  name: 'CreateCycleResult',
  types: () => [Cycle, InvalidInput, Conflict] as const,
});

export const ChangeCycleResult = createUnionType({
  name: 'ChangeCycleResult',
  types: () => [Cycle, InvalidInput, Conflict, NotFound] as const,
});
