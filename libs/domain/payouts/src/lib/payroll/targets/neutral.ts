import { column, monthOf, type PayrollColumn, type PayrollTarget, textFile, workbookFile } from '../payroll-target';

const NUMBER = { pattern: /^[^=+\-@\t\r].*$/u, example: '00042' };

const COLUMNS: readonly PayrollColumn[] = [
  column.personnelNumber('employee_external_id', NUMBER),
  column.name('full_name'),
  column.costCentre('department_code', NUMBER),
  column.fixed('period', ({ to }) => monthOf(to)),
  column.wageType('accrual_code', NUMBER),
  column.amount('amount'),
  column.fixed('currency', ({ currency }) => currency),
  column.fixed('basis', ({ plan }) => plan),
  column.fixed('calc_run_id', ({ key }) => key),
];

/** What we propose where no system is named: one line for each person, wage type and period. */
export const neutralCsv: PayrollTarget = {
  key: 'neutral-csv',
  file: textFile(({ key }) => `payroll-${key}.csv`),
  isForSpreadsheet: true,
  amount: { mark: '.', decimals: 2 },
  options: [],
  columns: COLUMNS,
};

export const neutralXlsx: PayrollTarget = {
  ...neutralCsv,
  key: 'neutral-xlsx',
  // A workbook says itself that a cell is a text.
  isForSpreadsheet: false,
  file: workbookFile(({ key }) => `payroll-${key}.xlsx`),
};
