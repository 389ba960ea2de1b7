import { newId, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { ENGINE_VERSION } from '@premia/domain-bonus';
import type { RunState, Transition } from '@premia/shared-contract';
import { PAYOUT_COLUMNS } from '../payout/adjusted-payouts';
import type { CalculatedRun } from './calculate-run.computation';

/** A run of tens of thousands takes longer than a statement of a page may. */
const RUN_TIMEOUT = '10min';

/**
 * Takes up the payouts of a run as they are calculated, where nobody sees them: COPY does not go through row security, so
 * it fills a table of this transaction alone, from which they are published or which is dropped, as a whole.
 */
export async function stagePayouts(tx: Transaction, lines: AsyncIterable<Buffer>): Promise<void> {
  await tx.query(`set local statement_timeout = '${RUN_TIMEOUT}'`);
  // Its rows stay whole: to compress them would cost more than the copy.
  await tx.query(
    `create temporary table staged_payouts with (toast_tuple_target = 8160) on commit drop
       as select ${PAYOUT_COLUMNS} from premia.payouts with no data`,
  );
  await tx.copy(`copy staged_payouts (${PAYOUT_COLUMNS}) from stdin`, lines);
}

export interface NewRun {
  readonly cycleId: string;
  readonly planVersionId: string;
  readonly number: number;
  /** The moment up to which the run has all that was recorded. */
  readonly asOf: Date;
  /** The last audit event before anything was read. */
  readonly knownEvents: string;
  /** Why it pays days that other runs paid; null where it does not. */
  readonly overlapReason: string | null;
}

export interface RunTotals {
  readonly target: string;
  readonly payout: string;
}

/** Publishes the staged payouts as a run: its totals are theirs, added up exactly. */
export async function publishRun(
  tx: Transaction,
  ctx: TenantContext,
  { header, sharedSources, inputHash }: CalculatedRun,
  { cycleId, planVersionId, number, asOf, knownEvents, overlapReason }: NewRun,
): Promise<{ readonly runId: string; readonly totals: RunTotals }> {
  const runId = newId();
  const [totals] = await tx.query<RunTotals>(
    `insert into premia.payout_runs
       (tenant_id, id, cycle_id, plan_version_id, number, state, currency, shared_input, shared_sources, input_hash,
        engine_version, data_as_of, target_total, payout_total, calculated_at, calculated_by, overlap_reason, known_events)
     select $1, $2, $3, $4, $5, 'calculated', $6, $7, $8, $9, $10, $11,
            trim_scale(coalesce(sum(target_bonus) filter (where outcome <> 'not-eligible'), 0)),
            trim_scale(coalesce(sum(total), 0)), $11, $12, $13, $14
       from staged_payouts
     returning target_total::text as target, payout_total::text as payout`,
    [
      ctx.tenantId,
      runId,
      cycleId,
      planVersionId,
      number,
      header.plan.currency,
      JSON.stringify(header),
      JSON.stringify(sharedSources),
      inputHash,
      ENGINE_VERSION,
      asOf,
      ctx.userId,
      overlapReason,
      knownEvents,
    ],
  );
  if (totals === undefined) throw new Error('The run was not written');
  await tx.execute(
    `insert into premia.payouts (tenant_id, run_id, ${PAYOUT_COLUMNS}) select $1, $2, ${PAYOUT_COLUMNS} from staged_payouts`,
    [ctx.tenantId, runId],
  );
  return { runId, totals };
}

/** Moves a run from state to state; false where it is no longer in the state it was seen in. */
export async function moveRun(
  tx: Transaction,
  ctx: TenantContext,
  runId: string,
  { from, to }: Transition<RunState>,
): Promise<boolean> {
  const moved = await tx.execute(
    `update premia.payout_runs set state = $4 where tenant_id = $1 and id = $2 and state = $3`,
    [ctx.tenantId, runId, from, to],
  );
  return moved === 1;
}
