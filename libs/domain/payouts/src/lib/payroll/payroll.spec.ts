import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { paidDifferences } from './paid-list';
import { payrollIssues, payrollRecords } from './payroll-records';
import type { PayrollLine, PayrollOptions, PayrollRun, PayrollTarget } from './payroll-target';
import { PAYROLL_TARGETS } from './payroll-targets';
import { payrollText } from './payroll-text';

const GOLDEN = join(import.meta.dirname, '../../../testing/payroll');

const RUN: PayrollRun = {
  key: 'R3-7f3a91c2',
  from: '2021-02-01',
  to: '2021-02-28',
  currency: 'EUR',
  plan: 'Marketing 70/30, version 2',
};

/** What each target asks of a workspace, and of its people. */
const OPTIONS: PayrollOptions = {
  companyCode: 'AB_',
  batchId: 'BONUS02',
  consultantNumber: '1234567',
  clientNumber: '12345',
  processingKey: '2',
  department: '1',
  payrollId: 'B',
};
const WAGE_TYPES: Readonly<Record<string, string>> = { adp: 'BON', sage: '5', 'sap-0015': '2B10', 'sap-0267': '2B10' };

const line = (wageType: string, given: Partial<PayrollLine> = {}): PayrollLine => ({
  personId: 'a',
  personnelNumber: '4711',
  name: 'Анна Müller, Brand',
  email: 'anna@example.test',
  wageType,
  costCentre: '4100',
  amount: '14177.34',
  ...given,
});
const linesFor = (target: PayrollTarget): readonly PayrollLine[] => {
  const wageType = WAGE_TYPES[target.key] ?? '2010';
  return [
    line(wageType),
    line(wageType, { personId: 'b', personnelNumber: '815', name: '=HYPERLINK("x") "B" Lee', amount: '-500' }),
  ];
};
const targetOf = (key: string): PayrollTarget => {
  const target = PAYROLL_TARGETS.find((one) => one.key === key);
  if (target === undefined) throw new Error(`There is no target ${key}`);
  return target;
};

describe('Each target', () => {
  it.each(PAYROLL_TARGETS.map((target) => [target.key, target] as const))(
    '%s writes its golden file',
    (key, target) => {
      const lines = linesFor(target);
      expect(payrollIssues(target, RUN, OPTIONS, lines)).toEqual([]);
      const written = payrollText(target, RUN, OPTIONS, payrollRecords(target, RUN, OPTIONS, lines));
      const path = join(GOLDEN, `${key}.txt`);
      if (process.env['PREMIA_WRITE_GOLDEN'] === '1') writeFileSync(path, written);
      expect(written).toBe(readFileSync(path, 'utf8'));
      expect(target.file.name(RUN, OPTIONS)).toMatch(/^[\w.-]+$/);
    },
  );

  it.each(PAYROLL_TARGETS.map((target) => [target.key, target] as const))(
    '%s loses no line and no amount, and lets no formula through where a spreadsheet opens it',
    (_, target) => {
      const amounts = fc.integer({ min: -999_999, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2));
      const names = fc.string({ unit: 'grapheme', minLength: 1 });
      fc.assert(
        fc.property(fc.array(fc.tuple(amounts, names)), (people) => {
          const lines = people.map(([amount, name], at) => line('2010', { personId: String(at), amount, name }));
          const at = target.columns.findIndex(({ source }) => source === 'amount');
          const records = payrollRecords(target, RUN, OPTIONS, lines);
          expect(records.map((record) => record[at]?.replace(',', '.'))).toEqual(people.map(([amount]) => amount));
          if (target.isForSpreadsheet)
            for (const field of records.flatMap((record) => record.filter((_field, place) => place !== at)))
              expect(field).not.toMatch(/^[=+\-@\t\r]/);
        }),
      );
    },
  );
});

describe('Before anything is handed over, the dry run names', () => {
  const codes = (key: string, given: Partial<PayrollLine>, options: PayrollOptions = OPTIONS) => {
    const target = targetOf(key);
    return payrollIssues(target, RUN, options, [line(WAGE_TYPES[key] ?? '2010', given)]).map(
      ({ code, field, personId }) => `${personId ?? 'workspace'}: ${code} ${field}`,
    );
  };

  it.each([
    ['adp', { amount: '99999.99' }, []],
    ['adp', { amount: '100000' }, ['a: too-high Earnings 3 Amount']],
    ['adp', { amount: '-40500.01' }, ['a: too-low Earnings 3 Amount']],
    ['adp', { personnelNumber: '50' }, ['a: wrong-form File #']],
    ['adp', { personnelNumber: '51' }, []],
    ['adp', { personnelNumber: '1000000' }, ['a: too-long File #']],
    ['adp', { wageType: '' }, ['a: missing Earnings 3 Code']],
    ['gusto', { name: 'Cher' }, ['a: missing first_name']],
    ['personio', { email: '' }, ['a: missing Email']],
    ['personio', { amount: '1.005' }, ['a: too-many-decimals Amount']],
    ['sap-0015', { personnelNumber: '123456789' }, ['a: too-long PERNR']],
    ['sap-0015', { personnelNumber: '12A' }, ['a: wrong-form PERNR']],
    ['sap-0015', { wageType: '2b1' }, ['a: wrong-form LGART']],
    ['datev-lodas', { personnelNumber: '0815' }, ['a: wrong-form pnr#bwd']],
    ['sage', { personnelNumber: 'A1' }, ['a: wrong-form B']],
    ['one-c', { personnelNumber: '' }, ['a: missing employee_external_id']],
    ['neutral-csv', { personnelNumber: '=1+1' }, ['a: wrong-form employee_external_id']],
  ] as const)('%s: %j: %j', (key, given, found) => {
    expect(codes(key, given)).toEqual(found);
  });

  it('what the workspace has not given, once for all', () => {
    expect(codes('adp', {}, { batchId: 'BONUS02' })).toEqual(['workspace: missing companyCode']);
    expect(codes('sap-0267', {}, {})).toEqual(['workspace: missing payrollId']);
  });

  it('two people under one personnel number', () => {
    const both = [line('2010'), line('2010', { personId: 'b' })];
    expect(payrollIssues(targetOf('neutral-csv'), RUN, {}, both).map(({ code, personId }) => [code, personId])).toEqual(
      [
        ['same-number', 'a'],
        ['same-number', 'b'],
      ],
    );
  });
});

it('finds each difference between what was asked and what was paid, and nothing else', () => {
  const asked = [
    { personnelNumber: '0042', amount: '100.00' },
    { personnelNumber: '0042', amount: '20.5' },
    { personnelNumber: '7', amount: '10' },
    { personnelNumber: '8', amount: '10' },
    { personnelNumber: '9', amount: '0' },
  ];
  const paid = [
    { personnelNumber: '42', amount: '120.50' },
    { personnelNumber: '8', amount: '9.99' },
    { personnelNumber: '11', amount: '5' },
  ];
  expect(paidDifferences(asked, paid)).toEqual([
    { kind: 'not-asked', personnelNumber: '11', expected: null, paid: '5' },
    { kind: 'not-paid', personnelNumber: '7', expected: '10', paid: null },
    { kind: 'other-amount', personnelNumber: '8', expected: '10', paid: '9.99' },
  ]);
});
