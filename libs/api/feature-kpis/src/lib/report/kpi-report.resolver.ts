import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Choice, Ctx, Requires, type TenantContext, Text } from '@premia/api-util-platform';
import type { KpiScope } from '@premia/domain-kpi';
import { LIMITS } from '@premia/shared-contract';
import { SliceArguments, sliceOf } from '../period.arguments';
import { KpiReportQueries } from './kpi-report.queries';
import { KpiReport, ReportByEnum } from './kpi-report.type';

@ArgsType()
export class KpiReportArguments extends SliceArguments {
  @Field(() => ReportByEnum) @Choice(ReportByEnum) readonly by!: KpiScope;

  @Field(() => [String], {
    nullable: true,
    description: 'Keys; absent: every KPI that the data of the period can feed',
  })
  @IsOptional()
  @Text({ min: 0, max: LIMITS.commentLength })
  readonly kpis?: readonly string[] | null;
}

@Resolver(() => KpiReport)
export class KpiReportResolver {
  constructor(private readonly queries: KpiReportQueries) {}

  @Query(() => KpiReport)
  @Requires('kpis.read')
  kpiReport(
    @Ctx() ctx: TenantContext,
    @Args() { from, to, by, kpis, ...slice }: KpiReportArguments,
  ): Promise<KpiReport> {
    return this.queries.report(ctx, { from, to, by, kpis: kpis ?? null, slice: sliceOf(slice) });
  }
}
