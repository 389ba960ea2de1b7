import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, enumOf, fill, Money, moneyOf } from '@premia/api-util-platform';

export type AdjustmentKind = 'adjustment' | 'true-up' | 'clawback' | 'carried';

const AdjustmentKindEnum = enumOf<AdjustmentKind>('AdjustmentKind', {
  adjustment: 'Decided by people, beside the calculation',
  'true-up': 'What a locked run should have paid more, as recorded since',
  clawback: 'What a locked run paid too much, as recorded since',
  carried: 'What is owed, and could not be taken from this payout',
});

export type AdjustmentState = 'proposed' | 'approved' | 'declined';

const AdjustmentStateEnum = enumOf<AdjustmentState>('AdjustmentState', {
  proposed: 'Waits for a decision',
  approved: 'Paid with the payout',
  declined: 'Not paid',
});

export interface AdjustmentRow {
  readonly id: string;
  readonly kind: AdjustmentKind;
  readonly amount: string;
  readonly currency: string;
  readonly reason: string;
  readonly comment: string | null;
  readonly evidence: string | null;
  readonly state: AdjustmentState;
  readonly proposedByEmail: string | null;
  readonly proposedAt: string;
  readonly decidedByEmail: string | null;
  readonly decidedAt: string | null;
  readonly canApprove: boolean;
  readonly canDecline: boolean;
}

@ObjectType({ description: 'What somebody is paid beside what was calculated; outlives a new calculation' })
export class PayoutAdjustment {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => AdjustmentKindEnum)
  readonly kind!: AdjustmentKind;

  @Field(() => Money)
  readonly amount!: Money;

  @Field(() => String, { description: 'The payee reads it' })
  readonly reason!: string;

  @Field(() => String, { nullable: true, description: 'For who reads runs' })
  readonly comment!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the proof is; for who reads runs' })
  readonly evidence!: string | null;

  @Field(() => AdjustmentStateEnum)
  readonly state!: AdjustmentState;

  @Field(() => String, { nullable: true, description: 'For who reads runs' })
  readonly proposedByEmail!: string | null;

  @Field(() => DateTimeScalar)
  readonly proposedAt!: Date;

  @Field(() => String, { nullable: true, description: 'For who reads runs' })
  readonly decidedByEmail!: string | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly decidedAt!: Date | null;

  @Field(() => Boolean)
  readonly canApprove!: boolean;

  @Field(() => Boolean, { description: 'Or withdraw, where the reader proposed it' })
  readonly canDecline!: boolean;

  constructor({ amount, currency, proposedAt, decidedAt, ...row }: AdjustmentRow) {
    fill<PayoutAdjustment>(this, {
      ...row,
      amount: moneyOf(amount, currency),
      proposedAt: new Date(proposedAt),
      decidedAt: decidedAt === null ? null : new Date(decidedAt),
    });
  }
}
