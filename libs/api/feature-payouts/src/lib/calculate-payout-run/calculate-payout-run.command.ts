import { Injectable } from '@nestjs/common';
import { brokenUniqueness, closeMoment, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import type { AssembledPerson, Finding } from '@premia/domain-payouts';
import { CalculationRunning, NotReady, PayoutRunUnchanged } from '../payout-run/payout-run.errors';
import { PayoutsAccess } from '../payouts-access';
import { contentHash } from '../receipt/receipt-hash';
import { checklistItems } from '../run-checklist/checklist-items';
import { calculateBatches } from '../run-input/calculate-batches';
import {
  planExists,
  type PlanVersionRecord,
  readCycle,
  readPublishedVersions,
  versionFor,
} from '../run-input/cycle-and-plan.queries';
import { earlierRunFindings, type InspectedRun, inspectRun, noVersionFinding } from './inspect-run';
import { mayCalculate } from './may-calculate';
import { type Paid, payoutRow } from './payout-row';
import { type EarlierRun, insertPayouts, insertRun, readEarlierRuns, supersede } from './write-run';

export interface RunRequest {
  readonly cycleId: string;
  readonly planId: string;
}

/** The id of a run that was written, or why none was. */
export type Calculated = { readonly runId: string } | NotFound | NotReady | CalculationRunning | PayoutRunUnchanged;

@Injectable()
export class CalculatePayoutRun {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: PayoutsAccess,
  ) {}

  /**
   * Calculates a cycle under a plan for every person of the workspace, and freezes what it was calculated from. One
   * calculation of a cycle at a time; all of it is read from one snapshot and written in one transaction, or nothing is.
   */
  async execute(ctx: TenantContext, request: RunRequest): Promise<Calculated> {
    try {
      // Committed before the snapshot is taken: a lock taken inside the snapshot would come too late for what it sees.
      const asOf = await this.unitOfWork.run(ctx, (tx) => closeMoment(tx, ctx, ctx.now));
      return await this.unitOfWork.run(ctx, (tx) => this.#calculate(tx, ctx, request, asOf));
    } catch (error) {
      // Somebody finished between our snapshot and our lock: their run has the number that ours wanted.
      if (brokenUniqueness(error) === 'payout_runs_number_unique') return new CalculationRunning(ctx);
      throw error;
    }
  }

  async #calculate(
    tx: Transaction,
    ctx: TenantContext,
    { cycleId, planId }: RunRequest,
    asOf: Date,
  ): Promise<Calculated> {
    await tx.execute('set transaction isolation level repeatable read');
    if (!(await lockCycle(tx, ctx, cycleId))) return new CalculationRunning(ctx);
    const cycle = await readCycle(tx, ctx, cycleId);
    const versions = await readPublishedVersions(tx, ctx, planId);
    if (cycle === null || !(await planExists(tx, ctx, planId))) return new NotFound(ctx);
    const calculable = await this.access.calculable(ctx);
    const version = versionFor(versions, cycle);
    if (!mayCalculate(calculable, version)) return new NotFound(ctx);
    if (version === null) return notReady(ctx, [noVersionFinding(versions)], null);

    const inspected = await inspectRun(tx, ctx, { cycle, version, asOf }, await this.access.payouts(ctx));
    const { inspection } = inspected;
    const { latest, nextNumber } = await readEarlierRuns(tx, ctx, cycleId, planId);
    inspection.note(earlierRunFindings(latest));
    if (inspection.isBlocked) return notReady(ctx, inspection.findings, calculable === null ? null : inspection.seen);
    const inputHash = inspection.inputHash();
    if (latest?.inputHash === inputHash && latest.state === 'calculated')
      return new PayoutRunUnchanged(ctx, latest.id, latest.number);
    const runId = await writeRun(tx, ctx, version, inspected, { number: nextNumber, inputHash, asOf });
    await this.#replace(tx, ctx, latest);
    tx.audit({
      action: 'payout-run.calculated',
      entity: 'payout-run',
      entityId: runId,
      after: { cycleId, planVersionId: version.id, number: nextNumber, inputHash, ...inspection.totals },
    });
    return { runId };
  }

  async #replace(tx: Transaction, ctx: TenantContext, latest: EarlierRun | null): Promise<void> {
    if (latest === null) return;
    await supersede(tx, ctx, latest.id);
    tx.audit({
      action: 'payout-run.superseded',
      entity: 'payout-run',
      entityId: latest.id,
      before: { state: latest.state },
      after: { state: 'superseded' },
    });
  }
}

/** Held until the transaction ends; false where another calculation of the cycle holds it. */
async function lockCycle(tx: Transaction, ctx: TenantContext, cycleId: string): Promise<boolean> {
  const [lock] = await tx.query<{ readonly held: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as held`,
    [`payout-run:${ctx.tenantId}:${cycleId}`],
  );
  return lock?.held === true;
}

function notReady(
  ctx: TenantContext,
  findings: readonly Finding[],
  visiblePeople: ReadonlySet<string> | null,
): NotReady {
  return new NotReady(ctx, checklistItems(ctx, findings, visiblePeople));
}

async function writeRun(
  tx: Transaction,
  ctx: TenantContext,
  version: PlanVersionRecord,
  { run, inspection }: InspectedRun,
  given: { readonly number: number; readonly inputHash: string; readonly asOf: Date },
): Promise<string> {
  const runId = await insertRun(tx, ctx, run, {
    planVersionId: version.id,
    ...given,
    totals: inspection.totals,
  });
  const identity = { planVersionId: version.id, sharedHash: contentHash(run.header) };
  for await (const { people, results, allotments } of calculateBatches(tx, ctx, run)) {
    const paidOf = ({ person: { id } }: AssembledPerson): Paid | null => {
      const result = results.get(id);
      return result === undefined ? null : { result, allotment: allotments.get(id) ?? null };
    };
    const rows = people.map((person) => payoutRow(run, identity, person, paidOf(person)));
    await insertPayouts(tx, ctx, runId, rows);
  }
  return runId;
}
