import { column, compactDay, type PayrollColumn, type PayrollTarget, textFile } from '../payroll-target';

const FILE = { separator: '\t', hasHeader: true } as const;

const COLUMNS: readonly PayrollColumn[] = [
  {
    ...column.personnelNumber('PERNR', { max: 8, pattern: /^\d{8}$/, example: '00000042' }),
    write: ({ personnelNumber }) => (personnelNumber === '' ? '' : personnelNumber.padStart(8, '0')),
  },
  column.wageType('LGART', { max: 4, pattern: /^[A-Z0-9]{4}$/, example: '2B10' }),
  column.fixed('BEGDA', ({ to }) => compactDay(to)),
  column.amount('BETRG'),
  column.fixed('WAERS', ({ currency }) => currency),
  column.fixed('ZUORD', ({ key }) => key),
  column.costCentre('KOSTL', { max: 10 }),
];

/** SAP HCM, infotype 0015 (additional payments): the columns of a batch-input folder. */
export const sap0015: PayrollTarget = {
  key: 'sap-0015',
  file: textFile(({ key }) => `PA0015-${key}.txt`, FILE),
  isForSpreadsheet: false,
  amount: { mark: '.', decimals: 2, min: '-9999999.99', max: '9999999.99' },
  options: [],
  columns: COLUMNS,
};

const PAYROLL_ID = { isRequired: true, max: 1, pattern: /^[A-Z0-9]$/, example: 'A' } as const;

/** Infotype 0267: the same, paid off cycle: payroll type A and its identifier. */
export const sap0267: PayrollTarget = {
  ...sap0015,
  key: 'sap-0267',
  file: textFile(({ key }) => `PA0267-${key}.txt`, FILE),
  options: [{ key: 'payrollId', ...PAYROLL_ID }],
  columns: [
    ...COLUMNS,
    column.fixed('PAYTY', () => 'A'),
    column.option('PAYID', 'payrollId', PAYROLL_ID),
    column.fixed('PAYDT', ({ to }) => compactDay(to)),
  ],
};
