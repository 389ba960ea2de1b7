import { Field, ID, ObjectType } from '@nestjs/graphql';
import { connectionOf, DecimalScalar, fill } from '@premia/api-util-platform';
import type { PayoutOutcome } from '@premia/domain-payouts';
import { PayoutOutcomeEnum } from '../payout-enums';

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
  readonly total: string;
  readonly currency: string;
  readonly percentOfTarget: string | null;
  readonly teamEffect: string | null;
  readonly receiptHash: string;
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

  @Field(() => DecimalScalar)
  readonly targetBonus!: string;

  @Field(() => DecimalScalar, { nullable: true })
  readonly ownAmount!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly teamAmount!: string | null;

  @Field(() => DecimalScalar)
  readonly total!: string;

  @Field(() => String)
  readonly currency!: string;

  @Field(() => DecimalScalar, { nullable: true })
  readonly percentOfTarget!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the results of others gave or cost' })
  readonly teamEffect!: string | null;

  @Field(() => String)
  readonly receiptHash!: string;

  @Field(() => DecimalScalar, { nullable: true })
  readonly changeSincePreviousRun!: string | null;

  constructor(record: PayoutRecord, reason: string | null) {
    fill<Payout>(this, { ...record, reason });
  }
}

@ObjectType()
export class PayoutConnection extends connectionOf(Payout) {}
