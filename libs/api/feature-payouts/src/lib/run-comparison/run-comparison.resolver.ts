import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Ctx, type TenantContext } from '@premia/api-util-platform';
import { Payout } from '../payout/payout.type';
import { PayoutRun } from '../payout-run/payout-run.type';
import { RunComparisonQueries } from './run-comparison.queries';
import { PayoutDifference, RunComparison } from './run-comparison.type';

@Resolver(() => PayoutRun)
export class RunComparisonResolver {
  constructor(private readonly queries: RunComparisonQueries) {}

  @ResolveField(() => [RunComparison], {
    description:
      'Against the last period and the run before, over those whom the reader may see; none while it is worked out',
  })
  comparisons(@Parent() run: PayoutRun, @Ctx() ctx: TenantContext): Promise<readonly RunComparison[]> {
    return this.queries.ofRun(ctx, run);
  }
}

@Resolver(() => Payout)
export class PayoutDifferenceResolver {
  constructor(private readonly queries: RunComparisonQueries) {}

  @ResolveField(() => [PayoutDifference], { description: 'None where nothing differs, or while it is worked out' })
  differences(@Parent() { id }: Payout, @Ctx() ctx: TenantContext): Promise<readonly PayoutDifference[]> {
    return this.queries.ofPayout(ctx, id);
  }
}
