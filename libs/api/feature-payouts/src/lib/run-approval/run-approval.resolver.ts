import { Args, ArgsType, Field, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Reads } from '@premia/api-data-access';
import {
  Ctx,
  IdArguments,
  IDEMPOTENCY_KEY,
  OperationLoaders,
  type Problem,
  Requires,
  scopeOf,
  type TenantContext,
  Text,
} from '@premia/api-util-platform';
import type { RunAction } from '@premia/shared-contract';
import { PayoutRun } from '../payout-run/payout-run.type';
import { PayoutsAccess } from '../payouts-access';
import { MovePayoutRun } from './move-payout-run.command';
import { MovePayoutRunResult, RunActionEnum, RunStep } from './run-approval.type';
import { readApprovers, RunRights } from './run-parts';

@ArgsType()
export class MovePayoutRunArguments extends IdArguments {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @Text({ max: 200 })
  readonly idempotencyKey?: string | null;
}

@ArgsType()
export class SubmitPayoutRunArguments extends MovePayoutRunArguments {
  @Field(() => String, { nullable: true, description: 'Needed over a budget that asks for one' })
  @IsOptional()
  @Text({ max: 1000 })
  readonly reason?: string | null;
}

@ArgsType()
export class RejectPayoutRunArguments extends MovePayoutRunArguments {
  @Field(() => String) @Text({ max: 1000 }) readonly reason!: string;
}

/** A run on its way from a proposal to what is paid. */
@Resolver(() => PayoutRun)
export class RunApprovalResolver {
  constructor(
    private readonly move: MovePayoutRun,
    private readonly rights: RunRights,
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
    private readonly access: PayoutsAccess,
  ) {}

  @Mutation(() => MovePayoutRunResult, { description: 'Asks for approval by somebody else' })
  @Requires('runs.submit')
  submitPayoutRun(@Ctx() ctx: TenantContext, @Args() asked: SubmitPayoutRunArguments): Promise<PayoutRun | Problem> {
    return this.move.run(ctx, 'submit', { id: asked.id, reason: asked.reason ?? null }, asked.idempotencyKey);
  }

  @Mutation(() => MovePayoutRunResult, {
    description: 'By somebody who neither calculated nor submitted it, and whom it does not pay',
  })
  @Requires('runs.approve')
  approvePayoutRun(@Ctx() ctx: TenantContext, @Args() asked: MovePayoutRunArguments): Promise<PayoutRun | Problem> {
    return this.move.run(ctx, 'approve', { id: asked.id }, asked.idempotencyKey);
  }

  @Mutation(() => MovePayoutRunResult, { description: 'Sends a submitted or approved run back' })
  @Requires('runs.approve')
  rejectPayoutRun(@Ctx() ctx: TenantContext, @Args() asked: RejectPayoutRunArguments): Promise<PayoutRun | Problem> {
    return this.move.run(ctx, 'reject', { id: asked.id, reason: asked.reason }, asked.idempotencyKey);
  }

  @Mutation(() => MovePayoutRunResult, {
    description:
      'Makes an approved run final, for everybody and for good. Where its inputs have changed since, the approval falls instead',
  })
  @Requires('runs.approve')
  lockPayoutRun(@Ctx() ctx: TenantContext, @Args() asked: MovePayoutRunArguments): Promise<PayoutRun | Problem> {
    return this.move.run(ctx, 'lock', { id: asked.id }, asked.idempotencyKey);
  }

  @ResolveField(() => [RunActionEnum], { description: 'What the reader may do with the run as it stands' })
  availableActions(@Parent() { id }: PayoutRun, @Ctx() ctx: TenantContext): Promise<readonly RunAction[]> {
    return this.rights.actions(ctx, id);
  }

  @ResolveField(() => [RunStep], { description: 'Its way so far, from its calculation on, the first step first' })
  async steps(@Parent() { id }: PayoutRun, @Ctx() ctx: TenantContext): Promise<readonly RunStep[]> {
    const steps = await this.loaders.loadById(ctx, 'payout-run.steps', id, async (ids) => {
      const rows = await this.reads.query<RunStep & { readonly runId: string }>(
        ctx,
        `select s.run_id as "runId", s.action, s.at, s.reason, coalesce(u.email, '') as "byEmail"
           from premia.payout_run_steps s left join premia.users u on u.id = s.by_user
          where s.tenant_id = $1 and s.run_id = any ($2::uuid[]) order by s.id`,
        [ctx.tenantId, ids],
      );
      return new Map(ids.map((runId) => [runId, rows.filter((row) => row.runId === runId)]));
    });
    return (steps ?? []).map((step) => new RunStep(step));
  }

  @ResolveField(() => [String], {
    nullable: true,
    description:
      'E-mail addresses of those who could approve it, or could if the reader submitted it; null for who may not see everybody’s payouts',
  })
  async approvers(@Parent() { id, state }: PayoutRun, @Ctx() ctx: TenantContext): Promise<readonly string[] | null> {
    // Who is paid cannot be told to somebody who does not see them.
    if (!(await this.access.payouts(ctx)).everyone) return null;
    if (state !== 'calculated' && state !== 'submitted') return [];
    const submitter = state === 'calculated' && scopeOf(ctx, 'runs.submit') !== null ? ctx.userId : null;
    return (await readApprovers(this.reads.of(ctx), ctx, id, submitter)).map(({ email }) => email);
  }
}
