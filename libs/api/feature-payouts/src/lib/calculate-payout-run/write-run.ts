import { newId, type Sql, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { ENGINE_VERSION } from '@premia/domain-bonus';
import type { PreparedRun } from '../run-input/prepare-run';
import type { PayoutRow } from './payout-row';

export interface NewRun {
  readonly planVersionId: string;
  readonly number: number;
  readonly inputHash: string;
  /** The moment up to which the run has all that was recorded. */
  readonly asOf: Date;
  readonly totals: { readonly target: string; readonly payout: string };
}

export async function insertRun(tx: Transaction, ctx: TenantContext, run: PreparedRun, given: NewRun): Promise<string> {
  const id = newId();
  const { teamSources, companySources } = run.shared;
  await tx.execute(
    `insert into premia.payout_runs
       (tenant_id, id, cycle_id, plan_version_id, number, state, currency, shared_input, shared_sources, input_hash,
        engine_version, data_as_of, target_total, payout_total, calculated_at, calculated_by)
     values ($1, $2, $3, $4, $5, 'calculated', $6, $7, $8, $9, $10, $11, $12, $13, $11, $14)`,
    [
      ctx.tenantId,
      id,
      run.cycle.id,
      given.planVersionId,
      given.number,
      run.header.plan.currency,
      JSON.stringify(run.header),
      JSON.stringify({ teams: teamSources, company: companySources }),
      given.inputHash,
      ENGINE_VERSION,
      given.asOf,
      given.totals.target,
      given.totals.payout,
      ctx.userId,
    ],
  );
  return id;
}

/** Writes a batch of payouts in one statement. */
export async function insertPayouts(
  tx: Transaction,
  ctx: TenantContext,
  runId: string,
  rows: readonly PayoutRow[],
): Promise<void> {
  const column = <Value>(valueOf: (row: PayoutRow) => Value): readonly Value[] => rows.map(valueOf);
  const json = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));
  await tx.execute(
    `insert into premia.payouts
       (tenant_id, run_id, id, person_id, person_name, position, team_id, team_name, outcome, reason_code, reason_values,
        input, result, sources, target_bonus, own_amount, team_amount, total, percent_of_target, team_effect, receipt_hash, allotment)
     select $1, $2, row.*
       from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::text[], $9::text[], $10::text[], $11::jsonb[],
                   $12::jsonb[], $13::jsonb[], $14::jsonb[], $15::numeric[], $16::numeric[], $17::numeric[], $18::numeric[],
                   $19::numeric[], $20::numeric[], $21::text[], $22::jsonb[]) as row`,
    [
      ctx.tenantId,
      runId,
      column(({ id }) => id),
      column(({ personId }) => personId),
      column(({ personName }) => personName),
      column(({ position }) => position),
      column(({ teamId }) => teamId),
      column(({ teamName }) => teamName),
      column(({ outcome }) => outcome),
      column(({ reasonCode }) => reasonCode),
      column(({ reasonValues }) => json(reasonValues)),
      column(({ input }) => json(input)),
      column(({ result }) => json(result)),
      column(({ sources }) => json(sources)),
      column(({ targetBonus }) => targetBonus),
      column(({ ownAmount }) => ownAmount),
      column(({ teamAmount }) => teamAmount),
      column(({ total }) => total),
      column(({ percentOfTarget }) => percentOfTarget),
      column(({ teamEffect }) => teamEffect),
      column(({ receiptHash }) => receiptHash),
      column(({ allotment }) => json(allotment)),
    ],
  );
}

/** An earlier run of the same cycle and plan. */
export interface EarlierRun {
  readonly id: string;
  readonly number: number;
  readonly state: string;
  readonly inputHash: string;
}

/** The latest run of a plan in a cycle that still stands, and the next free number in the cycle. */
export async function readEarlierRuns(
  reader: Sql,
  ctx: TenantContext,
  cycleId: string,
  planId: string,
): Promise<{ readonly latest: EarlierRun | null; readonly nextNumber: number }> {
  const runs = await reader.query<EarlierRun & { readonly isOfPlan: boolean }>(
    `select r.id, r.number, r.state, r.input_hash as "inputHash", v.plan_id = $3 as "isOfPlan"
       from premia.payout_runs r
       join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
      where r.tenant_id = $1 and r.cycle_id = $2
      order by r.number desc`,
    [ctx.tenantId, cycleId, planId],
  );
  const latest = runs.find(({ isOfPlan, state }) => isOfPlan && state !== 'superseded') ?? null;
  return { latest, nextNumber: (runs[0]?.number ?? 0) + 1 };
}

export async function supersede(tx: Transaction, ctx: TenantContext, runId: string): Promise<void> {
  await tx.execute(`update premia.payout_runs set state = 'superseded' where tenant_id = $1 and id = $2`, [
    ctx.tenantId,
    runId,
  ]);
}
