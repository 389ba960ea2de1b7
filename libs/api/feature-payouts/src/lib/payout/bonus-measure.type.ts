import { Field, ObjectType } from '@nestjs/graphql';
import { DecimalScalar } from '@premia/api-util-platform';
import { Kpi, KpiStatusEnum } from '@premia/api-vocabulary';
import type { OwnMeasure } from '@premia/domain-payouts';
import { MeasureDirectionEnum } from '../payout-enums';

@ObjectType({ description: 'A KPI of somebody’s bonus: how it stands, and what it gives or costs' })
export class BonusMeasure {
  @Field(() => String, { description: 'As in the calculation' })
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

  @Field(() => KpiStatusEnum)
  readonly status: OwnMeasure['status'];

  @Field(() => MeasureDirectionEnum)
  readonly direction: OwnMeasure['direction'];

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
