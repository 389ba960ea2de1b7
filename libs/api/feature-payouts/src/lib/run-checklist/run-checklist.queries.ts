import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import { inAnotherOperation, NotVisible, type TenantContext } from '@premia/api-util-platform';
import type { Finding } from '@premia/domain-payouts';
import type { RunOrder } from '../calculate-payout-run/calculate-run.computation';
import { PayoutsAccess } from '../payouts-access';
import { earlierRunIssues, readEarlierRuns } from '../run/earlier-runs.queries';
import { computed, type GatheringProcess, hand, withGathering } from '../run/gathered-people';
import { isIssue, readPlanInCycle } from '../run/plan-in-cycle';
import { readRun } from '../run/read-run';
import type { PlanVersionRecord } from '../run-input/cycle-and-plan.queries';
import { readPeople } from '../run-input/people.queries';
import { CHECK_RUN, type CheckedRun } from './check-run.computation';
import { checklistItems } from './checklist-items';
import { BonusPlanVersionSummary, RunChecklist } from './run-checklist.type';

interface Asked {
  readonly cycleId: string;
  readonly planId: string;
}

@Injectable()
export class RunChecklistQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
    private readonly processes: Processes,
  ) {}

  /** Everybody gone through as a run goes through them, and nothing kept: what is said to be ready will not fail. */
  async checklist(ctx: TenantContext, cycleId: string, planId: string): Promise<RunChecklist> {
    const { version, checked } = await this.#check(ctx, { cycleId, planId }, null);
    if (isIssue(version) || checked === null) {
      const items = isIssue(version) ? checklistItems(ctx, [version]) : [];
      return new RunChecklist({ ready: false, items, peopleCount: 0, paidTwiceCount: 0, planVersion: null });
    }
    const { isBlocked, issues, seen, participants, paidTwice } = checked;
    return new RunChecklist({
      ready: !isBlocked,
      items: checklistItems(ctx, issues, seen),
      peopleCount: participants,
      paidTwiceCount: paidTwice,
      planVersion: new BonusPlanVersionSummary(version),
    });
  }

  /** The hash of the inputs of a run that were calculated from all that was recorded by a moment; null where none can be. */
  async inputHash(ctx: TenantContext, asked: Asked, asOf: Date): Promise<string | null> {
    return (await this.#check(ctx, asked, asOf)).checked?.inputHash ?? null;
  }

  #check(
    ctx: TenantContext,
    asked: Asked,
    asOf: Date | null,
  ): Promise<{ readonly version: PlanVersionRecord | Finding; readonly checked: CheckedRun | null }> {
    return withGathering(this.processes, ctx, CHECK_RUN, async (child) => {
      const beside = inAnotherOperation(ctx);
      const version = await this.reads.during(beside, () => this.#gather(beside, asked, asOf, child));
      return { version, checked: isIssue(version) ? null : await computed(child) };
    });
  }

  /** Hands all that a run is calculated from to the process; gives the version that holds, or why none does. */
  async #gather<Result>(
    ctx: TenantContext,
    asked: Asked,
    asOf: Date | null,
    child: GatheringProcess<RunOrder, Result>,
  ): Promise<PlanVersionRecord | Finding> {
    const sql = this.reads.of(ctx);
    const found = await readPlanInCycle(sql, ctx, this.access, asked);
    if (found === null) throw new NotVisible();
    const { cycle, version } = found;
    if (isIssue(version)) return version;
    const { facts, acknowledgers, issues, otherRunIds } = await readRun(sql, ctx, { cycle, version, asOf });
    const { latest } = await readEarlierRuns(sql, ctx, asked.cycleId, asked.planId);
    const visibility = await this.access.payouts(ctx);
    const known = [...issues, ...earlierRunIssues(latest)];
    const order = { facts, version, acknowledgers, visibility, issues: known };
    await hand(
      child,
      order,
      readPeople(sql, ctx, cycle, facts.given, null, { runIds: otherRunIds, visibility: order.visibility }),
    );
    return version;
  }
}
