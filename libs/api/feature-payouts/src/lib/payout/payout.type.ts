import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, DecimalScalar, fill, Money, moneyOf } from '@premia/api-util-platform';
import type { PayoutOutcome } from '@premia/domain-payouts';
import { PayoutOutcomeEnum } from '../payout-enums';

/** A hash can be tried: whoever knows all but one amount behind it finds that amount. */
export const RECEIPT_HASH = 'Null for who does not see everybody that a pool or a budget was shared among';

/** A payout as it is read, with the total of the same person in the run before. */
export interface PayoutRecord {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly personName: string;
  readonly position: string | null;
  readonly teamName: string | null;
  readonly outcome: PayoutOutcome;
  readonly reasonCode: string | null;
  readonly reasonValues: Readonly<Record<string, string>>;
  /** The KPI that the reason is about. */
  readonly reasonKpi: string | null;
  readonly targetBonus: string;
  readonly ownAmount: string | null;
  readonly teamAmount: string | null;
  /** What is paid: as calculated, with the approved adjustments. */
  readonly total: string;
  readonly calculated: string;
  readonly currency: string;
  readonly percentOfTarget: string | null;
  readonly teamEffect: string | null;
  /** Null where it would vouch for a share of a pool or a budget to somebody who may not see all shares. */
  readonly receiptHash: string | null;
  readonly changeSincePreviousRun: string | null;
}

@ObjectType({ description: 'One person’s line of a run; frozen' })
export class Payout {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly runId!: string;

  @Field(() => ID)
  readonly personId!: string;

  @Field(() => String)
  readonly personName!: string;

  @Field(() => String, { nullable: true })
  readonly position!: string | null;

  @Field(() => String, { nullable: true })
  readonly teamName!: string | null;

  @Field(() => PayoutOutcomeEnum)
  readonly outcome!: PayoutOutcome;

  @Field(() => String, { nullable: true, description: 'Why nothing is paid, in a sentence' })
  readonly reason!: string | null;

  @Field(() => Money)
  readonly targetBonus!: Money;

  @Field(() => Money, { nullable: true })
  readonly ownAmount!: Money | null;

  @Field(() => Money, { nullable: true })
  readonly teamAmount!: Money | null;

  @Field(() => Money, { description: 'What is paid: what was calculated, and the approved adjustments' })
  readonly total!: Money;

  @Field(() => Money)
  readonly calculated!: Money;

  @Field(() => DecimalScalar, { nullable: true })
  readonly percentOfTarget!: string | null;

  @Field(() => Money, { nullable: true, description: 'What the results of others gave or cost' })
  readonly teamEffect!: Money | null;

  @Field(() => String, { nullable: true, description: RECEIPT_HASH })
  readonly receiptHash!: string | null;

  @Field(() => Money, { nullable: true })
  readonly changeSincePreviousRun!: Money | null;

  constructor(record: PayoutRecord, reason: string | null) {
    const { currency } = record;
    fill<Payout>(this, {
      ...record,
      reason,
      targetBonus: moneyOf(record.targetBonus, currency),
      ownAmount: moneyOf(record.ownAmount, currency),
      teamAmount: moneyOf(record.teamAmount, currency),
      total: moneyOf(record.total, currency),
      calculated: moneyOf(record.calculated, currency),
      teamEffect: moneyOf(record.teamEffect, currency),
      changeSincePreviousRun: moneyOf(record.changeSincePreviousRun, currency),
    });
  }
}

@ObjectType()
export class PayoutConnection extends connectionOf(Payout) {}

@ObjectType({ description: 'Who stands before and after somebody in a list' })
export class PayoutNeighbours {
  @Field(() => Int)
  readonly position!: number;

  @Field(() => Int)
  readonly total!: number;

  @Field(() => ID, { nullable: true })
  readonly previousId!: string | null;

  @Field(() => ID, { nullable: true })
  readonly nextId!: string | null;

  constructor(neighbours: Omit<PayoutNeighbours, 'constructor'>) {
    fill<PayoutNeighbours>(this, neighbours);
  }
}
