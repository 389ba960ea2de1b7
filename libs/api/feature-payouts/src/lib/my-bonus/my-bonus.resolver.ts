import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Cycle, Requires, type TenantContext } from '@premia/api-util-platform';
import { MyBonusQueries } from './my-bonus.queries';
import { MyBonus } from './my-bonus.type';

@Resolver(() => MyBonus)
export class MyBonusResolver {
  constructor(private readonly queries: MyBonusQueries) {}

  @Query(() => MyBonus, {
    nullable: true,
    description: 'null: the reader is no person of the workspace, or there is no cycle yet',
  })
  @Requires('my-bonus.read')
  myBonus(
    @Ctx() ctx: TenantContext,
    @Args('cycleId', { type: () => ID, nullable: true, description: 'None: the latest that has begun' })
    cycleId: string | null | undefined,
  ): Promise<MyBonus | null> {
    return this.queries.bonus(ctx, cycleId ?? null);
  }

  @Query(() => [Cycle])
  @Requires('my-bonus.read')
  myCycles(@Ctx() ctx: TenantContext): Promise<readonly Cycle[]> {
    return this.queries.cycles(ctx);
  }
}
