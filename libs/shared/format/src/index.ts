export type { DateStyle } from './lib/date-format';
export { formatDate, formatInstant, formatPeriod } from './lib/date-format';
export { decimalText, isDecimalText, isZero, typedDecimal } from './lib/decimal-text';
export type { KpiFormat } from './lib/kpi-format';
export { attainmentDigits, formatKpiValue } from './lib/kpi-format';
export type { MoneyText } from './lib/money-format';
export { currencyDigits, currencySymbol, formatMoney, formatMoneyCompact, formatMoneyInText } from './lib/money-format';
export type { DecimalFormat } from './lib/number-format';
export { formatCompact, formatCount, formatDecimal, formatPercent, MINUS } from './lib/number-format';
