import { column, type PayrollTarget, textFile } from '../payroll-target';

const COMPANY = { isRequired: true, pattern: /^[A-Z0-9]{2}[A-Z0-9_]$/, example: 'AB_' } as const;
const BATCH = { isRequired: true, max: 10, pattern: /^[A-Za-z0-9]+$/, example: 'BONUS01' } as const;

/** ADP Workforce Now, pay data import `PRcccEPI.csv`: the first three columns are fixed. */
export const adp: PayrollTarget = {
  key: 'adp',
  file: textFile((_, { companyCode = '' }) => `PR${companyCode}EPI.csv`),
  isForSpreadsheet: false,
  amount: { mark: '.', decimals: 2, min: '-40500.00', max: '99999.99' },
  options: [
    { key: 'companyCode', ...COMPANY },
    { key: 'batchId', ...BATCH },
  ],
  columns: [
    column.option('Co Code', 'companyCode', COMPANY),
    column.option('Batch ID', 'batchId', BATCH),
    // 51 to 999999
    column.personnelNumber('File #', {
      max: 6,
      pattern: /^0*(5[1-9]|[6-9]\d|[1-9]\d{2,5})$/,
      example: '000051',
    }),
    column.wageType('Earnings 3 Code', { max: 3 }),
    column.amount('Earnings 3 Amount'),
    column.costCentre('Temp Cost Number', { max: 15 }),
  ],
};
