import type { EngineVersion } from './engine-version';
import { ENGINE_VERSION } from './engine-version';
import type { BonusError } from './errors';
import type { BonusResult, ParticipantResult, TotalsResult } from './result';
import type { PaidParticipant } from './run-calculation';
import { RunCalculation } from './run-calculation';
import type { ParticipantParser } from './validate/input';
import { eachListOnce, openInput } from './validate/input';

/**
 * The bonus of every participant (the whole of "bonus calculation"). Pure: the same input gives the
 * same output on every machine. What one participant gets stands in `payment.ts` and `gross-payout.ts`, in the order of
 * section 5; what all share, in `run-calculation.ts`; what is wrong with an input, in `validate`.
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
 * Pays participants one by one, so that only their lines need memory. Under a
 * header in error they are still read, for their own errors. A pool or a budget needs every gross payout before the first
 * total: the participants are gone through twice then.
 */
export function* payEveryone(
  parser: ParticipantParser,
  participants: () => Iterable<unknown>,
): Generator<StreamedPayout> {
  const { header } = parser;
  if (header === null) {
    yield* readOnly(parser, participants());
    return;
  }
  const run = new RunCalculation(header, parser);
  if (run.isShared && !(yield* weighAll(run, participants()))) return;
  for (const entry of participants()) {
    const paid = run.pay(entry);
    if (paid.ok) yield { kind: 'participant', ...paid.value };
    else yield { kind: 'errors', errors: paid.error };
  }
  yield { kind: 'totals', totals: run.totals };
}

/** Gives the errors of all; whether there were none, so that what is shared could be. */
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

function* readOnly(parser: ParticipantParser, participants: Iterable<unknown>): Generator<StreamedPayout> {
  for (const entry of participants) {
    const read = parser.read(entry);
    if (!read.ok) yield { kind: 'errors', errors: read.error };
  }
}
