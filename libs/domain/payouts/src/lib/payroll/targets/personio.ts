import { column, type PayrollTarget, workbookFile } from '../payroll-target';

/** Personio, import of one-time compensation: by e-mail, numbers as text. */
export const personio: PayrollTarget = {
  key: 'personio',
  file: workbookFile(({ key }) => `personio-${key}.xlsx`),
  // A workbook says itself that a cell is a text.
  isForSpreadsheet: false,
  amount: { mark: '.', decimals: 2 },
  options: [],
  columns: [
    {
      name: 'Email',
      source: 'email',
      rule: { isRequired: true, pattern: /^[^\s@]+@[^\s@]+$/, example: 'name@company.com' },
      write: ({ email }) => email,
    },
    column.wageType('Compensation type', { max: 100 }),
    column.amount('Amount'),
    column.fixed('Currency', ({ currency }) => currency),
    column.fixed('Date', ({ to }) => to),
    column.fixed('Comment', ({ plan, key }) => `${plan}, ${key}`),
  ],
};
