import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, IdArguments, Requires, type TenantContext } from '@premia/api-util-platform';
import { ArchiveArguments, Cycle, DeleteResult } from '@premia/api-vocabulary';
import { ChangeCycle } from './change-cycle/change-cycle.command';
import { CreateCycle } from './create-cycle/create-cycle.command';
import { CreateCycleArguments, CyclesArguments, RenameCycleArguments } from './create-cycle/create-cycle.input';
import { CycleQueries } from './cycle.queries';
import { ChangeCycleResult, CreateCycleResult, CycleConnection } from './cycle.type';

@Resolver(() => Cycle)
export class CycleResolver {
  constructor(
    private readonly queries: CycleQueries,
    private readonly createCycleCommand: CreateCycle,
    private readonly change: ChangeCycle,
  ) {}

  @Query(() => CycleConnection)
  @Requires('cycles.read')
  cycles(@Ctx() ctx: TenantContext, @Args() page: CyclesArguments): Promise<Connection<Cycle>> {
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

  @Mutation(() => ChangeCycleResult)
  @Requires('cycles.manage')
  renameCycle(
    @Ctx() ctx: TenantContext,
    @Args() { id, name }: RenameCycleArguments,
  ): Promise<typeof ChangeCycleResult> {
    return this.change.rename(ctx, id, name);
  }

  @Mutation(() => ChangeCycleResult, { description: 'Puts a cycle out of lists and choices, or back' })
  @Requires('cycles.manage')
  archiveCycle(@Ctx() ctx: TenantContext, @Args() wish: ArchiveArguments): Promise<typeof ChangeCycleResult> {
    return this.change.archive(ctx, wish);
  }

  @Mutation(() => DeleteResult, { description: 'Takes a cycle away on which nothing rests' })
  @Requires('cycles.manage')
  deleteCycle(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<typeof DeleteResult> {
    return this.change.remove(ctx, id);
  }
}
