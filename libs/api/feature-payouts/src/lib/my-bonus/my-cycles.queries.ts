import { readFirstCycle, type Sql } from '@premia/api-data-access';
import { type TenantContext } from '@premia/api-util-platform';
import { CYCLE_COLUMNS, type CycleRow } from '@premia/api-vocabulary';
import type { RunState } from '@premia/shared-contract';
import { visibilityParameters, VISIBLE_PAYOUTS } from '../payout/visible-payouts';
import type { PayoutVisibility } from '../payouts-access';

/** Cycles of ten years are enough to choose from. */
const MAX_CYCLES = 120;

/** Cycles that a person has anything to do with: terms in them, KPIs, or a payout; the newest first. */
export async function readOwnCycles(sql: Sql, ctx: TenantContext, personId: string): Promise<readonly CycleRow[]> {
  return sql.query<CycleRow>(
    `select ${CYCLE_COLUMNS}
       from premia.cycles c
      where c.tenant_id = $1
        and (exists (select from premia.terms w
                      where w.tenant_id = $1 and w.person_id = $2 and w.from_date <= c.to_date
                        and (w.to_date is null or w.to_date >= c.from_date))
          or exists (select from premia.assignments a where a.tenant_id = $1 and a.cycle_id = c.id and a.person_id = $2)
          or exists (select from premia.payout_runs r
                       join premia.payouts p on p.tenant_id = r.tenant_id and p.run_id = r.id
                      where r.tenant_id = $1 and r.cycle_id = c.id and p.person_id = $2))
      order by c.from_date desc, c.to_date desc, c.id desc
      limit ${MAX_CYCLES}`,
    [ctx.tenantId, personId],
  );
}

/** The named cycle, else the one that every page begins with. */
export async function cycleToShow(
  sql: Sql,
  ctx: TenantContext,
  cycles: readonly CycleRow[],
  cycleId: string | null,
): Promise<CycleRow | null> {
  const ids = cycles.map(({ id }) => id);
  const shown = cycleId ?? (cycles.length === 0 ? null : await readFirstCycle(sql, ctx, ids));
  return cycles.find(({ id }) => id === shown) ?? null;
}

/** What the person was paid in the last cycles that have a run that stands and is open to them, the latest first. */
export async function readOwnTotals(
  sql: Sql,
  ctx: TenantContext,
  visibility: PayoutVisibility,
  count: number,
): Promise<readonly (CycleRow & { readonly total: string; readonly currency: string })[]> {
  return sql.query(
    `select ${CYCLE_COLUMNS}, sum(p.total)::text as total, min(r.currency) as currency
       from (${VISIBLE_PAYOUTS} and p.person_id = $4::uuid) p
       join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
       join premia.cycles c on c.tenant_id = r.tenant_id and c.id = r.cycle_id
      where r.state not in ('superseded', 'rejected') and (p.outcome <> 'not-eligible' or p.total <> 0)
      group by c.tenant_id, c.id
      order by c.to_date desc, c.from_date desc, c.id
      limit $5`,
    [...visibilityParameters(ctx, visibility), count],
  );
}

export interface OwnRunPayout {
  readonly payoutId: string;
  readonly state: RunState;
  readonly planId: string;
  readonly total: string;
  readonly currency: string;
  readonly isEligible: boolean;
  readonly planVersionId: string;
  readonly planName: string;
  readonly number: number;
}

/**
 * The person's payouts in the runs of a cycle that stand and are open to them, the latest of each plan; those of plans in which
 * they take no part only where there is no other.
 */
export async function readOwnPayouts(
  sql: Sql,
  ctx: TenantContext,
  visibility: PayoutVisibility,
  cycleId: string,
): Promise<readonly OwnRunPayout[]> {
  const found = await sql.query<OwnRunPayout>(
    `select distinct on (v.plan_id) p.id as "payoutId", r.state, v.plan_id as "planId", p.total::text as total, r.currency,
            (p.outcome <> 'not-eligible' or p.total <> 0) as "isEligible", v.id as "planVersionId", b.name as "planName", v.number
       from premia.payout_runs r
       join (${VISIBLE_PAYOUTS}) p on p.run_id = r.id
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
       join premia.bonus_plans b on b.tenant_id = v.tenant_id and b.id = v.plan_id
      where r.tenant_id = $1 and r.cycle_id = $5 and p.person_id = $4::uuid and r.state <> 'superseded'
      order by v.plan_id, r.number desc`,
    [...visibilityParameters(ctx, visibility), cycleId],
  );
  const paying = found.filter(({ isEligible }) => isEligible);
  return paying.length > 0 ? paying.toSorted((a, b) => a.planName.localeCompare(b.planName)) : found.slice(0, 1);
}

/** What the person has read of a plan. */
export interface PlanReading {
  readonly acknowledged: boolean;
  /** The next version after this one that is not acknowledged. */
  readonly unacknowledged: { readonly id: string; readonly planName: string; readonly number: number } | null;
}

export async function readPlanReading(
  sql: Sql,
  ctx: TenantContext,
  personId: string,
  versionId: string,
): Promise<PlanReading> {
  const [current, ...newer] = await sql.query<{
    readonly id: string;
    readonly planName: string;
    readonly number: number;
    readonly acknowledged: boolean;
  }>(
    `select v.id, b.name as "planName", v.number,
            exists (select from premia.plan_acknowledgements a
                     where a.tenant_id = $1 and a.plan_version_id = v.id and a.person_id = $3
                       and a.acknowledged_at is not null) as acknowledged
       from premia.bonus_plan_versions held
       join premia.bonus_plans b on b.tenant_id = held.tenant_id and b.id = held.plan_id
       join premia.bonus_plan_versions v on v.tenant_id = held.tenant_id and v.plan_id = held.plan_id
        and v.number >= held.number and v.state = 'published'
      where held.tenant_id = $1 and held.id = $2
      order by v.number`,
    [ctx.tenantId, versionId, personId],
  );
  return {
    acknowledged: current?.acknowledged === true,
    unacknowledged: newer.find(({ acknowledged }) => !acknowledged) ?? null,
  };
}
