import type { Result } from '@premia/domain-kernel';
import { ok } from '@premia/domain-kernel';
import type { Allotment, AllottedTotals } from './allotment';
import { applyBudget } from './budget';
import type { BonusError } from './errors';
import type { Plan } from './plan';
import { sharePool } from './pool';
import { reportParticipant, RunningTotals } from './report';
import type { BonusResult, ParticipantResult, TotalsResult } from './result';
import { roundToUnit } from './rounding';
import type { Claimant } from './settlement';
import { claimantOf, settle } from './settlement';
import type { SharedScores } from './shared-scores';
import { scoreShared } from './shared-scores';
import type { CheckedHeader, ParticipantReader } from './validate/input';
import { openInput } from './validate/input';

/**
 * The bonus of every participant (the whole of "bonus calculation"). Pure: the same input gives the
 * same output on every machine.
 *
 * @param input an input of any shape; a `BonusInput` where it is right
 * @returns payouts with amounts as decimal text, or every error of the input and no number
 */
export function calculate(input: unknown): BonusResult {
  const { reader, participants, errors } = openInput(input);
  const found = [...errors];
  const lines: ParticipantResult[] = [];
  let totals: TotalsResult | null = null;
  for (const payout of payOut(reader, () => participants)) {
    if (payout.kind === 'errors') found.push(...payout.errors);
    else if (payout.kind === 'participant') lines.push(payout.result);
    else totals = payout.totals;
  }
  return found.length > 0 || totals === null ? { errors: found } : { participants: lines, totals };
}

/** What a run gives, one after the other: a line for each participant, or its errors; the totals at the end. */
export type StreamedPayout =
  | {
      readonly kind: 'participant';
      readonly result: ParticipantResult;
      /** What pool or budget allotted; with it `traceParticipant` needs nobody else. Null where each is paid alone. */
      readonly allotment: Allotment | null;
    }
  | { readonly kind: 'errors'; readonly errors: readonly BonusError[] }
  | { readonly kind: 'totals'; readonly totals: TotalsResult };

/**
 * Reads, settles and reports participants one by one, so that only their lines need memory. Under a
 * header in error they are still read, for their own errors.
 */
export function* payOut(reader: ParticipantReader, participants: () => Iterable<unknown>): Generator<StreamedPayout> {
  const { header } = reader;
  if (header === null) yield* readOnly(reader, participants());
  else if (header.plan.pool === null && header.plan.budget === null) yield* payOutOnce(header, reader, participants());
  else yield* payOutTogether(header, reader, participants);
}

function* readOnly(reader: ParticipantReader, participants: Iterable<unknown>): Generator<StreamedPayout> {
  for (const entry of participants) {
    const read = reader.read(entry);
    if (!read.ok) yield { kind: 'errors', errors: read.error };
  }
}

/** Without pool and budget, each total is the participant's own claim, rounded. */
function* payOutOnce(
  header: CheckedHeader,
  reader: ParticipantReader,
  participants: Iterable<unknown>,
): Generator<StreamedPayout> {
  const { plan } = header;
  const shared = scoreShared(plan, header.teams, header.company);
  const totals = new RunningTotals();
  for (const entry of participants) {
    const read = reader.read(entry);
    if (!read.ok) {
      yield { kind: 'errors', errors: read.error };
      continue;
    }
    const settlement = settle(plan, read.value, shared);
    const total = roundToUnit(settlement.claim.amount, plan.rounding);
    totals.add(settlement, total);
    yield { kind: 'participant', result: reportParticipant(plan, settlement, total), allotment: null };
  }
  yield { kind: 'totals', totals: totals.toResult(plan) };
}

/** A pool or a budget needs every claim before the first total: the participants are read twice. */
function* payOutTogether(
  header: CheckedHeader,
  reader: ParticipantReader,
  participants: () => Iterable<unknown>,
): Generator<StreamedPayout> {
  const { plan } = header;
  const shared = scoreShared(plan, header.teams, header.company);
  const claimants: Claimant[] = [];
  let refused = false;
  for (const entry of participants()) {
    const read = reader.read(entry);
    if (read.ok) claimants.push(claimantOf(settle(plan, read.value, shared)));
    else {
      refused = true;
      yield { kind: 'errors', errors: read.error };
    }
  }
  if (refused) return;
  const totals = totalsOf(plan, claimants, shared);
  if (totals.ok) yield* reportTogether(header, reader.again(), participants(), shared, totals.value);
  else yield { kind: 'errors', errors: [totals.error] };
}

function* reportTogether(
  header: CheckedHeader,
  reader: ParticipantReader,
  participants: Iterable<unknown>,
  shared: SharedScores,
  { totals, allotmentOf }: AllottedTotals,
): Generator<StreamedPayout> {
  const { plan } = header;
  const running = new RunningTotals();
  let position = 0;
  for (const entry of participants) {
    const read = reader.read(entry);
    const total = totals[position];
    if (!read.ok || total === undefined) throw new Error('The participants changed between the two passes of a run');
    const settlement = settle(plan, read.value, shared);
    running.add(settlement, total);
    yield {
      kind: 'participant',
      result: reportParticipant(plan, settlement, total),
      allotment: allotmentOf(position),
    };
    position += 1;
  }
  yield { kind: 'totals', totals: running.toResult(plan) };
}

/** Claims become totals by the pool, or by rounding and the budget (bonus calculation §6). */
export function totalsOf(
  plan: Plan,
  claimants: readonly Claimant[],
  shared: SharedScores,
): Result<AllottedTotals, BonusError> {
  if (plan.pool !== null) return ok(sharePool(plan, plan.pool, claimants, shared));
  const rounded = claimants.map(({ claim }) => roundToUnit(claim, plan.rounding));
  return plan.budget === null
    ? ok({ totals: rounded, allotmentOf: () => null })
    : applyBudget(plan, plan.budget, claimants, rounded);
}
