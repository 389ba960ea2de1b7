import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { CycleRow } from '@premia/api-vocabulary';
import { type GivenFactor, inputsOf, isPerUnit } from '@premia/domain-plans';
import { ABSENCE_KINDS } from '@premia/shared-contract';
import { type PlanVersionRecord, readPublishedVersions, versionFor } from '../run-input/cycle-and-plan.queries';
import { readTeams, teamsOfPlan } from '../run-input/teams.queries';

/** Something that can be given of each person of a cycle. */
export interface InputColumn {
  readonly key: string;
  readonly kind: 'factor' | 'absence' | 'earlier-payment';
  /** The modifier, or the kind of absence; empty for earlier payments. */
  readonly name: string;
  /** Null for absence, which holds for every plan. */
  readonly plan: PlanVersionRecord | null;
  readonly factor: GivenFactor | null;
  /** Nothing changes any more: the cycle is closed, or the plan's run in it is final. */
  readonly isLocked: boolean;
  /** Teams whose people it can be given of; null: everyone's. */
  readonly teamIds: ReadonlySet<string> | null;
}

/** What the plans in force in a cycle take of people: factors, days of absence, what was paid earlier in the year. */
export async function readInputColumns(sql: Sql, ctx: TenantContext, cycle: CycleRow): Promise<readonly InputColumn[]> {
  const versions = [...Map.groupBy(await readPublishedVersions(sql, ctx, null), ({ planId }) => planId).values()]
    .map((ofPlan) => versionFor(ofPlan, cycle))
    .filter((version) => version !== null);
  const teams = await readTeams(sql, ctx);
  const final = await readPlansWithFinalRun(sql, ctx, cycle.id);
  const isClosed = cycle.stage === 'closed';
  const ofPlans = versions.flatMap((plan): readonly InputColumn[] => {
    const { factors, earlierPayments } = inputsOf(plan.definition);
    const common = { plan, isLocked: isClosed || final.has(plan.planId), teamIds: teamsOfPlan(teams, plan.teamIds) };
    return [
      ...factors.map((factor) => ({
        ...common,
        key: `factor:${plan.planId}:${factor.id}`,
        kind: 'factor' as const,
        name: factor.id,
        factor,
      })),
      ...(earlierPayments
        ? [
            {
              ...common,
              key: `earlier-payment:${plan.planId}`,
              kind: 'earlier-payment' as const,
              name: '',
              factor: null,
            },
          ]
        : []),
    ];
  });
  const counting = versions.filter(({ definition }) => inputsOf(definition).absence);
  const isLocked = isClosed || counting.some(({ planId }) => final.has(planId));
  const absence = { kind: 'absence', plan: null, factor: null, isLocked, teamIds: null } as const;
  const kinds = counting.length === 0 ? [] : ABSENCE_KINDS;
  return [
    ...ofPlans.filter(({ kind }) => kind === 'factor'),
    ...kinds.map((name) => ({ ...absence, key: `absence:${name}`, name })),
    ...ofPlans.filter(({ kind }) => kind === 'earlier-payment'),
  ];
}

/** A factor that somebody must be given, as the statements over people take it. */
export interface FactorNeed {
  readonly planId: string;
  readonly name: string;
  readonly teamIds: readonly string[] | null;
  readonly needsTarget: boolean;
  readonly needsKpis: boolean;
}

export function needsOf(columns: readonly InputColumn[]): readonly FactorNeed[] {
  return columns.flatMap(({ plan, factor, teamIds }) => {
    if (plan === null || factor === null || factor.default !== undefined) return [];
    const { components } = plan.definition;
    const need = {
      needsTarget: !components.some(isPerUnit),
      needsKpis: components.some(({ scope }) => scope === 'individual'),
    };
    return [{ ...need, planId: plan.planId, name: factor.id, teamIds: teamIds === null ? null : [...teamIds] }];
  });
}

/** Plans whose run in the cycle is final: nothing that it was calculated from can be of use any more. */
async function readPlansWithFinalRun(sql: Sql, ctx: TenantContext, cycleId: string): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ readonly planId: string }>(
    `select v.plan_id as "planId"
       from premia.payout_runs r
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
      where r.tenant_id = $1 and r.cycle_id = $2 and r.state in ('locked', 'exported')`,
    [ctx.tenantId, cycleId],
  );
  return new Set(rows.map(({ planId }) => planId));
}
