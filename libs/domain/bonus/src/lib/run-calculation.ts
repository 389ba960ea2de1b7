import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { Allotment, AllottedTotals, Claimant } from './allotment';
import { claimantOf, payoutOf, totalsOf } from './calculate';
import { ENGINE_VERSION } from './engine-version';
import type { BonusError } from './errors';
import { reportParticipant, RunningTotals } from './report';
import type { ParticipantResult, TotalsResult } from './result';
import { roundToUnit } from './rounding';
import type { SharedScores } from './shared-scores';
import { scoreShared } from './shared-scores';
import type { Trace } from './trace/trace';
import { traceOf } from './trace/trace-participant';
import type { CheckedHeader, ParticipantParser } from './validate/input';
import { openHeader } from './validate/input';

const CHANGED = 'The participants changed between the two passes of a run';

/** One participant's line, with what pool or budget allotted to it; null where everybody is paid alone. */
export interface PaidParticipant {
  readonly result: ParticipantResult;
  readonly allotment: Allotment | null;
}

/** The same, traced where it is asked for. */
export interface TracedParticipant extends PaidParticipant {
  readonly trace: () => Trace;
}

/**
 * A run whose participants come one by one, in the same order each time they are gone through: the plan is checked and
 * the scores of teams and company are made once, and no participant is kept. Where a pool or a budget is shared, all must
 * be weighed before the first is paid; one exact gross payout is kept for each then.
 */
export class RunCalculation {
  /** Whether a pool or a budget is shared among all. */
  readonly isShared: boolean;
  readonly #shared: SharedScores;
  readonly #claimants: Claimant[] = [];
  readonly #totals = new RunningTotals();
  #allotted: AllottedTotals | null = null;
  #position = 0;

  constructor(
    private readonly header: CheckedHeader,
    private parser: ParticipantParser,
  ) {
    const { plan, teams, company } = header;
    this.isShared = plan.pool !== null || plan.budget !== null;
    this.#shared = scoreShared(plan, teams, company);
  }

  /** @param header a `BonusHeaderInput`: the input without its participants, of any shape */
  static open(header: unknown): Result<RunCalculation, readonly BonusError[]> {
    const { parser, errors } = openHeader(header, ENGINE_VERSION);
    return parser.header === null ? err(errors) : ok(new RunCalculation(parser.header, parser));
  }

  /** Everything about one participant but the payment: what is wrong with it, and its part in what is shared. */
  weigh(participant: unknown): readonly BonusError[] {
    const read = this.parser.read(participant);
    if (!read.ok) return read.error;
    const payout = payoutOf(this.header.plan, read.value, this.#shared);
    if (this.isShared) this.#claimants.push(claimantOf(payout));
    return [];
  }

  /** Shares the pool or the budget among all that were weighed; the same participants are then paid, from the first one. */
  share(): BonusError | null {
    const allotted = totalsOf(this.header.plan, this.#claimants, this.#shared);
    if (!allotted.ok) return allotted.error;
    this.#allotted = allotted.value;
    this.parser = this.parser.again();
    return null;
  }

  pay(participant: unknown): Result<TracedParticipant, readonly BonusError[]> {
    const { plan } = this.header;
    const read = this.parser.read(participant);
    if (!read.ok) {
      if (this.isShared) throw new Error(CHANGED);
      return read;
    }
    const payout = payoutOf(plan, read.value, this.#shared);
    const total = this.isShared
      ? this.#allottedTotals.totals[this.#position]
      : roundToUnit(payout.gross.amount, plan.rounding);
    if (total === undefined) throw new Error(CHANGED);
    const allotment = this.#allotted?.allotmentOf(this.#position) ?? null;
    this.#position += 1;
    this.#totals.add(payout, total);
    return ok({
      result: reportParticipant(plan, payout, total),
      allotment,
      trace: () => traceOf(plan, payout, this.#shared, allotment),
    });
  }

  /** The sums over all that were paid. */
  get totals(): TotalsResult {
    return this.#totals.toResult(this.header.plan);
  }

  get #allottedTotals(): AllottedTotals {
    if (this.#allotted === null) throw new Error('Nobody can be paid before the pool or the budget is shared');
    return this.#allotted;
  }
}
