import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Ctx, Id, Requires, type TenantContext } from '@premia/api-util-platform';
import { Cycle } from '@premia/api-vocabulary';
import { MyBonusQueries } from './my-bonus.queries';
import { MyBonus, OwnTotal } from './my-bonus.type';

@ArgsType()
export class MyBonusArguments {
  @Field(() => ID, { nullable: true, description: 'None: the one that pages begin with' })
  @IsOptional()
  @Id()
  readonly cycleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Where several plans pay: this one; none: the first by name' })
  @IsOptional()
  @Id()
  readonly planId?: string | null;
}

@Resolver(() => MyBonus)
export class MyBonusResolver {
  constructor(private readonly queries: MyBonusQueries) {}

  @Query(() => MyBonus, {
    nullable: true,
    description: 'null: the reader is no person of the workspace, or there is no cycle yet',
  })
  @Requires('my-bonus.read')
  myBonus(@Ctx() ctx: TenantContext, @Args() { cycleId, planId }: MyBonusArguments): Promise<MyBonus | null> {
    return this.queries.bonus(ctx, cycleId ?? null, planId ?? null);
  }

  @Query(() => [Cycle])
  @Requires('my-bonus.read')
  myCycles(@Ctx() ctx: TenantContext): Promise<readonly Cycle[]> {
    return this.queries.cycles(ctx);
  }

  @Query(() => [OwnTotal], { description: 'Of the last twelve cycles with a payout, the earliest first' })
  @Requires('my-bonus.read')
  myPayouts(@Ctx() ctx: TenantContext): Promise<readonly OwnTotal[]> {
    return this.queries.totals(ctx);
  }
}
