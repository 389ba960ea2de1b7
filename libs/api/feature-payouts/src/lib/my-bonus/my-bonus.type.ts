import { Field, ObjectType } from '@nestjs/graphql';
import { Cycle, DecimalScalar, JsonScalar, Kpi } from '@premia/api-util-platform';
import type { ParticipantResult } from '@premia/domain-bonus';
import type { Milestones, OwnMeasure } from '@premia/domain-payouts';
import { Payout, PayoutExplanation } from '../payout/payout.type';
import { BonusPlanVersionSummary } from '../run-checklist/run-checklist.type';

@ObjectType({
  description: 'What the bonus comes to with every KPI at its threshold, at its target, at the end of its curve',
})
export class BonusMilestones {
  @Field(() => DecimalScalar, { nullable: true })
  readonly threshold: string | null;

  @Field(() => DecimalScalar)
  readonly target: string;

  @Field(() => DecimalScalar, { nullable: true })
  readonly maximum: string | null;

  constructor({ threshold, maximum }: Milestones, target: string) {
    this.threshold = threshold;
    this.target = target;
    this.maximum = maximum;
  }
}

@ObjectType({ description: 'A KPI of the reader’s bonus: how it stands, and what it gives or costs' })
export class MyMeasure {
  @Field(() => String, { description: 'As in `engineInput`' })
  readonly measureId: string;

  @Field(() => Kpi)
  readonly kpi: Kpi;

  @Field(() => String, { nullable: true, description: 'Channels and campaigns that count; null: all' })
  readonly slice: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly actual: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly target: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Percent' })
  readonly attainment: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly attainmentMax: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Percent of target' })
  readonly rate: string | null;

  @Field(() => DecimalScalar)
  readonly weight: string;

  @Field(() => Boolean)
  readonly counted: boolean;

  @Field(() => String)
  readonly status: string;

  @Field(() => String, { description: 'higher, lower or range' })
  readonly direction: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Money above or below the target bonus' })
  readonly amountEffect: string | null;

  constructor(measure: OwnMeasure, kpi: Kpi) {
    const slice = [...measure.channels, ...measure.campaigns].join(', ');
    this.measureId = measure.measureId;
    this.kpi = kpi;
    this.slice = slice === '' ? null : slice;
    this.actual = measure.actual;
    this.target = measure.target;
    this.attainment = measure.attainment;
    this.attainmentMax = measure.attainmentMax;
    this.rate = measure.rate;
    this.weight = measure.weight;
    this.counted = measure.counted;
    this.status = measure.status;
    this.direction = measure.direction;
    this.amountEffect = measure.amountEffect;
  }
}

@ObjectType({ description: 'What the bonus would be if the cycle ended now; nothing of it is promised' })
export class BonusStanding {
  @Field(() => DecimalScalar)
  readonly total: string;

  @Field(() => String)
  readonly currency: string;

  @Field(() => DecimalScalar, { nullable: true })
  readonly percentOfTarget: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'What the results of others give or cost' })
  readonly teamEffect: string | null;

  @Field(() => PayoutExplanation)
  readonly explanation: PayoutExplanation;

  constructor(result: ParticipantResult, currency: string, explanation: PayoutExplanation) {
    this.total = result.total;
    this.currency = currency;
    this.percentOfTarget = result.percentOfTarget;
    this.teamEffect = result.teamEffect;
    this.explanation = explanation;
  }
}

@ObjectType({ description: 'The reader’s own bonus in a cycle, and nobody else’s' })
export class MyBonus {
  @Field(() => Cycle)
  readonly cycle: Cycle;

  @Field(() => String, { description: 'The state of the run; open: not calculated yet' })
  readonly state: string;

  @Field(() => Payout, { nullable: true })
  readonly payout: Payout | null;

  @Field(() => BonusStanding, {
    nullable: true,
    description:
      'While no run has been calculated; null as well where data is missing or the bonus follows from other people’s results (a pool)',
  })
  readonly standing: BonusStanding | null;

  @Field(() => BonusPlanVersionSummary, { nullable: true })
  readonly planVersion: BonusPlanVersionSummary | null;

  @Field(() => [MyMeasure])
  readonly measures: readonly MyMeasure[];

  @Field(() => [MyMeasure], { description: 'Of the team and the company' })
  readonly teamMeasures: readonly MyMeasure[];

  @Field(() => BonusMilestones, { nullable: true })
  readonly milestones: BonusMilestones | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'The reader’s own calculation for what-if; null where it follows from other people’s results as well (a pool)',
  })
  readonly engineInput: unknown;

  @Field(() => Boolean, { nullable: true, description: 'Whether the reader has acknowledged the version of the plan' })
  readonly acknowledged: boolean | null;

  @Field(() => BonusPlanVersionSummary, {
    nullable: true,
    description: 'A newer version of the same plan that the reader has still to acknowledge',
  })
  readonly awaitedVersion: BonusPlanVersionSummary | null;

  constructor(bonus: MyBonus) {
    this.cycle = bonus.cycle;
    this.state = bonus.state;
    this.payout = bonus.payout;
    this.standing = bonus.standing;
    this.planVersion = bonus.planVersion;
    this.measures = bonus.measures;
    this.teamMeasures = bonus.teamMeasures;
    this.milestones = bonus.milestones;
    this.engineInput = bonus.engineInput;
    this.acknowledged = bonus.acknowledged;
    this.awaitedVersion = bonus.awaitedVersion;
  }
}
