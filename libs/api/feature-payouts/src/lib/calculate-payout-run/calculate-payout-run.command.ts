import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import {
  closeMoment,
  defineJob,
  JobHandlers,
  type JobResult,
  once,
  readOwnJob,
  Reads,
  type RunningJob,
  type Sql,
  type Transaction,
  UnitOfWork,
} from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import { type Job, NotFound, Problem, type TenantContext } from '@premia/api-util-platform';
import { RUN_LIFE_CYCLE, transitionOf } from '@premia/shared-contract';
import { NotReady, PaidTwice, PayoutRunUnchanged } from '../payout-run/payout-run.errors';
import { PayoutsAccess } from '../payouts-access';
import { type EarlierRun, earlierRunIssues, readEarlierRuns, underApproval } from '../run/earlier-runs.queries';
import { isIssue, readPlanInCycle } from '../run/plan-in-cycle';
import { readRun } from '../run/read-run';
import { checklistItems } from '../run-checklist/checklist-items';
import { CALCULATE_RUN } from './calculate-run.computation';
import { RunLines, type RunProcess } from './run-lines';
import { writeFlags } from './write-flags';
import { moveRun, type NewRun, publishRun, stagePayouts } from './write-run';

const RunRequest = z.object({ cycleId: z.uuid(), planId: z.uuid(), overlapReason: z.string().nullish() });

export type RunRequest = z.infer<typeof RunRequest>;

const CALCULATE_PAYOUT_RUN = defineJob('calculate-payout-run', RunRequest, { requires: 'runs.calculate' });

/**
 * Calculates a cycle under a plan for every person of the workspace, and freezes what it was calculated from: as a job,
 * each person once, in a process, read from one snapshot, published as a whole or not at all (ADR 0011).
 */
@Injectable()
export class CalculatePayoutRun implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
    private readonly processes: Processes,
  ) {}

  onModuleInit(): void {
    this.handlers.register(CALCULATE_PAYOUT_RUN, (job, request) => this.calculate(job, request));
  }

  /** Asks for a calculation; one goes on at a time, and whoever asks for the same meanwhile watches that one. */
  ask(ctx: TenantContext, request: RunRequest, key?: string | null): Promise<Job | Problem> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const asked = await once(tx, ctx, { operation: 'calculatePayoutRun', key, request }, async () => {
        if ((await readPlanInCycle(tx, ctx, this.access, request)) === null) return new NotFound(ctx);
        const id = await tx.enqueue(CALCULATE_PAYOUT_RUN, request, {
          // Asked again with a reason it is another request.
          key: `payout-run:${request.cycleId}:${request.planId}:${ctx.userId}:${request.overlapReason == null}`,
          queue: 'payout-run',
        });
        return { id };
      });
      return asked instanceof Problem ? asked : readOwnJob(tx, ctx, asked.id);
    });
  }

  async calculate(job: RunningJob, request: RunRequest): Promise<void> {
    const { ctx } = job;
    const child = this.processes.stream(ctx, CALCULATE_RUN, null, 'job');
    try {
      await child.next();
      // Committed before the snapshot is taken: a lock taken inside the snapshot would come too late for what it sees.
      const known = await this.unitOfWork.run(ctx, async (tx) => ({
        asOf: await closeMoment(tx, ctx, ctx.now),
        knownEvents: await countAuditEvents(tx, ctx),
      }));
      await job.finish(async (tx) => {
        await lockRuns(tx, ctx);
        return this.reads.apart(ctx, (sql) => this.#calculate(job, tx, { sql, child, ...known }, request));
      });
    } finally {
      await endProcess(child);
    }
  }

  async #calculate(
    job: RunningJob,
    tx: Transaction,
    {
      sql,
      child,
      asOf,
      knownEvents,
    }: Pick<NewRun, 'asOf' | 'knownEvents'> & {
      readonly sql: Sql;
      readonly child: RunProcess;
    },
    request: RunRequest,
  ): Promise<JobResult | Problem> {
    const { ctx } = job;
    const found = await readPlanInCycle(sql, ctx, this.access, request);
    if (found === null) return new NotFound(ctx);
    const { cycle, version } = found;
    if (isIssue(version)) return new NotReady(ctx, checklistItems(ctx, [version]));
    const { latest, nextNumber } = await readEarlierRuns(sql, ctx, request.cycleId, request.planId);
    const read = await readRun(sql, ctx, { cycle, version, asOf });
    const issues = [...read.issues, ...earlierRunIssues(latest)];
    const order = { ...read, issues, version, visibility: await this.access.payouts(ctx) };
    const lines = new RunLines(child, order, {
      sql,
      job,
      cycle,
      given: read.facts.given,
      otherRunIds: read.otherRunIds,
    });
    await stagePayouts(tx, lines);
    const { run } = lines;
    if (run.isBlocked) return new NotReady(ctx, checklistItems(ctx, run.issues, run.seen));
    if (latest?.inputHash === run.inputHash && latest.state === 'calculated')
      return new PayoutRunUnchanged(ctx, latest.id, latest.number);
    const overlapReason = run.paidTwice === 0 ? null : (request.overlapReason ?? null);
    if (run.paidTwice > 0 && overlapReason === null) {
      const twice = run.issues.filter(({ code }) => code === 'paid-twice');
      return new PaidTwice(ctx, checklistItems(ctx, twice, run.seen), run.paidTwice);
    }
    const { runId, totals } = await publishRun(tx, ctx, run, {
      cycleId: cycle.id,
      planVersionId: version.id,
      number: nextNumber,
      asOf,
      knownEvents,
      overlapReason,
    });
    await writeFlags(tx, ctx, runId);
    if (!(await replace(tx, ctx, latest))) return new NotReady(ctx, checklistItems(ctx, [underApproval(latest)]));
    tx.audit({
      action: 'payout-run.calculated',
      entity: 'payout-run',
      entityId: runId,
      after: {
        ...request,
        overlapReason,
        paidTwice: run.paidTwice,
        planVersionId: version.id,
        number: nextNumber,
        inputHash: run.inputHash,
        ...totals,
      },
    });
    await tx.event({ type: 'payout-run.calculated', runId, cycleId: request.cycleId });
    return { id: runId };
  }
}

/** A process that has not come to its end goes away with what it holds. */
async function endProcess(child: RunProcess): Promise<void> {
  // What it would have given is of no matter.
  await child.return(undefined as never);
}

/** How long the audit chain is: whatever is written after this is news to the run. */
async function countAuditEvents(sql: Sql, ctx: TenantContext): Promise<string> {
  const [head] = await sql.query<{ readonly count: string }>(
    `select count::text as count from premia.audit_heads where tenant_id = $1`,
    [ctx.tenantId],
  );
  return head?.count ?? '0';
}

/**
 * One calculation at a time, also where a worker that was taken for dead is still at it; held until the end. Not by cycle:
 * two cycles may pay the same days, and the second must see the first.
 */
async function lockRuns(tx: Transaction, ctx: TenantContext): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`payout-run:${ctx.tenantId}`]);
}

/** The earlier run steps back; false where somebody has submitted it since it was looked at. */
async function replace(tx: Transaction, ctx: TenantContext, latest: EarlierRun | null): Promise<boolean> {
  if (latest === null) return true;
  const transition = transitionOf(RUN_LIFE_CYCLE, latest.state, 'supersede');
  if (transition === null || !(await moveRun(tx, ctx, latest.id, transition))) return false;
  tx.audit({
    action: 'payout-run.superseded',
    entity: 'payout-run',
    entityId: latest.id,
    before: { state: transition.from },
    after: { state: transition.to },
  });
  return true;
}
