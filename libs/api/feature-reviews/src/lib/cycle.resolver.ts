import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  BusinessDateScalar,
  type Connection,
  Ctx,
  Cycle,
  type CycleKind,
  CycleKindEnum,
  PageArguments,
  Requires,
  type TenantContext,
} from '@premia/api-util-platform';
import { CreateCycle } from './create-cycle/create-cycle.command';
import { CycleQueries } from './cycle.queries';
import { CreateCycleResult, CycleConnection } from './cycle.type';

@ArgsType()
export class CreateCycleArguments {
  @Field(() => String)
  readonly name!: string;

  @Field(() => CycleKindEnum)
  readonly kind!: CycleKind;

  @Field(() => BusinessDateScalar)
  readonly from!: string;

  @Field(() => BusinessDateScalar, { description: 'Last day' })
  readonly to!: string;
}

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
  cycle(@Ctx() ctx: TenantContext, @Args('id', { type: () => ID }) id: string): Promise<Cycle | null> {
    return this.queries.byId(ctx, id);
  }

  @Mutation(() => CreateCycleResult)
  @Requires('cycles.manage')
  createCycle(@Ctx() ctx: TenantContext, @Args() cycle: CreateCycleArguments): Promise<typeof CreateCycleResult> {
    return this.createCycleCommand.execute(ctx, cycle);
  }
}
