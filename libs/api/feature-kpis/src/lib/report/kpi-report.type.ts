import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BusinessDateScalar, DecimalScalar, Kpi, MetricTotal } from '@premia/api-util-platform';
import type { KpiScope } from '@premia/domain-kpi';

export const ReportByEnum = {
  channel: 'channel',
  campaign: 'campaign',
  day: 'day',
  total: 'total',
} as const satisfies Record<KpiScope, KpiScope>;

registerEnumType(ReportByEnum, { name: 'ReportBy' });

@ObjectType({ description: 'A KPI of one row: a value, or a status and the reason why there is none' })
export class KpiValue {
  @Field(() => String)
  readonly kpi!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'At most six decimals, half-up' })
  readonly value!: string | null;

  @Field(() => String, { description: 'ok, no_data, undefined_worst, not_applicable or data_error' })
  readonly status!: string;

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
}
