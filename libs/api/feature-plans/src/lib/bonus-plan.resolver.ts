import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Connection,
  Ctx,
  IdArguments,
  PageArguments,
  Requires,
  type TenantContext,
} from '@premia/api-util-platform';
import { AcknowledgePlan } from './acknowledge-plan/acknowledge-plan.command';
import {
  CreateBonusPlanArguments,
  OverrideAcknowledgementArguments,
  PlanArguments,
  PlanVersionArguments,
  PublishPlanArguments,
  UpdatePlanDraftArguments,
} from './bonus-plan.input';
import { BonusPlanQueries } from './bonus-plan.queries';
import {
  AcknowledgePlanResult,
  BonusPlan,
  BonusPlanConnection,
  DiscardPlanDraftResult,
  OverrideAcknowledgementResult,
  SavePlanResult,
} from './bonus-plan.type';
import { CreateBonusPlan } from './create-bonus-plan/create-bonus-plan.command';
import { DiscardPlanDraft } from './discard-plan-draft/discard-plan-draft.command';
import { OverrideAcknowledgement } from './override-acknowledgement/override-acknowledgement.command';
import { PublishPlan } from './publish-plan/publish-plan.command';
import { UpdatePlanDraft } from './update-plan-draft/update-plan-draft.command';

@Resolver(() => BonusPlan)
export class BonusPlanResolver {
  constructor(
    private readonly queries: BonusPlanQueries,
    private readonly createCommand: CreateBonusPlan,
    private readonly updateCommand: UpdatePlanDraft,
    private readonly discardCommand: DiscardPlanDraft,
    private readonly publishCommand: PublishPlan,
    private readonly acknowledgeCommand: AcknowledgePlan,
    private readonly overrideCommand: OverrideAcknowledgement,
  ) {}

  @Query(() => BonusPlanConnection)
  @Requires('plans.read')
  bonusPlans(@Ctx() ctx: TenantContext, @Args() page: PageArguments): Promise<Connection<BonusPlan>> {
    return this.queries.page(ctx, page);
  }

  @Query(() => BonusPlan, { nullable: true })
  @Requires('plans.read')
  bonusPlan(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<BonusPlan | null> {
    return this.queries.byId(ctx, id);
  }

  @Mutation(() => SavePlanResult)
  @Requires('plans.draft')
  createBonusPlan(@Ctx() ctx: TenantContext, @Args() plan: CreateBonusPlanArguments): Promise<typeof SavePlanResult> {
    return this.createCommand.execute(ctx, plan);
  }

  @Mutation(() => SavePlanResult, { description: 'Opens the next version where the latest is published' })
  @Requires('plans.draft')
  updatePlanDraft(@Ctx() ctx: TenantContext, @Args() plan: UpdatePlanDraftArguments): Promise<typeof SavePlanResult> {
    return this.updateCommand.execute(ctx, plan);
  }

  @Mutation(() => DiscardPlanDraftResult, {
    description: 'Takes the draft away, and the plan where nothing of it was ever published',
  })
  @Requires('plans.draft')
  discardPlanDraft(
    @Ctx() ctx: TenantContext,
    @Args() { planId }: PlanArguments,
  ): Promise<typeof DiscardPlanDraftResult> {
    return this.discardCommand.execute(ctx, planId);
  }

  @Mutation(() => SavePlanResult, { description: 'Freezes the draft for ever' })
  @Requires('plans.publish')
  publishPlan(@Ctx() ctx: TenantContext, @Args() plan: PublishPlanArguments): Promise<typeof SavePlanResult> {
    return this.publishCommand.execute(ctx, plan);
  }

  @Mutation(() => AcknowledgePlanResult)
  @Requires('plans.acknowledge')
  acknowledgePlan(
    @Ctx() ctx: TenantContext,
    @Args() { planVersionId }: PlanVersionArguments,
  ): Promise<typeof AcknowledgePlanResult> {
    return this.acknowledgeCommand.execute(ctx, planVersionId);
  }

  @Mutation(() => OverrideAcknowledgementResult, {
    description: 'Lets a version hold for everybody who has not acknowledged it so far, with a reason',
  })
  @Requires('plans.override-acknowledgement')
  overrideAcknowledgement(
    @Ctx() ctx: TenantContext,
    @Args() given: OverrideAcknowledgementArguments,
  ): Promise<typeof OverrideAcknowledgementResult> {
    return this.overrideCommand.execute(ctx, given);
  }
}
