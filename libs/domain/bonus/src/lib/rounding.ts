import type { Rational } from '@premia/domain-kernel';
import type { Rounding } from './plan';

/** The one rounding step of the calculation (bonus calculation §6): to a multiple of the unit. */
export function roundToUnit(amount: Rational, rounding: Rounding): Rational {
  return amount.roundToMultiple(rounding.unit, rounding.mode);
}

/** Decimals of attainments, rates, factors, percentages, target bonus and gross payout in a result. */
const REPORTED_DECIMALS = 6;

/** Half-up to six decimals, trailing zeros dropped (bonus calculation, "Result"). */
export function reportNumber(value: Rational): string {
  return value.toDecimal(REPORTED_DECIMALS);
}

/** Money as the result shows it: with the decimals of the rounding unit. */
export function formatAmount(amount: Rational, rounding: Rounding): string {
  return amount.toFixed(rounding.decimals);
}
