import type { Rational } from '@premia/domain-kernel';
import { defaultDigits, exactDecimalsOf } from './digits';
import type { NumberUnit } from './formula';

/** A number with as many digits as are enough to read. */
export function shortText(value: Rational, unit: NumberUnit = 'number'): string {
  return value.toDecimal(defaultDigits(value, unit));
}

/** The most digits that a comparison is shown with. */
const MAX = 12;

/** A number beside one that it is compared with: enough digits for the comparison to be true as it is shown. */
export function comparedText(value: Rational, than: Rational, unit: NumberUnit = 'number'): string {
  const defaultValue = defaultDigits(value, unit);
  for (let digits = defaultValue; digits < Math.min(MAX, exactDecimalsOf(value)); digits += 1) {
    const shown = value.round(digits);
    if (shown.compare(than) === value.compare(than)) return shown.toDecimal(digits);
  }
  return value.toDecimal(MAX);
}
