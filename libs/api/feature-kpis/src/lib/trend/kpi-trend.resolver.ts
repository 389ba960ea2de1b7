import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { Choice, Ctx, NotVisible, Requires, type TenantContext, Text } from '@premia/api-util-platform';
import { findKpi, type KpiScope } from '@premia/domain-kpi';
import { LIMITS } from '@premia/shared-contract';
import { SliceArguments, sliceOf } from '../period.arguments';
import { ReportByEnum } from '../report/kpi-report.type';
import { KpiTrendQueries } from './kpi-trend.queries';
import { KpiTrend } from './kpi-trend.type';

@ArgsType()
export class KpiTrendArguments extends SliceArguments {
  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly kpi!: string;

  @Field(() => ReportByEnum, { description: 'A curve per channel or campaign; day and total: one curve' })
  @Choice(ReportByEnum)
  readonly by!: KpiScope;

  @Field(() => Boolean, { nullable: true, description: 'Each day holds the ratio of sums from the first day on' })
  @IsOptional()
  @IsBoolean()
  readonly cumulative?: boolean | null;
}

@Resolver(() => KpiTrend)
export class KpiTrendResolver {
  constructor(private readonly queries: KpiTrendQueries) {}

  @Query(() => KpiTrend)
  @Requires('kpis.read')
  kpiTrend(
    @Ctx() ctx: TenantContext,
    @Args() { kpi: key, from, to, by, cumulative, ...slice }: KpiTrendArguments,
  ): Promise<KpiTrend> {
    const kpi = findKpi(key);
    if (kpi === undefined) throw new NotVisible();
    return this.queries.trend(ctx, {
      kpi,
      from,
      to,
      by: by === 'day' ? 'total' : by,
      cumulative: cumulative ?? false,
      slice: sliceOf(slice),
    });
  }
}
