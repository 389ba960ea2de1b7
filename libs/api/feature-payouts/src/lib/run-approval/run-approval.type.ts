import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import { Conflict, DateTimeScalar, enumOf, fill, InvalidInput, NotFound } from '@premia/api-util-platform';
import type { RunAction } from '@premia/shared-contract';
import { PayoutRun } from '../payout-run/payout-run.type';

export const RunActionEnum = enumOf<RunAction>('RunAction', {
  submit: 'Ask for approval',
  approve: 'Approve; by somebody who neither calculated nor submitted it, and is not paid by it',
  reject: 'Send back with a reason',
  lock: 'Make final',
  export: 'Hand on to payroll',
  supersede: 'Put another run in its place',
  void: 'Take the approval back, since what it rested on has changed',
});

@ObjectType({ description: 'Who moved a run, when and why' })
export class RunStep {
  @Field(() => RunActionEnum)
  readonly action!: RunAction;

  @Field(() => String)
  readonly byEmail!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;

  constructor(step: Omit<RunStep, 'constructor'>) {
    fill<RunStep>(this, step);
  }
}

export const MovePayoutRunResult = createUnionType({
  name: 'MovePayoutRunResult',
  types: () => [PayoutRun, NotFound, InvalidInput, Conflict] as const,
});
