import type { Rational } from '@premia/domain-kernel';
import type { Boundary, PerUnitMode } from '../input';
import { namesOf } from '../kinds';
import type { PerUnitTiers } from '../plan';
import type { Place } from '../validate/place';
import { readList } from '../validate/record';
import type { AmountTrace } from './amount';
import { amount } from './amount';
import type { MarginalTrace } from './marginal';
import { marginal } from './marginal';
import type { ModeKind, TiersOf } from './mode-kind';
import type { WholeTrace } from './whole';
import { whole } from './whole';

/** One kind for each mode; `result` is the money before the component's cap. */
export type PerUnitEarnedTrace = MarginalTrace | WholeTrace | AmountTrace;

/** Every way of paying per unit: a new one is a file and a line here. */
const MODES: { readonly [Mode in PerUnitMode]: ModeKind<TiersOf<Mode>, PerUnitEarnedTrace> } = {
  marginal,
  whole,
  amount,
};

export const PER_UNIT_MODES = namesOf(MODES);

export function hasReach(mode: PerUnitMode): boolean {
  return MODES[mode].hasReach;
}

/** Reads the tiers of a per-unit component or of its measure. */
export function checkPerUnitTiers(value: unknown, mode: PerUnitMode, place: Place): PerUnitTiers | null {
  const list = readList(value, place);
  if (list === null) return null;
  if (list.length > 0) return MODES[mode].check(list, place);
  place.refuse('curve-empty', 'A per-unit component needs at least one tier.');
  return null;
}

/** Money for an actual of 0 or more, before the component's cap. */
export function earn<Mode extends PerUnitMode>(tiers: TiersOf<Mode>, actual: Rational, reach: Boundary): Rational {
  return MODES[tiers.mode].earn(tiers, actual, reach);
}

export function traceEarned<Mode extends PerUnitMode>(
  tiers: TiersOf<Mode>,
  actual: Rational,
  reach: Boundary,
  result: Rational,
): PerUnitEarnedTrace {
  return MODES[tiers.mode].trace(tiers, actual, reach, result);
}

/** The actuals at which what is paid per unit bends or jumps. */
export function bendsOfTiers<Mode extends PerUnitMode>(tiers: TiersOf<Mode>): readonly Rational[] {
  return MODES[tiers.mode].bends(tiers);
}
