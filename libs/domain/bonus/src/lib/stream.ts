import type { StreamedPayout } from './calculate';
import { payEveryone } from './calculate';
import type { EngineVersion } from './engine-version';
import { ENGINE_VERSION } from './engine-version';
import { openHeader } from './validate/input';

/**
 * The same calculation for participants that are fed one by one: the plan is checked once, and no
 * participant is kept. A pool or a budget needs everyone's gross payout first, so that the participants
 * are then read twice; between the passes one exact gross payout is kept for each.
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
