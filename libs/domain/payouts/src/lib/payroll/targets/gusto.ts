import { column, type PayrollTarget, textFile } from '../payroll-target';

const words = (name: string): readonly string[] => name.trim().split(/\s+/);

/** Gusto: its own earning types alone, so that a wage type is not asked for. A blank is left as it is; a 0 would overwrite. */
export const gusto: PayrollTarget = {
  key: 'gusto',
  file: textFile(({ key }) => `gusto-${key}.csv`),
  isForSpreadsheet: true,
  amount: { mark: '.', decimals: 2 },
  options: [],
  columns: [
    {
      name: 'first_name',
      source: 'name',
      rule: { isRequired: true },
      write: ({ name }) => words(name).slice(0, -1).join(' '),
    },
    { name: 'last_name', source: 'name', rule: { isRequired: true }, write: ({ name }) => words(name).at(-1) ?? '' },
    column.personnelNumber('gusto_employee_id', { pattern: /^[^=+\-@\t\r].*$/u, example: '00042' }),
    column.fixed('title', () => ''),
    column.amount('bonus'),
    column.fixed('commission', () => ''),
    column.fixed('correction_payment', () => ''),
    column.fixed('personal_note', ({ plan }) => plan),
  ],
};
