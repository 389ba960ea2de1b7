import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { onLatinKeys } from './keyboard-keys';

/** Fewer guesses than 10⁸ is what attackers try against an account, and what the lists of breached passwords hold. */
const WEAKEST_SCORE = 3;
/** Enough of a password to judge it; the work grows with its length. */
const JUDGED_LENGTH = 64;

let judge: ZxcvbnFactory | null = null;

/** Whether a password is among the first that would be tried, also by somebody who knows these words about its owner. */
export function isEasilyGuessed(password: string, ownWords: readonly string[]): boolean {
  // The lists take a tenth of a second and 30 MB: not for processes in which nobody sets a password.
  const judging = (judge ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs }));
  const judged = password.slice(0, JUDGED_LENGTH);
  const words = ownWords
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word.length > 2);
  return [judged, onLatinKeys(judged)].some(
    (typed) => judging.check(typed, ['premia', ...words]).score < WEAKEST_SCORE,
  );
}
