import type { EngineVersion } from './engine-version';
import { ENGINE_VERSION } from './engine-version';
import type { BonusError } from './errors';
import type { BonusResult, ParticipantResult, TotalsResult } from './result';
import type { PaidParticipant } from './run-calculation';
import { RunCalculation } from './run-calculation';
import type { ParticipantParser } from './validate/input';
import { eachListOnce, openHeader, openInput } from './validate/input';

/**
 * The bonus of every participant (the whole of "bonus calculation"). Pure: the same input gives the same output on every
 * machine. The calculation itself stands in `calculate.ts`.
 *
 * @param input an input of any shape; a `BonusInput` where it is right
 * @param version whose rules hold: that of the engine which made the results that are verified
 * @returns payouts with amounts as decimal text, or every error of the input and no number
 */
export function calculate(input: unknown, version: EngineVersion = ENGINE_VERSION): BonusResult {
  const { parser, participants, errors } = openInput(input, version);
  const found = [...errors];
  const lines: ParticipantResult[] = [];
  let totals: TotalsResult | null = null;
  for (const payout of payEveryone(parser, () => participants)) {
    if (payout.kind === 'errors') found.push(...payout.errors);
    else if (payout.kind === 'participant') lines.push(payout.result);
    else totals = payout.totals;
  }
  return found.length > 0 || totals === null ? { errors: eachListOnce(found) } : { participants: lines, totals };
}

/** What a run gives, one after the other: a line for each participant, or its errors; the totals at the end. */
export type StreamedPayout =
  | ({ readonly kind: 'participant' } & PaidParticipant)
  | { readonly kind: 'errors'; readonly errors: readonly BonusError[] }
  | { readonly kind: 'totals'; readonly totals: TotalsResult };

/**
 * The same calculation for participants that are fed one by one: the plan is checked once, and no participant is kept. A
 * pool or a budget needs everybody's gross payout before the first total, so that the participants are then read twice.
 *
 * @param header a `BonusHeaderInput`: the input without its participants
 * @param participants opens the participants from the first one; called once, or twice with a pool or a budget
 * @param version whose rules hold
 * @returns lines in the order of the participants, then totals. A participant in error gives its
 * errors in place of a line; with a pool or a budget, or errors in the header, only errors are given.
 */
export function* streamPayouts(
  header: unknown,
  participants: () => Iterable<unknown>,
  version: EngineVersion = ENGINE_VERSION,
): Generator<StreamedPayout> {
  const { parser, errors } = openHeader(header, version);
  if (errors.length > 0) yield { kind: 'errors', errors };
  else yield* payEveryone(parser, participants);
}

/** Under a header in error the participants are still read, for their own errors. */
function* payEveryone(parser: ParticipantParser, participants: () => Iterable<unknown>): Generator<StreamedPayout> {
  const { header } = parser;
  if (header === null) {
    for (const entry of participants()) {
      const read = parser.read(entry);
      if (!read.ok) yield { kind: 'errors', errors: read.error };
    }
    return;
  }
  const run = new RunCalculation(header, parser);
  if (run.isShared && !(yield* weighAll(run, participants()))) return;
  for (const entry of participants()) {
    const paid = run.pay(entry);
    if (paid.ok) yield { kind: 'participant', result: paid.value.result, allotment: paid.value.allotment };
    else yield { kind: 'errors', errors: paid.error };
  }
  yield { kind: 'totals', totals: run.totals };
}

/** Gives the errors of all; returns whether there were none, so that the pool or the budget could be shared. */
function* weighAll(run: RunCalculation, participants: Iterable<unknown>): Generator<StreamedPayout, boolean> {
  let isRefused = false;
  for (const entry of participants) {
    const errors = run.weigh(entry);
    if (errors.length > 0) yield { kind: 'errors', errors };
    isRefused ||= errors.length > 0;
  }
  if (isRefused) return false;
  const error = run.share();
  if (error !== null) yield { kind: 'errors', errors: [error] };
  return error === null;
}
