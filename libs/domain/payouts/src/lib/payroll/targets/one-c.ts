import { column, dottedDay, monthOf, type PayrollTarget, textFile } from '../payroll-target';

/** 1C: the columns that are usually agreed with its engineer; there is no published contract of a file. */
export const oneC: PayrollTarget = {
  key: 'one-c',
  file: textFile(({ key }) => `1c-${key}.csv`, { encoding: 'utf-8-bom', separator: ';' }),
  isForSpreadsheet: false,
  amount: { mark: ',', decimals: 2 },
  options: [],
  columns: [
    column.personnelNumber('employee_external_id', { max: 20 }),
    column.name('full_name'),
    column.costCentre('department_code', { max: 20 }),
    column.fixed('period', ({ to }) => monthOf(to)),
    column.fixed('date', ({ to }) => dottedDay(to)),
    column.wageType('accrual_code', { max: 20 }),
    column.amount('amount'),
    column.fixed('currency', ({ currency }) => currency),
    column.fixed('basis', ({ plan }) => plan),
    column.fixed('calc_run_id', ({ key }) => key),
  ],
};
