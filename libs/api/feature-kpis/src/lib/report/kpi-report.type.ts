import { Field, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, DecimalScalar, enumOf } from '@premia/api-util-platform';
import { Kpi, KpiStatusEnum, MetricTotal } from '@premia/api-vocabulary';
import type { KpiScope, KpiStatus } from '@premia/domain-kpi';

export const ReportByEnum = enumOf<KpiScope>('ReportBy', {
  channel: 'A row for each channel',
  campaign: 'A row for each campaign',
  day: 'A row for each day',
  total: 'One row over everything',
});

@ObjectType({ description: 'A KPI of one row: a value, or a status and the reason why there is none' })
export class KpiValue {
  @Field(() => String)
  readonly kpi!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'At most six decimals, half-up' })
  readonly value!: string | null;

  @Field(() => KpiStatusEnum)
  readonly status!: KpiStatus;

  @Field(() => String, { nullable: true })
  readonly reason!: string | null;
}

@ObjectType()
export class KpiReportRow {
  @Field(() => String)
  readonly key!: string;

  @Field(() => String, { nullable: true })
  readonly channel!: string | null;

  @Field(() => String, { nullable: true })
  readonly campaign!: string | null;

  @Field(() => BusinessDateScalar, { nullable: true })
  readonly date!: string | null;

  @Field(() => [MetricTotal])
  readonly metrics!: readonly MetricTotal[];

  @Field(() => [KpiValue])
  readonly values!: readonly KpiValue[];
}

@ObjectType({ description: 'Spend of campaigns that returned less than they cost, or nothing' })
export class SpendLoss {
  @Field(() => DecimalScalar, { description: 'Percent of the spend' })
  readonly percent!: string;

  @Field(() => [String], { description: 'The dearest first' })
  readonly campaigns!: readonly string[];
}

@ObjectType({ description: 'KPIs as ratios of sums: metrics are aggregated first, then the formula is applied' })
export class KpiReport {
  @Field(() => BusinessDateScalar)
  readonly from!: string;

  @Field(() => BusinessDateScalar)
  readonly to!: string;

  @Field(() => ReportByEnum)
  readonly by!: KpiScope;

  @Field(() => [Kpi])
  readonly kpis!: readonly Kpi[];

  @Field(() => [KpiReportRow])
  readonly rows!: readonly KpiReportRow[];

  @Field(() => KpiReportRow)
  readonly total!: KpiReportRow;

  @Field(() => SpendLoss, {
    nullable: true,
    description: 'By campaign, whatever the rows are; null: none is in the loss',
  })
  readonly loss!: SpendLoss | null;
}
