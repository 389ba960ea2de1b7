import type { Finding } from '@premia/domain-payouts';
import type { RunOrder } from '../calculate-payout-run/calculate-run.computation';
import { PeopleCalculation } from '../run/calculate-people';
import { gathering } from '../run/gathered-people';
import { RunReview } from '../run/run-review';
import { assembledRow, assembleRun } from '../run-input/assemble-run';

/** What a run would stop at. */
export interface CheckedRun {
  readonly isBlocked: boolean;
  readonly issues: readonly Finding[];
  /** Those with findings whom the caller may see. */
  readonly seen: ReadonlySet<string>;
  readonly participants: number;
  /** Those whom another run pays for the same days. */
  readonly paidTwice: number;
  readonly inputHash: string;
}

/** Goes through everybody as a run does, without their lines. */
export const CHECK_RUN = gathering<RunOrder, CheckedRun>('check-run', (order, people) => {
  const run = assembleRun(order.facts);
  const review = new RunReview(run, order.version, order.acknowledgers, order.visibility);
  review.note(order.issues);
  const calculation = new PeopleCalculation(run, review);
  for (const row of people) calculation.weigh(assembledRow(run, row));
  calculation.share();
  review.end();
  const { isBlocked, issues, seen, participants, paidTwice } = review;
  return { isBlocked, issues, seen, participants, paidTwice, inputHash: review.inputHash() };
});
