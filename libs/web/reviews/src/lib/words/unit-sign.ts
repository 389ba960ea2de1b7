/** What stands behind the field in which a KPI's value is typed. */
export function unitSign(unit: string, currencySign: string): string {
  if (unit === 'percent') return '%';
  return unit === 'money' ? currencySign : '';
}
