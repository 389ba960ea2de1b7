import { Args, ArgsType, Field, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Reads } from '@premia/api-data-access';
import {
  Choice,
  Ctx,
  DecimalScalar,
  DecimalText,
  Id,
  moneyOf,
  type Problem,
  Requires,
  type TenantContext,
  Text,
} from '@premia/api-util-platform';
import { Payout } from '../payout/payout.type';
import { PayoutExceptions } from '../payout/payout-exceptions';
import { type Anomaly, AnomalyEnum } from '../payout-enums';
import { PayoutRun } from '../payout-run/payout-run.type';
import { PayoutsAccess } from '../payouts-access';
import { ChangePayout } from './change-payout.command';
import {
  ChangePayoutResult,
  PayoutBudget,
  PayoutRemark,
  RunAttention,
  SetPayoutBudgetResult,
  type WhenOverBudget,
  WhenOverBudgetEnum,
} from './payout-exceptions.type';
import { SetPayoutBudget } from './set-payout-budget.command';

@ArgsType()
export class ReleasePayoutArguments {
  @Field(() => ID) @Id() readonly payoutId!: string;
}

@ArgsType()
export class HoldPayoutArguments extends ReleasePayoutArguments {
  @Field(() => String) @Text({ max: 1000 }) readonly reason!: string;
}

@ArgsType()
export class SeePayoutArguments extends ReleasePayoutArguments {
  @Field(() => String, { nullable: true }) @IsOptional() @Text({ max: 1000 }) readonly note?: string | null;
}

@ArgsType()
export class SetPayoutBudgetArguments {
  @Field(() => ID) @Id() readonly cycleId!: string;

  @Field(() => ID) @Id() readonly planId!: string;

  @Field(() => DecimalScalar) @DecimalText() readonly amount!: string;

  @Field(() => WhenOverBudgetEnum) @Choice(WhenOverBudgetEnum) readonly whenOver!: WhenOverBudget;
}

@Resolver(() => Payout)
export class PayoutExceptionsResolver {
  constructor(
    private readonly exceptions: PayoutExceptions,
    private readonly change: ChangePayout,
  ) {}

  @Mutation(() => ChangePayoutResult, { description: 'Does not pay somebody for now; the run goes on' })
  @Requires('runs.approve')
  holdPayout(@Ctx() ctx: TenantContext, @Args() { payoutId, reason }: HoldPayoutArguments): Promise<Payout | Problem> {
    return this.change.run(ctx, payoutId, { kind: 'hold', reason });
  }

  @Mutation(() => ChangePayoutResult)
  @Requires('runs.approve')
  releasePayout(@Ctx() ctx: TenantContext, @Args() { payoutId }: ReleasePayoutArguments): Promise<Payout | Problem> {
    return this.change.run(ctx, payoutId, { kind: 'release' });
  }

  @Mutation(() => ChangePayoutResult, { description: 'Notes that an unusual payout was looked at, as it is' })
  @Requires('runs.submit')
  seePayout(@Ctx() ctx: TenantContext, @Args() { payoutId, note }: SeePayoutArguments): Promise<Payout | Problem> {
    return this.change.run(ctx, payoutId, { kind: 'look', note: note ?? null });
  }

  @ResolveField(() => [AnomalyEnum], { description: 'For who reads runs' })
  async anomalies(@Parent() { id }: Payout, @Ctx() ctx: TenantContext): Promise<readonly Anomaly[]> {
    return (await this.exceptions.of(ctx, id)).anomalies;
  }

  @ResolveField(() => PayoutRemark, { nullable: true, description: 'Why it is not paid for now; for who reads runs' })
  async hold(@Parent() { id }: Payout, @Ctx() ctx: TenantContext): Promise<PayoutRemark | null> {
    const { hold } = await this.exceptions.of(ctx, id);
    return hold === null ? null : new PayoutRemark(hold);
  }

  @ResolveField(() => PayoutRemark, { nullable: true, description: 'Who looked at it as it is; for who reads runs' })
  async look(@Parent() { id }: Payout, @Ctx() ctx: TenantContext): Promise<PayoutRemark | null> {
    const { look } = await this.exceptions.of(ctx, id);
    return look === null ? null : new PayoutRemark(look);
  }
}

@Resolver(() => PayoutRun)
export class RunAttentionResolver {
  constructor(
    private readonly exceptions: PayoutExceptions,
    private readonly setBudget: SetPayoutBudget,
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
  ) {}

  @Mutation(() => SetPayoutBudgetResult)
  @Requires('runs.budget')
  setPayoutBudget(@Ctx() ctx: TenantContext, @Args() asked: SetPayoutBudgetArguments): Promise<PayoutBudget | Problem> {
    return this.setBudget.run(ctx, asked);
  }

  @ResolveField(() => RunAttention)
  async attention(@Parent() { id }: PayoutRun, @Ctx() ctx: TenantContext): Promise<RunAttention> {
    return new RunAttention(await this.exceptions.ofRun(ctx, id));
  }

  @ResolveField(() => PayoutBudget, { nullable: true, description: 'For who may see everybody’s payouts' })
  async budget(@Parent() run: PayoutRun, @Ctx() ctx: TenantContext): Promise<PayoutBudget | null> {
    if (!(await this.access.payouts(ctx)).everyone) return null;
    const [row] = await this.reads.query<{ readonly amount: string; readonly whenOver: WhenOverBudget }>(
      ctx,
      `select amount::text as amount, when_over as "whenOver" from premia.payout_budgets
        where tenant_id = $1 and cycle_id = $2 and plan_id = $3`,
      [ctx.tenantId, run.cycleId, run.planId],
    );
    return row === undefined ? null : new PayoutBudget({ ...row, amount: moneyOf(row.amount, run.currency) });
  }
}
