import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import {
  type Connection,
  Ctx,
  Id,
  IdArguments,
  IDEMPOTENCY_KEY,
  type Job,
  PageArguments,
  type Problem,
  Requires,
  type TenantContext,
  Text,
} from '@premia/api-util-platform';
import { CalculatePayoutRun } from '../calculate-payout-run/calculate-payout-run.command';
import { PayoutQueries } from '../payout/payout.queries';
import { Payout } from '../payout/payout.type';
import { RunChecklistQueries } from '../run-checklist/run-checklist.queries';
import { RunChecklist } from '../run-checklist/run-checklist.type';
import { PayoutRunQueries } from './payout-run.queries';
import { CalculatePayoutRunResult, PayoutRun, PayoutRunConnection } from './payout-run.type';

@ArgsType()
export class PayoutRunsArguments extends PageArguments {
  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly cycleId?: string | null;
}

@ArgsType()
export class CycleAndPlanArguments {
  @Field(() => ID) @Id() readonly cycleId!: string;

  @Field(() => ID) @Id() readonly planId!: string;
}

/** The column's own limit. */
const MAX_REASON_LENGTH = 1000;

@ArgsType()
export class CalculatePayoutRunArguments extends CycleAndPlanArguments {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @Text({ max: 200 })
  readonly idempotencyKey?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why people are paid twice for the same days; needed where the checklist says that some would be',
  })
  @IsOptional()
  @Text({ max: MAX_REASON_LENGTH })
  readonly overlapReason?: string | null;
}

@Resolver(() => PayoutRun)
export class PayoutRunResolver {
  constructor(
    private readonly queries: PayoutRunQueries,
    private readonly payoutQueries: PayoutQueries,
    private readonly checklists: RunChecklistQueries,
    private readonly calculateCommand: CalculatePayoutRun,
  ) {}

  @Query(() => PayoutRunConnection)
  @Requires('runs.read')
  payoutRuns(@Ctx() ctx: TenantContext, @Args() page: PayoutRunsArguments): Promise<Connection<PayoutRun>> {
    return this.queries.page(ctx, page);
  }

  @Query(() => PayoutRun, { nullable: true })
  @Requires('runs.read')
  payoutRun(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<PayoutRun | null> {
    return this.queries.byId(ctx, id);
  }

  @Query(() => Payout, { nullable: true })
  @Requires('payouts.read')
  payout(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<Payout | null> {
    return this.payoutQueries.byId(ctx, id);
  }

  @Query(() => RunChecklist)
  @Requires('runs.calculate')
  runChecklist(@Ctx() ctx: TenantContext, @Args() { cycleId, planId }: CycleAndPlanArguments): Promise<RunChecklist> {
    return this.checklists.checklist(ctx, cycleId, planId);
  }

  @Mutation(() => CalculatePayoutRunResult, {
    description: 'The job’s result is a payout run; it may fail with NotReady, PaidTwice or PayoutRunUnchanged',
  })
  @Requires('runs.calculate')
  calculatePayoutRun(
    @Ctx() ctx: TenantContext,
    @Args() { idempotencyKey, ...request }: CalculatePayoutRunArguments,
  ): Promise<Job | Problem> {
    return this.calculateCommand.ask(ctx, request, idempotencyKey);
  }
}
