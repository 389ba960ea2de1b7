import type { Approximate } from './approximation';
import type { BigFraction } from './big-fraction';
import type { Operation } from './operation';

/** What a number is that is not small: still to be computed, or computed in big integers. */
export type Form<Operand> = Pending<Operand> | PendingMean<Operand> | Big;

/** An operation whose exact result was not needed so far; the double near it may be enough. */
interface Pending<Operand> extends Approximate {
  readonly fraction: null;
  readonly operation: Operation;
  readonly left: Operand;
  readonly right: Operand;
  /** How many pending operations stand on each other. */
  readonly depth: number;
}

/** A weighted mean whose exact value was not needed so far. */
interface PendingMean<Operand> extends Approximate {
  readonly fraction: null;
  readonly operation: 'weightedMean';
  readonly values: readonly Operand[];
  readonly weights: readonly Operand[];
  readonly depth: number;
}

/** A fraction of big integers with the double next to it. */
interface Big extends Approximate {
  readonly fraction: BigFraction;
  readonly depth: 0;
}

/** A longer chain of pending operations is computed, so that it neither keeps memory nor recurses deeply. */
export const DEEPEST = 64;

export function deepestOf(values: readonly { readonly depth: number }[]): number {
  let depth = 0;
  for (const value of values) depth = Math.max(depth, value.depth);
  return depth;
}
