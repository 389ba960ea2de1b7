import { createUnionType, Field, Int, ObjectType } from '@nestjs/graphql';
import { Conflict, DateTimeScalar, enumOf, fill, InvalidInput, Money, NotFound } from '@premia/api-util-platform';
import { Payout } from '../payout/payout.type';

@ObjectType({ description: 'What somebody wrote about a payout' })
export class PayoutRemark {
  @Field(() => String, { nullable: true })
  readonly text!: string | null;

  @Field(() => String)
  readonly byEmail!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Date;

  constructor(remark: { readonly text: string | null; readonly byEmail: string; readonly at: string }) {
    fill<PayoutRemark>(this, { ...remark, at: new Date(remark.at) });
  }
}

@ObjectType({ description: 'How many payouts of a run ask for a look, over those whom the reader may see' })
export class RunAttention {
  @Field(() => Int)
  readonly anomalies!: number;

  @Field(() => Int)
  readonly onHold!: number;

  @Field(() => Int, { description: 'Unusual, and not looked at as they are; a run with any is not submitted' })
  readonly unseen!: number;

  @Field(() => Int)
  readonly adjusted!: number;

  @Field(() => Int, { description: 'Adjustments wait for a decision; a run with any is not submitted' })
  readonly undecided!: number;

  constructor(attention: Omit<RunAttention, 'constructor'>) {
    fill<RunAttention>(this, attention);
  }
}

export type WhenOverBudget = 'stop' | 'ask-owner' | 'reason';

export const WhenOverBudgetEnum = enumOf<WhenOverBudget>('WhenOverBudget', {
  stop: 'The run is not submitted',
  'ask-owner': 'An owner has to approve it',
  reason: 'It is submitted with a reason only',
});

@ObjectType({ description: 'What the runs of a cycle under a plan may come to' })
export class PayoutBudget {
  @Field(() => Money)
  readonly amount!: Money;

  @Field(() => WhenOverBudgetEnum)
  readonly whenOver!: WhenOverBudget;

  constructor(budget: Omit<PayoutBudget, 'constructor'>) {
    fill<PayoutBudget>(this, budget);
  }
}

export const ChangePayoutResult = createUnionType({
  name: 'ChangePayoutResult',
  types: () => [Payout, NotFound, InvalidInput, Conflict] as const,
});

export const SetPayoutBudgetResult = createUnionType({
  name: 'SetPayoutBudgetResult',
  types: () => [PayoutBudget, NotFound, InvalidInput, Conflict] as const,
});
