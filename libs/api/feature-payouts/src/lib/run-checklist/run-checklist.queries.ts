import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { NotVisible, type TenantContext } from '@premia/api-util-platform';
import { PayoutsAccess } from '../payouts-access';
import { checkPeople } from '../run/calculate-people';
import { earlierRunIssues, readEarlierRuns } from '../run/earlier-runs.queries';
import { openRun } from '../run/open-run';
import { isIssue, readPlanInCycle } from '../run/plan-in-cycle';
import { checklistItems } from './checklist-items';
import { BonusPlanVersionSummary, RunChecklist } from './run-checklist.type';

@Injectable()
export class RunChecklistQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PayoutsAccess,
  ) {}

  /** Everybody gone through as a run goes through them, and nothing kept: what is said to be ready will not fail. */
  async checklist(ctx: TenantContext, cycleId: string, planId: string): Promise<RunChecklist> {
    const sql = this.reads.of(ctx);
    const found = await readPlanInCycle(sql, ctx, this.access, { cycleId, planId });
    if (found === null) throw new NotVisible();
    const { cycle, version } = found;
    if (isIssue(version)) {
      const items = checklistItems(ctx, [version]);
      return new RunChecklist({ ready: false, items, peopleCount: 0, paidTwiceCount: 0, planVersion: null });
    }
    const subject = { cycle, version, asOf: null };
    const { source, review } = await openRun(sql, ctx, subject, await this.access.payouts(ctx));
    review.note(earlierRunIssues((await readEarlierRuns(sql, ctx, cycleId, planId)).latest));
    await checkPeople(source, review);
    review.end();
    return new RunChecklist({
      ready: !review.isBlocked,
      items: checklistItems(ctx, review.issues, review.seen),
      peopleCount: review.participants,
      paidTwiceCount: review.paidTwice,
      planVersion: new BonusPlanVersionSummary(version),
    });
  }
}
