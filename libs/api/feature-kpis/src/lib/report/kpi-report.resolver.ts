import { Args, ArgsType, Field, Query, Resolver } from '@nestjs/graphql';
import { BusinessDateScalar, Ctx, Requires, type TenantContext } from '@premia/api-util-platform';
import type { KpiScope } from '@premia/domain-kpi';
import { checkPeriod } from '../check-period';
import { KpiReportQueries } from './kpi-report.queries';
import { KpiReport, ReportByEnum } from './kpi-report.type';

@ArgsType()
export class KpiReportArguments {
  @Field(() => BusinessDateScalar)
  readonly from!: string;

  @Field(() => BusinessDateScalar)
  readonly to!: string;

  @Field(() => ReportByEnum)
  readonly by!: KpiScope;

  @Field(() => [String], {
    nullable: true,
    description: 'Keys; absent: every KPI that the data of the period can feed',
  })
  readonly kpis?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Absent: every channel' })
  readonly channels?: readonly string[] | null;
}

@Resolver(() => KpiReport)
export class KpiReportResolver {
  constructor(private readonly queries: KpiReportQueries) {}

  @Query(() => KpiReport)
  @Requires('kpis.read')
  kpiReport(
    @Ctx() ctx: TenantContext,
    @Args() { from, to, by, kpis, channels }: KpiReportArguments,
  ): Promise<KpiReport> {
    checkPeriod(ctx, from, to);
    return this.queries.report(ctx, { from, to, by, kpis: kpis ?? null, channels: channels ?? null });
  }
}
