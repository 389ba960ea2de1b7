import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, fill, JsonScalar, Money, moneyOf } from '@premia/api-util-platform';
import { Cycle } from '@premia/api-vocabulary';
import type { ParticipantResult } from '@premia/domain-bonus';
import { BonusMeasure } from '../payout/bonus-measure.type';
import { Payout } from '../payout/payout.type';
import { PayoutExplanation } from '../payout/payout-explanation.type';
import { type MyBonusState, MyBonusStateEnum } from '../payout-enums';
import { BonusPlanVersionSummary } from '../run-checklist/run-checklist.type';

@ObjectType({ description: 'What the bonus would be if the cycle ended now; nothing of it is promised' })
export class BonusStanding {
  @Field(() => Money)
  readonly total!: Money;

  @Field(() => DecimalScalar, { nullable: true })
  readonly percentOfTarget!: string | null;

  @Field(() => Money, { nullable: true, description: 'What the results of others give or cost' })
  readonly teamEffect!: Money | null;

  @Field(() => PayoutExplanation)
  readonly explanation!: PayoutExplanation;

  constructor(result: ParticipantResult, currency: string, explanation: PayoutExplanation) {
    const total = moneyOf(result.total, currency);
    fill<BonusStanding>(this, { ...result, total, teamEffect: moneyOf(result.teamEffect, currency), explanation });
  }
}

@ObjectType({ description: 'A plan that the reader takes part in' })
export class MyBonusPlan {
  @Field(() => ID)
  readonly planId!: string;

  @Field(() => String)
  readonly planName!: string;

  @Field(() => Money, {
    nullable: true,
    description: 'What it pays, or would pay today; null where that is not known yet',
  })
  readonly total!: Money | null;

  constructor(plan: MyBonusPlan) {
    fill<MyBonusPlan>(this, plan);
  }
}

@ObjectType({ description: 'The reader’s own bonus in a cycle by one plan, and nobody else’s' })
export class MyBonus {
  @Field(() => [MyBonusPlan], { description: 'Every plan that pays the reader in the cycle, this one among them' })
  readonly plans!: readonly MyBonusPlan[];

  @Field(() => Money, {
    nullable: true,
    description:
      'What several plans pay together; null where there is one, where one is not known yet, or currencies differ',
  })
  readonly together!: Money | null;

  @Field(() => Cycle)
  readonly cycle!: Cycle;

  @Field(() => MyBonusStateEnum)
  readonly state!: MyBonusState;

  @Field(() => Payout, { nullable: true })
  readonly payout!: Payout | null;

  @Field(() => BonusStanding, {
    nullable: true,
    description:
      'While no run has been calculated; null as well where data is missing or the bonus follows from other people’s results (a pool)',
  })
  readonly standing!: BonusStanding | null;

  @Field(() => BonusPlanVersionSummary, { nullable: true })
  readonly planVersion!: BonusPlanVersionSummary | null;

  @Field(() => [BonusMeasure])
  readonly measures!: readonly BonusMeasure[];

  @Field(() => [BonusMeasure], { description: 'Of the team and the company' })
  readonly teamMeasures!: readonly BonusMeasure[];

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The reader’s own calculation for what-if; null where it follows from other people’s results as well (a pool)',
  })
  readonly engineInput!: unknown;

  @Field(() => Boolean, { nullable: true, description: 'Whether the reader has acknowledged the version of the plan' })
  readonly acknowledged!: boolean | null;

  @Field(() => BonusPlanVersionSummary, {
    nullable: true,
    description: 'A newer version of the same plan that the reader has still to acknowledge',
  })
  readonly awaitedVersion!: BonusPlanVersionSummary | null;

  constructor(bonus: MyBonus) {
    fill<MyBonus>(this, bonus);
  }
}

@ObjectType({ description: 'What the reader was paid in a cycle, all plans together' })
export class OwnTotal {
  @Field(() => Cycle)
  readonly cycle!: Cycle;

  @Field(() => Money)
  readonly total!: Money;

  constructor(cycle: Cycle, total: Money) {
    fill<OwnTotal>(this, { cycle, total });
  }
}
