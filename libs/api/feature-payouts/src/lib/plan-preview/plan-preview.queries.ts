import { Injectable } from '@nestjs/common';
import { notePayRead, Reads, seesTeams, type Sql, type Visibility } from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import { FieldProblem, inAnotherOperation, moneyOf, NotVisible, type TenantContext } from '@premia/api-util-platform';
import type { CycleRow } from '@premia/api-vocabulary';
import type { Assumption, PlanInput } from '@premia/domain-bonus';
import { findingMessage } from '@premia/domain-payouts';
import { checkPlan, errorMessage } from '@premia/domain-plans';
import { message } from '@premia/shared-messages';
import { DistributionBin } from '../payout-run/payout-run.type';
import { PayoutsAccess } from '../payouts-access';
import { computed, type GatheringProcess, hand, withGathering } from '../run/gathered-people';
import { planExists, readCycle, readPublishedVersions, versionFor } from '../run-input/cycle-and-plan.queries';
import { readPeople } from '../run-input/people.queries';
import { readCycleFacts, readRunFacts } from '../run-input/prepare-run';
import { PlanPreview, PlanPreviewPerson, type PlanScenario } from './plan-preview.type';
import { PREVIEW_PLAN, type PreviewedPlan, type PreviewOrder } from './preview-plan.computation';
import { readScenario } from './read-numbers';

export interface PreviewRequest {
  readonly planId?: string | null;
  readonly definition: unknown;
  readonly cycleId: string;
  readonly scenario: PlanScenario;
  readonly numbers?: unknown;
}

/** What is to be previewed, once nothing is wrong with it. */
interface PreviewedDraft {
  readonly plan: PlanInput;
  readonly assumption: Assumption | null;
}

/** How far the caller's preview reaches. */
interface PreviewReach {
  readonly cycle: CycleRow;
  readonly planId: string | null;
  readonly visibility: Visibility;
  readonly currency: string;
  readonly teamIds: readonly string[];
  /** Why there is none. */
  readonly refusal: FieldProblem | null;
}

@Injectable()
export class PlanPreviewQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
    private readonly processes: Processes,
  ) {}

  /** What a definition would pay in a cycle, against what the published version of the plan would; nothing is kept. */
  async preview(ctx: TenantContext, request: PreviewRequest): Promise<PlanPreview> {
    const beside = inAnotherOperation(ctx);
    const draft = readDraft(ctx, request);
    if (!('plan' in draft)) {
      const { currency, refusal } = await this.reads.during(beside, () => this.#reach(beside, request));
      return nothing(currency, refusal === null ? draft : [refusal]);
    }
    return withGathering(this.processes, ctx, PREVIEW_PLAN, async (child) => {
      const { currency, refusal } = await this.reads.during(beside, () => this.#gather(beside, request, draft, child));
      if (refusal !== null) return nothing(currency, [refusal]);
      const previewed = await computed(child);
      // An issue without anybody tells of everybody: that a budget is not enough.
      if (previewed.issues.length > 0 || previewed.people.some(({ personId }) => personId !== ctx.personId))
        notePayRead(ctx, 'plan', request.planId ?? null);
      return described(ctx, currency, previewed);
    });
  }

  async #reach(ctx: TenantContext, { cycleId, planId = null, definition }: PreviewRequest): Promise<PreviewReach> {
    const sql = this.reads.of(ctx);
    const visibility = await this.access.pay(ctx);
    const cycle = await readCycle(sql, ctx, cycleId);
    if (!visibility.sums || cycle === null || (planId !== null && !(await planExists(sql, ctx, planId))))
      throw new NotVisible();
    const { currency } = await this.access.scope(ctx);
    const teamIds = planId === null ? [] : await readLatestTeams(sql, ctx, planId);
    const isBeyond = planId !== null && sharesMoney(definition) && !seesTeams(visibility, teamIds);
    const refusal = isBeyond
      ? new FieldProblem(ctx, { path: '', reason: message('problem.PREVIEW_BEYOND_REACH') })
      : null;
    return { cycle, planId, visibility, currency, teamIds, refusal };
  }

  /** Hands all that the preview is calculated from to the process. */
  async #gather(
    ctx: TenantContext,
    request: PreviewRequest,
    { plan, assumption }: PreviewedDraft,
    child: GatheringProcess<PreviewOrder, unknown>,
  ): Promise<PreviewReach> {
    const reach = await this.#reach(ctx, request);
    if (reach.refusal !== null) return reach;
    const { cycle, planId, visibility } = reach;
    const sql = this.reads.of(ctx);
    const shared = await readCycleFacts(sql, ctx, cycle.id, null);
    const factsOf = (of: PlanInput, teamIds: readonly string[]) =>
      readRunFacts(sql, ctx, { cycle, planId, plan: of, teamIds, within: visibility }, shared);
    const draft = await factsOf(plan, reach.teamIds);
    const version = planId === null ? null : versionFor(await readPublishedVersions(sql, ctx, planId), cycle);
    const isComparable =
      version !== null && (!sharesMoney(version.definition) || seesTeams(visibility, version.teamIds));
    const current = isComparable ? await factsOf(version.definition, version.teamIds) : null;
    const order = { draft, current, assumption, within: visibility, locale: ctx.locale };
    // Only a plan that takes off what was paid has runs of the year, the same for both; the other leaves them aside.
    const { given } = draft.yearRuns.length > 0 ? draft : (current ?? draft);
    await hand(child, order, readPeople(sql, ctx, cycle, given));
    return reach;
  }
}

