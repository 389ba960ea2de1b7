import { inject, Injectable } from '@angular/core';
import { GraphqlClient, readAll } from '@premia/web-util';
import type {
  AcknowledgePlanMutation,
  BonusPlanQuery,
  BonusPlansQuery,
  DiscardPlanDraftMutation,
  MyCalculationQuery,
  OverrideAcknowledgementMutation,
  PlanCyclesQuery,
  PlanDesignerChoicesQuery,
  PlanPreviewQuery,
  PlanPreviewQueryVariables,
  PlanTeamsQuery,
  PlanVersionPartsFragment,
  SavePlanOutcomeFragment,
} from './plans.graphql.generated';
import {
  AcknowledgePlanDocument,
  BonusPlanDocument,
  BonusPlansDocument,
  CreateBonusPlanDocument,
  DiscardPlanDraftDocument,
  MyCalculationDocument,
  OverrideAcknowledgementDocument,
  PlanCyclesDocument,
  PlanDesignerChoicesDocument,
  PlanPreviewDocument,
  PlanTeamsDocument,
  PublishPlanDocument,
  UpdatePlanDraftDocument,
} from './plans.graphql.generated';

export type PlanVersion = PlanVersionPartsFragment;
export type Plan = NonNullable<BonusPlanQuery['bonusPlan']>;
/** A version with who has read it. */
export type ReadVersion = Plan['versions'][number];
export type MyCalculation = NonNullable<MyCalculationQuery['myBonus']>;
export type PlanSummary = BonusPlansQuery['bonusPlans']['nodes'][number];
export type PlanPreview = PlanPreviewQuery['planPreview'];
/** What a plan can be made of and tried on. */
export type DesignerChoices = PlanDesignerChoicesQuery & {
  readonly cycles: readonly PlanCyclesQuery['cycles']['nodes'][number][];
  readonly teams: readonly PlanTeamsQuery['teams']['nodes'][number][];
};
export type SavedPlan = SavePlanOutcomeFragment;

/** What the plans' pages ask and tell the server. */
@Injectable({ providedIn: 'root' })
export class PlansClient {
  readonly #graphql = inject(GraphqlClient);

  plans(): Promise<readonly PlanSummary[]> {
    return readAll(async (page) => (await this.#graphql.query(BonusPlansDocument, page)).bonusPlans);
  }

  /** Null where there is no such plan, or not for this reader. */
  async plan(id: string): Promise<Plan | null> {
    return (await this.#graphql.query(BonusPlanDocument, { id })).bonusPlan;
  }

  async choices(): Promise<DesignerChoices> {
    const [choices, cycles, teams] = await Promise.all([
      this.#graphql.query(PlanDesignerChoicesDocument, {}),
      readAll(async (page) => (await this.#graphql.query(PlanCyclesDocument, page)).cycles),
      readAll(async (page) => (await this.#graphql.query(PlanTeamsDocument, page)).teams),
    ]);
    return { ...choices, cycles, teams };
  }

  async preview(variables: PlanPreviewQueryVariables): Promise<PlanPreview> {
    return (await this.#graphql.query(PlanPreviewDocument, variables)).planPreview;
  }

  async create(name: string, definition: object, teamIds: readonly string[]): Promise<SavedPlan> {
    return (await this.#graphql.mutate(CreateBonusPlanDocument, { name, definition, teamIds: [...teamIds] }))
      .createBonusPlan;
  }

  async saveDraft(planId: string, definition: object, teamIds: readonly string[]): Promise<SavedPlan> {
    return (await this.#graphql.mutate(UpdatePlanDraftDocument, { planId, definition, teamIds: [...teamIds] }))
      .updatePlanDraft;
  }

  async discardDraft(planId: string): Promise<DiscardPlanDraftMutation['discardPlanDraft']> {
    return (await this.#graphql.mutate(DiscardPlanDraftDocument, { planId })).discardPlanDraft;
  }

  async publish(planId: string, appliesFrom: string | null): Promise<SavedPlan> {
    return (await this.#graphql.mutate(PublishPlanDocument, { planId, appliesFrom })).publishPlan;
  }

  /** The reader's own latest calculation; null for whoever has none. */
  async myCalculation(): Promise<MyCalculation | null> {
    return (await this.#graphql.query(MyCalculationDocument, {})).myBonus;
  }

  async overrideAcknowledgement(
    planVersionId: string,
    reason: string,
  ): Promise<OverrideAcknowledgementMutation['overrideAcknowledgement']> {
    return (await this.#graphql.mutate(OverrideAcknowledgementDocument, { planVersionId, reason }))
      .overrideAcknowledgement;
  }

  async acknowledge(planVersionId: string): Promise<AcknowledgePlanMutation['acknowledgePlan']> {
    return (await this.#graphql.mutate(AcknowledgePlanDocument, { planVersionId })).acknowledgePlan;
  }
}
