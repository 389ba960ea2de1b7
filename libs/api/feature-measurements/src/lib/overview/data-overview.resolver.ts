import { Query, Resolver } from '@nestjs/graphql';
import { Ctx, Requires, type TenantContext } from '@premia/api-util-platform';
import { DataOverviewQueries } from './data-overview.queries';
import { DataOverview } from './data-overview.type';

@Resolver(() => DataOverview)
export class DataOverviewResolver {
  constructor(private readonly queries: DataOverviewQueries) {}

  // Who reads KPIs must know for which days and channels there are any.
  @Query(() => DataOverview)
  @Requires('kpis.read')
  dataOverview(@Ctx() ctx: TenantContext): Promise<DataOverview> {
    return this.queries.overview(ctx);
  }
}
