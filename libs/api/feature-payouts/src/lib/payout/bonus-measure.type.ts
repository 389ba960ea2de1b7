import { Field, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, fill, Money, moneyOf } from '@premia/api-util-platform';
import { Kpi, KpiStanding, KpiStatusEnum } from '@premia/api-vocabulary';
import { type CycleProgress, kpiStanding } from '@premia/domain-kpi';
import type { OwnMeasure } from '@premia/domain-payouts';
import { MeasureDirectionEnum } from '../payout-enums';

@ObjectType({ description: 'A KPI of somebody’s bonus: how it stands, and what it gives or costs' })
export class BonusMeasure {
  @Field(() => String, { description: 'As in the calculation' })
  readonly measureId!: string;

  @Field(() => Kpi)
  readonly kpi!: Kpi;

  @Field(() => String, { nullable: true, description: 'Channels and campaigns that count; null: all' })
  readonly slice!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly actual!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly target!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Percent' })
  readonly attainment!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly attainmentMax!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Percent of target' })
  readonly rate!: string | null;

  @Field(() => DecimalScalar)
  readonly weight!: string;

  @Field(() => Boolean)
  readonly counted!: boolean;

  @Field(() => KpiStatusEnum)
  readonly status!: OwnMeasure['status'];

  @Field(() => MeasureDirectionEnum)
  readonly direction!: OwnMeasure['direction'];

  @Field(() => Money, { nullable: true, description: 'Above or below the target bonus' })
  readonly amountEffect!: Money | null;

  @Field(() => KpiStanding)
  readonly standing!: KpiStanding;

  constructor(measure: OwnMeasure, kpi: Kpi, currency: string, progress: CycleProgress) {
    const slice = [...measure.channels, ...measure.campaigns].join(', ');
    const amountEffect = moneyOf(measure.amountEffect, currency);
    const pilot = !measure.counted && measure.status === 'ok';
    const standing = new KpiStanding(kpiStanding({ ...measure, pilot }, progress));
    fill<BonusMeasure>(this, { ...measure, kpi, slice: slice === '' ? null : slice, amountEffect, standing });
  }
}
