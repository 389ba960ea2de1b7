import { column, type PayrollTarget, textFile } from '../payroll-target';

/** Sage Payroll (Ireland): columns without names, A to G; `2` is a payment. */
export const sage: PayrollTarget = {
  key: 'sage',
  file: textFile(({ key }) => `sage-${key}.csv`, { hasHeader: false }),
  isForSpreadsheet: false,
  amount: { mark: '.', decimals: 2 },
  options: [{ key: 'department', max: 4, pattern: /^\d*$/, example: '1' }],
  columns: [
    column.fixed('A', () => '2'),
    column.personnelNumber('B', { max: 6, pattern: /^\d+$/, example: '42' }),
    column.wageType('C', { pattern: /^\d{1,3}$/, example: '5' }),
    column.option('D', 'department'),
    column.costCentre('E', { max: 10 }),
    column.amount('F'),
    column.fixed('G', () => ''),
  ],
};
