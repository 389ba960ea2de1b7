import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { BusinessDateScalar, Ctx, NotVisible, Requires, type TenantContext } from '@premia/api-util-platform';
import { findKpi, type KpiScope } from '@premia/domain-kpi';
import { checkPeriod } from '../check-period';
import { ReportByEnum } from '../report/kpi-report.type';
import { KpiTrendQueries } from './kpi-trend.queries';
import { KpiTrend } from './kpi-trend.type';

@ArgsType()
export class KpiTrendArguments {
  @Field(() => String)
  readonly kpi!: string;

  @Field(() => BusinessDateScalar)
  readonly from!: string;

  @Field(() => BusinessDateScalar)
  readonly to!: string;

  @Field(() => ReportByEnum, { description: 'A curve per channel or campaign; day and total: one curve' })
  readonly by!: KpiScope;

  @Field(() => Boolean, { nullable: true, description: 'Each day holds the ratio of sums from the first day on' })
  readonly cumulative?: boolean | null;
}

@Resolver(() => KpiTrend)
export class KpiTrendResolver {
  constructor(private readonly queries: KpiTrendQueries) {}

  @Query(() => KpiTrend)
  @Requires('kpis.read')
  kpiTrend(
    @Ctx() ctx: TenantContext,
    @Args() { kpi: key, from, to, by, cumulative }: KpiTrendArguments,
  ): Promise<KpiTrend> {
    checkPeriod(ctx, from, to);
    const kpi = findKpi(key);
    if (kpi === undefined) throw new NotVisible();
    return this.queries.trend(ctx, { kpi, from, to, by: by === 'day' ? 'total' : by, cumulative: cumulative ?? false });
  }
}
