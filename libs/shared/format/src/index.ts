export type { DateStyle } from './lib/date-format';
export { formatDate, formatInstant, formatPeriod } from './lib/date-format';
export type { DecimalText } from './lib/decimal-text';
export { decimalText, fractionDigits, isDecimalText, isNegative, isZero, typedDecimal } from './lib/decimal-text';
export { formatKpiValue } from './lib/kpi-format';
export type { MoneyText } from './lib/money-format';
export { currencyDigits, currencySymbol, formatMoney, formatMoneyCompact, formatMoneyInText } from './lib/money-format';
export type { DecimalFormat } from './lib/number-format';
export {
  formatCompact,
  formatCount,
  formatDecimal,
  formatPercent,
  formatSigned,
  GROUP_SPACE,
  MINUS,
  UNIT_SPACE,
} from './lib/number-format';
