import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { NotVisible, type TenantContext } from '@premia/api-util-platform';
import { earlierRunFindings, inspectRun, noVersionFinding } from '../calculate-payout-run/inspect-run';
import { mayCalculate } from '../calculate-payout-run/may-calculate';
import { readEarlierRuns } from '../calculate-payout-run/write-run';
import { PayoutsAccess } from '../payouts-access';
import { planExists, readCycle, readPublishedVersions, versionFor } from '../run-input/cycle-and-plan.queries';
import { checklistItems } from './checklist-items';
import { BonusPlanVersionSummary, RunChecklist } from './run-checklist.type';

@Injectable()
export class RunChecklistQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
  ) {}

  /** The whole run, calculated and thrown away: what is said to be ready will not fail. */
  async checklist(ctx: TenantContext, cycleId: string, planId: string): Promise<RunChecklist> {
    const reader = this.reads.of(ctx);
    const cycle = await readCycle(reader, ctx, cycleId);
    if (cycle === null || !(await planExists(reader, ctx, planId))) throw new NotVisible();
    const versions = await readPublishedVersions(reader, ctx, planId);
    const version = versionFor(versions, cycle);
    const calculable = await this.access.calculable(ctx);
    if (!mayCalculate(calculable, version)) throw new NotVisible();
    if (version === null)
      return new RunChecklist(false, checklistItems(ctx, [noVersionFinding(versions)], null), 0, null);
    const { inspection } = await inspectRun(
      reader,
      ctx,
      { cycle, version, asOf: null },
      await this.access.payouts(ctx),
    );
    inspection.note(earlierRunFindings((await readEarlierRuns(reader, ctx, cycleId, planId)).latest));
    return new RunChecklist(
      !inspection.isBlocked,
      checklistItems(ctx, inspection.findings, calculable === null ? null : inspection.seen),
      inspection.participants,
      new BonusPlanVersionSummary(version),
    );
  }
}
