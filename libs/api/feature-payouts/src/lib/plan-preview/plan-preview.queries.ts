import { Injectable } from '@nestjs/common';
import { Reads, seesTeams, type Sql } from '@premia/api-data-access';
import { FieldProblem, moneyOf, NotVisible, type TenantContext } from '@premia/api-util-platform';
import type { PlanInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { distributionOf, findingMessage, finestBins } from '@premia/domain-payouts';
import { checkPlan, errorMessage } from '@premia/domain-plans';
import { message } from '@premia/shared-messages';
import { DistributionBin } from '../payout-run/payout-run.type';
import { PayoutsAccess } from '../payouts-access';
import { planExists, readCycle, readPublishedVersions, versionFor } from '../run-input/cycle-and-plan.queries';
import { readCycleFacts } from '../run-input/prepare-run';
import { PlanPreview, PlanPreviewPerson, type PlanScenario } from './plan-preview.type';
import { type PreviewLine, type PreviewRun, previewRun } from './preview-run';
import { readScenario } from './read-numbers';

export interface PreviewRequest {
  readonly planId?: string | null;
  readonly definition: unknown;
  readonly cycleId: string;
  readonly scenario: PlanScenario;
  readonly numbers?: unknown;
}

/** Problems that a preview lists; a designer sees the first of them anyway. */
const LISTED_PROBLEMS = 50;

@Injectable()
export class PlanPreviewQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
  ) {}

  /** What a definition would pay in a cycle, against what the published version of the plan would; nothing is kept. */
  async preview(ctx: TenantContext, request: PreviewRequest): Promise<PlanPreview> {
    const sql = this.reads.of(ctx);
    const visibility = await this.access.pay(ctx);
    const cycle = await readCycle(sql, ctx, request.cycleId);
    const planId = request.planId ?? null;
    if (!visibility.sums || cycle === null || (planId !== null && !(await planExists(sql, ctx, planId))))
      throw new NotVisible();
    const { currency } = await this.access.scope(ctx);
    const teamIds = planId === null ? [] : await readLatestTeams(sql, ctx, planId);
    if (planId !== null && sharesMoney(request.definition) && !seesTeams(visibility, teamIds))
      return nothing(currency, [new FieldProblem(ctx, { path: '', reason: message('problem.PREVIEW_BEYOND_REACH') })]);
    const checked = checkPlan(request.definition);
    const { assumption, problems } = readScenario(ctx, request.scenario, request.numbers);
    const errors = checked.ok
      ? problems
      : checked.error.map(
          ({ path, code, value }) => new FieldProblem(ctx, { path, reason: errorMessage(code, value), value, code }),
        );
    if (!checked.ok || errors.length > 0) return nothing(currency, errors);
    const facts = await readCycleFacts(sql, ctx, cycle.id, null);
    const previewed = (plan: PlanInput, of: readonly string[]) =>
      previewRun(sql, ctx, { cycle, planId, plan, teamIds: of, within: visibility }, facts, assumption);
    const run = await previewed(checked.value, teamIds);
    const version = planId === null ? null : versionFor(await readPublishedVersions(sql, ctx, planId), cycle);
    const isComparable =
      version !== null && (!sharesMoney(version.definition) || seesTeams(visibility, version.teamIds));
    return described(ctx, currency, run, isComparable ? await previewed(version.definition, version.teamIds) : null);
  }
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

function described(ctx: TenantContext, currency: string, run: PreviewRun, current: PreviewRun | null): PlanPreview {
  const lines = run.lines.toSorted((a, b) => a.name.localeCompare(b.name, ctx.locale));
  const before = new Map((current?.lines ?? []).map(({ personId, payout }) => [personId, payout]));
  const errors = run.issues
    .slice(0, LISTED_PROBLEMS)
    .map((issue) => new FieldProblem(ctx, { path: '', reason: findingMessage(issue), code: issue.code }));
  return new PlanPreview({
    cost: moneyOf(sum(lines.map(({ payout }) => payout)), currency),
    target: moneyOf(sum(lines.map(({ target }) => target)), currency),
    currentCost: moneyOf(current === null ? null : sum([...before.values()]), currency),
    people: lines.map((line) => personOf(line, before.get(line.personId) ?? null, currency)),
    errors,
    distribution: distributionOf(finestBins(lines.flatMap(({ percentOfTarget }) => percentOfTarget ?? []))).map(
      (bin) => new DistributionBin(bin),
    ),
  });
}

function personOf(
  { personId, name, teamName, target, payout, percentOfTarget }: PreviewLine,
  currentPayout: string | null,
  currency: string,
): PlanPreviewPerson {
  const change =
    currentPayout === null ? null : Rational.parse(payout).minus(Rational.parse(currentPayout)).toExactText();
  return new PlanPreviewPerson({
    personId,
    name,
    teamName,
    target: moneyOf(target, currency),
    payout: moneyOf(payout, currency),
    percentOfTarget,
    currentPayout: moneyOf(currentPayout, currency),
    change: moneyOf(change, currency),
  });
}

function sum(amounts: readonly string[]): string {
  return Rational.sum(amounts.map((amount) => Rational.parse(amount))).toExactText();
}
