import { Field, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, DecimalScalar, Kpi } from '@premia/api-util-platform';

@ObjectType({ description: 'A curve: a value for each of the days, null where the KPI has none' })
export class KpiTrendSeries {
  @Field(() => String)
  readonly key!: string;

  @Field(() => [DecimalScalar], { nullable: 'items' })
  readonly values!: readonly (string | null)[];
}

@ObjectType()
export class KpiTrend {
  @Field(() => Kpi)
  readonly kpi!: Kpi;

  @Field(() => [BusinessDateScalar])
  readonly days!: readonly string[];

  @Field(() => [KpiTrendSeries])
  readonly series!: readonly KpiTrendSeries[];
}
