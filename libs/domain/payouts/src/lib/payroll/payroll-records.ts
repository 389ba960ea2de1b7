import { Rational } from '@premia/domain-kernel';
import type { FieldRule, FieldSource, PayrollLine, PayrollOptions, PayrollRun, PayrollTarget } from './payroll-target';

export type PayrollIssueCode =
  | 'missing'
  | 'too-long'
  | 'wrong-form'
  | 'not-encodable'
  | 'too-low'
  | 'too-high'
  | 'too-many-decimals'
  | 'same-number';

/** Why a target would refuse a line, or the whole file where no person is named. */
export interface PayrollIssue {
  readonly code: PayrollIssueCode;
  readonly personId: string | null;
  readonly source: FieldSource;
  /** The column or option, as the target names it. */
  readonly field: string;
  readonly value: string;
  /** What would be taken: a length, a bound, an example. */
  readonly limit: string;
}

/** What windows-1252 has beside ASCII. */
const WINDOWS_1252 =
  /^[\x20-\x7e\u00a0-\u00ff\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178]*$/u;
/** What a spreadsheet program takes for the beginning of a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;

/** The records of a file as texts, one for each line and column. */
export function payrollRecords(
  target: PayrollTarget,
  run: PayrollRun,
  options: PayrollOptions,
  lines: readonly PayrollLine[],
): readonly (readonly string[])[] {
  const { columns, amount, isForSpreadsheet } = target;
  return lines.map((line) =>
    columns.map((column) => {
      const text = column.write(line, run, options);
      if (column.source === 'amount') return Rational.parse(text).toFixed(amount.decimals).replace('.', amount.mark);
      return isForSpreadsheet && FORMULA.test(text) ? `'${text}` : text;
    }),
  );
}

/** All that the target would refuse, before anything is handed over: of each person, and of the workspace once. */
export function payrollIssues(
  target: PayrollTarget,
  run: PayrollRun,
  options: PayrollOptions,
  lines: readonly PayrollLine[],
): readonly PayrollIssue[] {
  const ofOptions = target.options.flatMap(({ key, ...rule }) =>
    fieldIssues(options[key] ?? '', rule, target).map((issue) => ({
      ...issue,
      personId: null,
      source: 'option' as const,
      field: key,
    })),
  );
  const ofLines = lines.flatMap((line) =>
    target.columns.flatMap((column): readonly PayrollIssue[] => {
      const { name: field, source, rule = {} } = column;
      if (source === null || source === 'option') return [];
      const value = column.write(line, run, options);
      const found = source === 'amount' ? amountIssues(value, target) : fieldIssues(value, rule, target);
      return found.map((issue) => ({ ...issue, personId: line.personId, source, field }));
    }),
  );
  return [...ofOptions, ...ofLines, ...sameNumbers(lines)];
}

type Found = Pick<PayrollIssue, 'code' | 'value' | 'limit'>;

function fieldIssues(value: string, { isRequired, max, pattern, example }: FieldRule, target: PayrollTarget): Found[] {
  if (value === '') return isRequired === true ? [{ code: 'missing', value, limit: example ?? '' }] : [];
  if (max !== undefined && [...value].length > max) return [{ code: 'too-long', value, limit: String(max) }];
  if (pattern?.test(value) === false) return [{ code: 'wrong-form', value, limit: example ?? '' }];
  const { encoding, kind, separator } = target.file;
  if (encoding === 'windows-1252' && !WINDOWS_1252.test(value))
    return [{ code: 'not-encodable', value, limit: encoding }];
  // A format without quotes has no way to write its own separator.
  if (kind === 'text' && separator === '\t' && value.includes('\t')) return [{ code: 'wrong-form', value, limit: '' }];
  return [];
}

function amountIssues(value: string, { amount: { decimals, min, max } }: PayrollTarget): Found[] {
  const amount = Rational.parse(value);
  if (!amount.equals(amount.round(decimals))) return [{ code: 'too-many-decimals', value, limit: String(decimals) }];
  if (min !== undefined && Rational.parse(min).minus(amount).isPositive)
    return [{ code: 'too-low', value, limit: min }];
  if (max !== undefined && amount.minus(Rational.parse(max)).isPositive)
    return [{ code: 'too-high', value, limit: max }];
  return [];
}

/** Two people under one personnel number would be paid as one. */
function sameNumbers(lines: readonly PayrollLine[]): readonly PayrollIssue[] {
  const owners = new Map<string, Set<string>>();
  for (const { personnelNumber, personId } of lines)
    if (personnelNumber !== '') owners.set(personnelNumber, (owners.get(personnelNumber) ?? new Set()).add(personId));
  return [...owners].flatMap(([value, people]) =>
    people.size < 2
      ? []
      : [...people].map((personId) => ({
          code: 'same-number' as const,
          personId,
          source: 'personnel-number' as const,
          field: '',
          value,
          limit: '',
        })),
  );
}
