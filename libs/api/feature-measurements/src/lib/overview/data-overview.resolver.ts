import { Query, Resolver } from '@nestjs/graphql';
import { Ctx, Requires, type TenantContext } from '@premia/api-util-platform';
import { DataOverviewQueries } from './data-overview.queries';
import { DataOverview } from './data-overview.type';

@Resolver(() => DataOverview)
export class DataOverviewResolver {
  constructor(private readonly queries: DataOverviewQueries) {}

  @Query(() => DataOverview)
  @Requires('data.read')
  dataOverview(@Ctx() ctx: TenantContext): Promise<DataOverview> {
    return this.queries.overview(ctx);
  }
}
