import { Rational, err, ok } from '@premia/domain-kernel';
import type { Result } from '@premia/domain-kernel';
import { totalsOf } from './calculate';
import type { BonusError } from './errors';
import type { Plan } from './plan';
import { report, reportParticipant } from './report';
import type { ParticipantResult, TotalsResult } from './result';
import { formatAmount, roundToUnit } from './rounding';
import type { Claimant, Settlement } from './settlement';
import { claimantOf, settle } from './settlement';
import type { SharedScores } from './shared-scores';
import { scoreShared } from './shared-scores';
import { checkHeader } from './validate/input';

/** What a stream gives, one after the other: a line for each participant, or its errors; the totals at the end. */
export type StreamedPayout =
  | { readonly kind: 'participant'; readonly result: ParticipantResult }
  | { readonly kind: 'errors'; readonly errors: readonly BonusError[] }
  | { readonly kind: 'totals'; readonly totals: TotalsResult };

/**
 * The same calculation for participants that are fed one by one: the plan is checked once, and no
 * participant is kept. A pool or a budget needs everyone's claim first, so that the participants are
 * then read twice; between the passes one exact claim is kept for each.
 *
 * @param header a `BonusHeaderInput`: the input without its participants
 * @param participants opens the participants from the first one; called once, or twice with a pool or a budget
 * @returns lines in the order of the participants, then totals. A participant in error gives its
 * errors in place of a line; with a pool or a budget, or errors in the header, only errors are given.
 */
export function* streamPayouts(header: unknown, participants: () => Iterable<unknown>): Generator<StreamedPayout> {
  const prepared = prepare(header);
  if (!prepared.ok) {
    yield { kind: 'errors', errors: prepared.error };
    return;
  }
  const { plan } = prepared.value;
  if (plan.pool === null && plan.budget === null) yield* streamOnce(prepared.value, participants);
  else yield* streamTwice(header, prepared.value, participants);
}

interface PreparedPlan {
  readonly plan: Plan;
  readonly shared: SharedScores;
  readonly settle: (participant: unknown, index: number) => Result<Settlement, readonly BonusError[]>;
}

function prepare(header: unknown): Result<PreparedPlan, readonly BonusError[]> {
  const checked = checkHeader(header);
  if (!checked.ok) return err(checked.error);
  const reader = checked.value;
  const { plan, teams, company } = reader.header;
  const shared = scoreShared(plan, teams, company);
  return ok({
    plan,
    shared,
    settle: (value, index) => {
      const participant = reader.read(value, index);
      return participant.ok ? ok(settle(plan, participant.value, shared)) : err(participant.error);
    },
  });
}

/** Sums of a run, kept while its lines go by. */
class RunningTotals {
  private target = Rational.ZERO;
  private payout = Rational.ZERO;

  add(claimant: Claimant, total: Rational): void {
    if (claimant.eligible) this.target = this.target.plus(claimant.target);
    this.payout = this.payout.plus(total);
  }

  toResult(plan: Plan): TotalsResult {
    return { target: report(this.target), payout: formatAmount(this.payout, plan.rounding) };
  }
}

function* streamOnce(prepared: PreparedPlan, participants: () => Iterable<unknown>): Generator<StreamedPayout> {
  const { plan } = prepared;
  const totals = new RunningTotals();
  let index = 0;
  for (const entry of participants()) {
    const settlement = prepared.settle(entry, index);
    index += 1;
    if (!settlement.ok) {
      yield { kind: 'errors', errors: settlement.error };
      continue;
    }
    const total = roundToUnit(settlement.value.claim.amount, plan.rounding);
    totals.add(claimantOf(settlement.value), total);
    yield { kind: 'participant', result: reportParticipant(plan, settlement.value, total) };
  }
  yield { kind: 'totals', totals: totals.toResult(plan) };
}

function* streamTwice(
  header: unknown,
  first: PreparedPlan,
  participants: () => Iterable<unknown>,
): Generator<StreamedPayout> {
  const claimants: Claimant[] = [];
  let index = 0;
  let isRefused = false;
  for (const entry of participants()) {
    const settlement = first.settle(entry, index);
    index += 1;
    if (settlement.ok) claimants.push(claimantOf(settlement.value));
    else {
      isRefused = true;
      yield { kind: 'errors', errors: settlement.error };
    }
  }
  if (isRefused) return;
  const totals = totalsOf(first.plan, claimants, first.shared);
  // Ids are unique within a pass, so that the second one starts from a reader of its own.
  const second = prepare(header);
  if (!totals.ok || !second.ok) {
    yield { kind: 'errors', errors: totals.ok ? (second.ok ? [] : second.error) : [totals.error] };
    return;
  }
  yield* streamTotals(second.value, participants, totals.value);
}

function* streamTotals(
  prepared: PreparedPlan,
  participants: () => Iterable<unknown>,
  totals: readonly Rational[],
): Generator<StreamedPayout> {
  const running = new RunningTotals();
  let index = 0;
  for (const entry of participants()) {
    const settlement = prepared.settle(entry, index);
    const total = totals[index] ?? Rational.ZERO;
    index += 1;
    if (!settlement.ok) throw new Error('The participants changed between the two passes of a stream');
    running.add(claimantOf(settlement.value), total);
    yield { kind: 'participant', result: reportParticipant(prepared.plan, settlement.value, total) };
  }
  yield { kind: 'totals', totals: running.toResult(prepared.plan) };
}
