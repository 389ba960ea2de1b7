export type { AllocatedUnits } from './lib/allocate';
export { allocateByLargestRemainder, allocateUnits } from './lib/allocate';
export { canonicalJson, indexesFirst } from './lib/canonical-json';
export { decimalsOf } from './lib/decimal-text';
export type { DaySpan } from './lib/earlier-periods';
export { periodAYearBefore, periodBefore } from './lib/earlier-periods';
export { addDays, daysBetween, eachDay } from './lib/iso-days';
export { pointerToken, pointerTokens } from './lib/json-pointer';
export { isCurrency, minorUnit, minorUnitDecimals } from './lib/money';
export { moneyDifference } from './lib/money-difference';
export type { IsoDate, Period } from './lib/period';
export {
  contains,
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
export type { Result } from './lib/result';
export { err, ok } from './lib/result';
export type { RoundingMode } from './lib/rounding';
