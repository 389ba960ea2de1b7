import { Field, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, DecimalScalar } from '@premia/api-util-platform';
import { Kpi } from '@premia/api-vocabulary';

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