/** What is asked for, or all that is wrong with it. */
function readDraft(
  ctx: TenantContext,
  { definition, scenario, numbers }: PreviewRequest,
): PreviewedDraft | readonly FieldProblem[] {
  const checked = checkPlan(definition);
  if (!checked.ok)
    return checked.error.map(
      ({ path, code, value }) => new FieldProblem(ctx, { path, reason: errorMessage(code, value), value, code }),
    );
  const { assumption, problems } = readScenario(ctx, scenario, numbers);
  return problems.length > 0 ? problems : { plan: checked.value, assumption };
}

/** Whether what one gets depends on what others get: a pool or a budget is for everybody of a plan together. */
function sharesMoney(definition: unknown): boolean {
  return typeof definition === 'object' && definition !== null && ('pool' in definition || 'budget' in definition);
}

/** The teams that the plan's latest version, draft or not, is for. */
async function readLatestTeams(sql: Sql, ctx: TenantContext, planId: string): Promise<readonly string[]> {
  const [latest] = await sql.query<{ readonly teamIds: readonly string[] }>(
    `select team_ids as "teamIds" from premia.bonus_plan_versions where tenant_id = $1 and plan_id = $2 order by number desc limit 1`,
    [ctx.tenantId, planId],
  );
  return latest?.teamIds ?? [];
}

function nothing(currency: string, errors: readonly FieldProblem[]): PlanPreview {
  const none = moneyOf('0', currency);
  return new PlanPreview({ cost: none, target: none, currentCost: null, people: [], errors, distribution: [] });
}

function described(ctx: TenantContext, currency: string, previewed: PreviewedPlan): PlanPreview {
  return new PlanPreview({
    cost: moneyOf(previewed.cost, currency),
    target: moneyOf(previewed.target, currency),
    currentCost: moneyOf(previewed.currentCost, currency),
    people: previewed.people.map(
      ({ target, payout, currentPayout, change, ...person }) =>
        new PlanPreviewPerson({
          ...person,
          target: moneyOf(target, currency),
          payout: moneyOf(payout, currency),
          currentPayout: moneyOf(currentPayout, currency),
          change: moneyOf(change, currency),
        }),
    ),
    errors: previewed.issues.map(
      (issue) => new FieldProblem(ctx, { path: '', reason: findingMessage(issue), code: issue.code }),
    ),
    distribution: previewed.distribution.map((bin) => new DistributionBin(bin)),
  });
}
