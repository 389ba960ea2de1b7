import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Connection,
  Ctx,
  IdArguments,
  PageArguments,
  Requires,
  type TenantContext,
} from '@premia/api-util-platform';
import { Cycle } from '@premia/api-vocabulary';
import { CreateCycle } from './create-cycle/create-cycle.command';
import { CreateCycleArguments } from './create-cycle/create-cycle.input';
import { CycleQueries } from './cycle.queries';
import { CreateCycleResult, CycleConnection } from './cycle.type';

@Resolver(() => Cycle)
export class CycleResolver {
  constructor(
    private readonly queries: CycleQueries,
    private readonly createCycleCommand: CreateCycle,
  ) {}

  @Query(() => CycleConnection)
  @Requires('cycles.read')
  cycles(@Ctx() ctx: TenantContext, @Args() page: PageArguments): Promise<Connection<Cycle>> {
    return this.queries.page(ctx, page);
  }

  @Query(() => Cycle, { nullable: true })
  @Requires('cycles.read')
  cycle(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<Cycle | null> {
    return this.queries.byId(ctx, id);
  }

  @Mutation(() => CreateCycleResult)
  @Requires('cycles.manage')
  createCycle(@Ctx() ctx: TenantContext, @Args() cycle: CreateCycleArguments): Promise<typeof CreateCycleResult> {
    return this.createCycleCommand.execute(ctx, cycle);
  }
}
