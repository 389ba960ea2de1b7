import { holdsControls, isEmail, isInvisible, problemCode } from '@premia/api-util-platform';
import { upperCode } from '@premia/api-vocabulary';
import type { CellPlace, DecimalMark, RowProblem, Table, TableRow } from '@premia/domain-kpi';
import {
  dateProblem,
  detectDecimalMark,
  findDateOrder,
  numberProblem,
  parseDateText,
  parseDecimalText,
} from '@premia/domain-kpi';
import { LIMITS } from '@premia/shared-contract';
import { type Message, message } from '@premia/shared-messages';
import { termsFaults } from '../terms/terms-rules';
import type { PeopleField } from './people-columns';
import { checkPeopleHeading } from './people-heading';
import type { PeopleIssue, PersonRowRead, RowTerms } from './person-row';

/** What a file of people says: its good rows, and everything that is wrong with the others. */
export interface PeopleReading {
  readonly rows: readonly PersonRowRead[];
  readonly issues: readonly PeopleIssue[];
}

const AMOUNTS: readonly PeopleField[] = ['eligible_pay', 'target_percent', 'target_amount', 'fte'];

/** Which of a row's fields a rule on terms speaks of. */
const FIELD_OF_TERMS: Readonly<Partial<Record<string, PeopleField>>> = {
  fte: 'fte',
  eligiblePay: 'eligible_pay',
  targetPercent: 'target_percent',
  targetAmount: 'target_amount',
};

/** Reads the rows of a file of people under a mapping of its columns; a heading that cannot be used gives no rows. */
export function readPeople(table: Table, fields: readonly (PeopleField | null)[]): PeopleReading {
  const headingIssues = checkPeopleHeading(fields);
  if (headingIssues.length > 0) return { rows: [], issues: headingIssues };
  const parser = new PeopleParser(table, fields);
  return { rows: table.rows.flatMap((row) => parser.read(row) ?? []), issues: parser.issues };
}

class PeopleParser {
  readonly issues: PeopleIssue[] = [];
  private readonly columns: ReadonlyMap<PeopleField, number>;
  private readonly mark: DecimalMark;
  /** Day or month first, once for the column. */
  private readonly order: ReturnType<typeof findDateOrder>;

  constructor(
    private readonly table: Table,
    fields: readonly (PeopleField | null)[],
  ) {
    this.columns = new Map(fields.flatMap((field, index) => (field === null ? [] : [[field, index] as const])));
    this.order = findDateOrder(table.rows.map((row) => this.cell(row, 'from')));
    this.mark = detectDecimalMark(table.rows.flatMap((row) => AMOUNTS.map((field) => this.cell(row, field))));
  }

  read(row: TableRow): PersonRowRead | null {
    const before = this.issues.length;
    const name = this.text(row, 'name', LIMITS.nameLength);
    const email = this.email(row);
    const personnelNumber = this.text(row, 'personnel_number', LIMITS.personnelNumberLength);
    const terms = this.terms(row);
    if (name === '') this.note(row, 'name', message('problem.NAME_MISSING'));
    if (this.issues.length > before) return null;
    return { row: row.row, name, email, personnelNumber: personnelNumber === '' ? null : personnelNumber, terms };
  }

  private terms(row: TableRow): RowTerms | null {
    const position = this.text(row, 'position', LIMITS.nameLength);
    const team = this.text(row, 'team', LIMITS.nameLength);
    const amounts = AMOUNTS.map((field) => this.cell(row, field));
    if ([position, team, this.cell(row, 'from'), ...amounts].every((cell) => cell === '')) return null;
    if (position === '') this.note(row, 'position', message('problem.POSITION_MISSING'));
    const from = this.date(row);
    const eligiblePay = this.decimal(row, 'eligible_pay');
    const targetPercent = this.decimal(row, 'target_percent');
    const targetAmount = this.decimal(row, 'target_amount');
    const fte = this.decimal(row, 'fte') ?? '1';
    if (from === null) return null;
    const terms = { from, position, team: team === '' ? null : team, fte, eligiblePay, targetPercent, targetAmount };
    for (const { path, reason } of termsFaults(terms)) this.note(row, FIELD_OF_TERMS[path] ?? 'from', reason);
    return terms;
  }

  private email(row: TableRow): string | null {
    const email = this.text(row, 'email', LIMITS.emailLength).toLowerCase();
    if (email === '' || isEmail(email)) return email === '' ? null : email;
    this.note(row, 'email', message('problem.NOT_AN_EMAIL.cell'));
    return null;
  }

  private date(row: TableRow): string | null {
    const cell = this.cell(row, 'from');
    const date = parseDateText(cell, this.order.kind === 'decided' ? { order: this.order.order } : {});
    const other = parseDateText(cell, { order: 'mdy' });
    const isOpen = (this.order.kind === 'open' || this.order.kind === 'mixed') && other.ok;
    if (date.ok && (!isOpen || other.value === date.value)) return date.value;
    this.addIssue(dateProblem(this.place(row, 'from'), date.ok ? 'date-ambiguous' : date.error));
    return null;
  }

  private decimal(row: TableRow, field: PeopleField): string | null {
    const number = parseDecimalText(this.cell(row, field).replace(/\s*%$/, ''), this.mark);
    if (number.ok) return number.value?.toExactText() ?? null;
    this.addIssue(numberProblem(this.place(row, field), number.error));
    return null;
  }

  private text(row: TableRow, field: PeopleField, longest: number): string {
    const text = this.cell(row, field).normalize('NFC').replace(/\s+/g, ' ');
    if (text.startsWith('=')) this.addIssue(numberProblem(this.place(row, field), 'cell-formula'));
    if (text !== '' && (isInvisible(text) || holdsControls(text)))
      this.note(row, field, message('problem.CONTROL_CHARACTER'));
    if ([...text].length > longest) {
      this.note(row, field, message('problem.TOO_LONG.cell', { longest }));
    }
    return text;
  }

  private cell({ cells }: TableRow, field: PeopleField): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : (cells[column] ?? '').trim();
  }

  private place(row: TableRow, field: PeopleField): CellPlace {
    const column = this.columns.get(field);
    return {
      row: row.row,
      column: column === undefined ? null : (this.table.headers[column] ?? null),
      value: this.cell(row, field),
    };
  }

  private note(row: TableRow, field: PeopleField, message: Message): void {
    const { column, value } = this.place(row, field);
    const code = problemCode(message);
    this.issues.push({ row: row.row, column, value: value === '' ? null : value.slice(0, 80), code, message });
  }

  private addIssue(problem: RowProblem): void {
    const { value, code } = problem;
    this.issues.push({ ...problem, value: value === '' ? null : value, code: upperCode(code) });
  }
}
