import { createUnionType, ObjectType } from '@nestjs/graphql';
import { Conflict, connectionOf, Cycle, InvalidInput } from '@premia/api-util-platform';

@ObjectType()
export class CycleConnection extends connectionOf(Cycle) {}

export const CreateCycleResult = createUnionType({
  name: 'CreateCycleResult',
  types: () => [Cycle, InvalidInput, Conflict] as const,
});
