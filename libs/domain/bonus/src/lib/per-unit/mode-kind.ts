import type { Rational } from '@premia/domain-kernel';
import type { Boundary, PerUnitMode } from '../input';
import type { PerUnitTiers } from '../plan';
import type { Place } from '../validate/place';

/** Tiers of one mode. */
export type TiersOf<Mode extends PerUnitMode> = {
  [Each in Mode]: { readonly mode: Each } & Extract<PerUnitTiers, { readonly mode: Each }>;
}[Mode];

/** All that is known of one way of paying per unit (bonus calculation §3). */
export interface ModeKind<Tiers, Trace> {
  /** Whether the input says to which tier a boundary belongs. */
  readonly hasReach: boolean;
  /** Reads a list of at least one tier; null, and errors, where anything is wrong. */
  check(list: readonly unknown[], place: Place): Tiers | null;
  /** Money for an actual of 0 or more. */
  earn(tiers: Tiers, actual: Rational, reach: Boundary): Rational;
  trace(tiers: Tiers, actual: Rational, reach: Boundary, result: Rational): Trace;
  /** The actuals at which the money bends or jumps. */
  bends(tiers: Tiers): readonly Rational[];
}
