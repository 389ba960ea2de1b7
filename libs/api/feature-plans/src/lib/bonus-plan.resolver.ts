import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  BusinessDateScalar,
  type Connection,
  Ctx,
  JsonScalar,
  PageArguments,
  Requires,
  type TenantContext,
} from '@premia/api-util-platform';
import { AcknowledgePlan } from './acknowledge-plan/acknowledge-plan.command';
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

@ArgsType()
export class CreateBonusPlanArguments {
  @Field(() => String)
  readonly name!: string;

  @Field(() => JsonScalar, { description: 'Exactly the plan object of the calculation' })
  readonly definition!: unknown;

  @Field(() => [ID], { nullable: true, description: 'Teams the plan is for; none: everyone' })
  readonly teamIds?: readonly string[] | null;
}

@ArgsType()
export class UpdatePlanDraftArguments {
  @Field(() => ID)
  readonly planId!: string;

  @Field(() => JsonScalar)
  readonly definition!: unknown;

  @Field(() => [ID], { nullable: true, description: 'Absent: stays; empty: everyone' })
  readonly teamIds?: readonly string[] | null;
}

@ArgsType()
export class PublishPlanArguments {
  @Field(() => ID)
  readonly planId!: string;

  @Field(() => BusinessDateScalar, {
    nullable: true,
    description: 'For cycles that begin on this day or later; none: for all',
  })
  readonly appliesFrom?: string | null;
}

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
  bonusPlan(@Ctx() ctx: TenantContext, @Args('id', { type: () => ID }) id: string): Promise<BonusPlan | null> {
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
    @Args('planId', { type: () => ID }) planId: string,
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
    @Args('planVersionId', { type: () => ID }) planVersionId: string,
  ): Promise<typeof AcknowledgePlanResult> {
    return this.acknowledgeCommand.execute(ctx, planVersionId);
  }

  @Mutation(() => OverrideAcknowledgementResult, {
    description: 'Lets a version hold for everybody who has not acknowledged it so far, with a reason',
  })
  @Requires('plans.override-acknowledgement')
  overrideAcknowledgement(
    @Ctx() ctx: TenantContext,
    @Args('planVersionId', { type: () => ID }) planVersionId: string,
    @Args('reason') reason: string,
  ): Promise<typeof OverrideAcknowledgementResult> {
    return this.overrideCommand.execute(ctx, { planVersionId, reason });
  }
}
