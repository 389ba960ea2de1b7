import type { Computation } from '@premia/api-processes';
import type { BonusHeaderInput } from '@premia/domain-bonus';
import type { Finding, MeasureSource } from '@premia/domain-payouts';
import type { PayoutVisibility } from '../payouts-access';
import { contentHash } from '../receipt/receipt-hash';
import { PeopleCalculation } from '../run/calculate-people';
import { RunReview } from '../run/run-review';
import { assembledRow, assembleRun, type RunFacts } from '../run-input/assemble-run';
import type { PlanVersionRecord } from '../run-input/cycle-and-plan.queries';
import type { PersonRow } from '../run-input/people-rows';
import type { VersionAcknowledgers } from '../run-input/version-acknowledgers.queries';
import { payoutLine } from './payout-row';

/** What a run is calculated from, but its people. */
export interface RunOrder {
  readonly facts: RunFacts;
  readonly version: Pick<PlanVersionRecord, 'id' | 'number'>;
  readonly acknowledgers: VersionAcknowledgers;
  readonly visibility: PayoutVisibility;
  /** What is known before anybody is gone through. */
  readonly issues: readonly Finding[];
}

/** What a process is handed when it asks: first the order, then batches of people, and null where they are over. */
export type RunSupply = RunOrder | readonly PersonRow[] | null;

/** What a process asks for, with the lines of COPY that it has made of what it got. */
export type RunRequest =
  { readonly wants: 'order' | 'first-people' } | { readonly wants: 'more-people'; readonly lines: Uint8Array | null };

/** Everything of a run but its lines. */
export interface CalculatedRun {
  readonly header: BonusHeaderInput;
  readonly sharedSources: {
    readonly teams: Readonly<Record<string, readonly MeasureSource[]>>;
    readonly company: readonly MeasureSource[];
  };
  readonly inputHash: string;
  readonly isBlocked: boolean;
  readonly issues: readonly Finding[];
  /** Those with findings whom the caller may see. */
  readonly seen: ReadonlySet<string>;
  /** Those whose days another run pays already. */
  readonly paidTwice: number;
}

/** Calculates a run from rows as they were read to lines as they are written, a batch at a time. */
export const CALCULATE_RUN: Computation<null, RunRequest, CalculatedRun, RunSupply> = {
  name: 'calculate-run',
  *run() {
    // The first answer says that a process is there: nothing has to be held open until one is free.
    const { facts, version, acknowledgers, visibility, issues } = (yield { wants: 'order' }) as RunOrder;
    const run = assembleRun(facts);
    const review = new RunReview(run, version, acknowledgers, visibility);
    review.note(issues);
    const calculation = new PeopleCalculation(run, review);
    const identity = { run, planVersionId: version.id, sharedHash: contentHash(run.header) };
    const linesOf = (rows: readonly PersonRow[]): Uint8Array | null => {
      let lines = '';
      for (const row of rows) {
        const person = calculation.pay(assembledRow(run, row));
        if (!review.isBlocked) lines += payoutLine(identity, person);
      }
      // Once something blocks, nothing of the run will be kept.
      return review.isBlocked ? null : Buffer.from(lines);
    };
    let mayPay = true;
    if (calculation.isShared) {
      let weighed = (yield { wants: 'first-people' }) as readonly PersonRow[] | null;
      for (; weighed !== null; weighed = (yield NO_LINES) as readonly PersonRow[] | null)
        for (const row of weighed) calculation.weigh(assembledRow(run, row));
      mayPay = calculation.share();
    }
    if (mayPay) {
      let rows = (yield { wants: 'first-people' }) as readonly PersonRow[] | null;
      while (rows !== null)
        rows = (yield { wants: 'more-people', lines: linesOf(rows) }) as readonly PersonRow[] | null;
    }
    review.end();
    const { teamSources: teams, companySources: company } = run.shared;
    return {
      header: run.header,
      sharedSources: { teams, company },
      inputHash: review.inputHash(),
      isBlocked: review.isBlocked,
      issues: review.issues,
      seen: review.seen,
      paidTwice: review.paidTwice,
    };
  },
};

const NO_LINES = { wants: 'more-people', lines: null } as const;
