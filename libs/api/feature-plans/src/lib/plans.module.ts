import { Module } from '@nestjs/common';
import { AcknowledgePlan } from './acknowledge-plan/acknowledge-plan.command';
import { BonusPlanLoaders } from './bonus-plan.loaders';
import { BonusPlanQueries } from './bonus-plan.queries';
import { BonusPlanResolver } from './bonus-plan.resolver';
import { BonusPlanVersionFieldsResolver } from './bonus-plan-version-fields.resolver';
import { CreateBonusPlan } from './create-bonus-plan/create-bonus-plan.command';
import { DiscardPlanDraft } from './discard-plan-draft/discard-plan-draft.command';
import { OverrideAcknowledgement } from './override-acknowledgement/override-acknowledgement.command';
import { PlanAccess } from './plan-access';
import { PublishPlan } from './publish-plan/publish-plan.command';
import { UpdatePlanDraft } from './update-plan-draft/update-plan-draft.command';

@Module({
  providers: [
    PlanAccess,
    BonusPlanResolver,
    BonusPlanVersionFieldsResolver,
    BonusPlanQueries,
    BonusPlanLoaders,
    CreateBonusPlan,
    UpdatePlanDraft,
    DiscardPlanDraft,
    PublishPlan,
    AcknowledgePlan,
    OverrideAcknowledgement,
  ],
})
export class PlansModule {}
