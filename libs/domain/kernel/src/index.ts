export type { AllocatedUnits } from './lib/allocate';
export { allocateByLargestRemainder, allocateUnits } from './lib/allocate';
export type { KeyOrder } from './lib/canonical-json';
export { canonicalJson, indexesFirst } from './lib/canonical-json';
export type { DecimalProblem } from './lib/decimal-text';
export { decimalsOf, MAXIMUM_DECIMALS, MAXIMUM_INTEGER_DIGITS } from './lib/decimal-text';
export { addDays, daysBetween, eachDay } from './lib/iso-days';
export { pointerToken, pointerTokens } from './lib/json-pointer';
export type { Money } from './lib/money';
export { formatMoney, isCurrency, minorUnit, minorUnitDecimals } from './lib/money';
export type { IsoDate, Period } from './lib/period';
export {
  contains,
  dayAfter,
  days360Of,
  daysInMonth,
  daysOf,
  formatIsoDate,
  isWholeMonths,
  monthsOf,
  overlaps,
  parseIsoDate,
} from './lib/period';
export { Rational } from './lib/rational';
export type { Err, Ok, Result } from './lib/result';
export { assertNever, err, ok } from './lib/result';
export type { RoundingMode } from './lib/rounding';
export { isRoundingMode, ROUNDING_MODES } from './lib/rounding';
