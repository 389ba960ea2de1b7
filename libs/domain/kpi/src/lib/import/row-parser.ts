import { Rational } from '@premia/domain-kernel';
import { nameKey } from '../aggregation/observation';
import type { ColumnPlan, MappedColumn, MetricColumn } from './check-mapping';
import { currenciesOfCell } from './currency-marks';
import type { Span, SpanUnit } from './date-span';
import { parseSpanText, spanUnitOf } from './date-span';
import type { FileCurrency } from './file-currency';
import type { RowProblem } from './import-problem';
import type { ImportRow } from './import-row';
import { NameRegister } from './merged-names';
import { metricNames } from './metric-names';
import type { NumberColumns } from './number-columns';
import type { DateRules } from './parse-date-text';
import { parseDateText } from './parse-date-text';
import { numberParts, parseDecimalText } from './parse-decimal-text';
import { isNothing, withoutInvisible } from './plain-text';
import { dateProblem, numberProblem, rowProblem } from './row-problems';
import type { TableRow } from './table';
import { totalWord } from './total-words';

/** Characters of a channel's or campaign's name. */
export const MAXIMUM_NAME_LENGTH = 200;
/** Problems that a reading lists; further ones are only counted, so that a bad file stays small in memory. */
const MAXIMUM_LISTED_PROBLEMS = 1000;
const MOST_DAYS = 5000;
const DASHES = /^[-–—−]+$/;
/** What a number is written with; anything else beside it may be a currency. */
const MORE_THAN_A_NUMBER = /[^\d\s.,()+\-−–'’\u00a0\u202f\u2009]/u;

/** Cells of one column that were left out although they hold something, because nobody needs the column. */
export interface SkippedCells {
  readonly column: string;
  readonly count: number;
  /** What is wrong with the first of them. */
  readonly first: RowProblem;
}

export interface ParsedValue {
  readonly metric: string;
  readonly value: Rational;
  /** What money may be in; absent where nothing says so. */
  readonly currencies?: readonly string[] | undefined;
}

/** A row with what tells totals and levels apart; `date` is null for a line of totals below the days. */
export interface ParsedRow extends Omit<ImportRow, 'date' | 'values'> {
  readonly date: string | null;
  readonly values: readonly ParsedValue[];
  readonly cells: readonly string[];
  /** Which of the columns that name something are filled, as bits: the more, the finer. */
  readonly filled: number;
  readonly isTotal: boolean;
}

export interface RowRules {
  readonly numbers: NumberColumns;
  readonly dates: DateRules & { readonly today: string | null };
  readonly currency: FileCurrency;
  readonly headers: readonly string[];
  readonly campaignNames: ReadonlyMap<string, string>;
  readonly isNeeded: (metric: string) => boolean;
}

/** Reads the rows of a table one after another, and keeps what they give and what is wrong with them. */
export class RowParser {
  readonly rows: ParsedRow[] = [];
  /** Rows that name no day: totals, or days that were forgotten. */
  readonly undated: ParsedRow[] = [];
  readonly problems: RowProblem[] = [];
  readonly channels = new NameRegister();
  readonly campaigns = new NameRegister();
  /** Names by the numbers of campaigns, and new names by those that are kept. */
  readonly campaignIds = new Map<string, string>();
  readonly renamed = new Map<string, string>();
  readonly repeatedHeadings: number[] = [];
  readonly badRows = new Set<number>();
  problemCount = 0;
  emptyRowCount = 0;
  hasInstants = false;
  heldBack: { count: number; readonly example: string } | null = null;
  /** Rows of days that have not been. */
  future: { count: number; readonly example: string } | null = null;
  spanCount = 0;
  private isQuiet = false;
  /** Currencies beside the amount that was read last. */
  private inCell: readonly string[] = [];
  /** Days by their texts: a file has far fewer of them than rows. */
  private readonly days = new Map<string, ReturnType<typeof parseSpanText>>();
  private readonly unit: SpanUnit;
  private readonly skipped = new Map<string, SkippedCells>();
  private readonly words: readonly MappedColumn[];

  constructor(
    private readonly plan: ColumnPlan,
    private readonly rules: RowRules,
  ) {
    this.unit = spanUnitOf(plan.date.header);
    const numeric = new Set(plan.metrics.map(({ index }) => index));
    this.words = rules.headers.map((header, index) => ({ index, header })).filter(({ index }) => !numeric.has(index));
    for (const { currencies } of plan.metrics) rules.currency.say(currencies);
  }

  get skippedCells(): readonly SkippedCells[] {
    return [...this.skipped.values()];
  }

  read(tableRow: TableRow): void {
    const { row, cells } = tableRow;
    if (this.isEmpty(tableRow)) {
      this.emptyRowCount += 1;
      return;
    }
    if (this.isHeading(tableRow)) {
      this.repeatedHeadings.push(row);
      return;
    }
    const problemsBefore = this.problemCount;
    const isTotal = this.words.some(({ index }) => totalWord(cells[index] ?? ''));
    const span = this.readDate(tableRow, isTotal);
    const date = span?.to ?? null;
    // Nothing of a total without a day is taken over: whatever it holds is no problem.
    this.isQuiet = isTotal && date === null && this.problemCount === problemsBefore;
    const channelText = this.readName(tableRow, this.plan.channel);
    const campaignText = this.readName(tableRow, this.plan.campaign);
    const values = this.readValues(tableRow, this.readCurrency(tableRow));
    this.checkLength(tableRow);
    this.isQuiet = false;
    if (this.problemCount > problemsBefore) return;
    const parsed: ParsedRow = {
      row,
      cells,
      date,
      ...(span === null || span.from === span.to ? {} : { from: span.from }),
      // A total is no channel, and is not to appear among them.
      channel: channelText === '' ? null : this.channels.add(channelText, isTotal),
      campaign: this.campaignOf(campaignText, cells, isTotal),
      values,
      filled: this.filledBits(tableRow),
      isTotal,
    };
    (date === null ? this.undated : this.rows).push(parsed);
  }

  /** Says of a row that holds no value of any metric that this is a problem; see `readObservations`. */
  reportEmpty({ row }: TableRow): void {
    this.report(rowProblem({ row, column: null, value: '' }, 'row-without-values'));
  }

  reportUndated({ row, cells }: TableRow): void {
    const { index, header } = this.plan.date;
    this.report(dateProblem({ row, column: header, value: cells[index] ?? '' }, 'date-missing'));
  }

  report(problem: RowProblem): void {
    if (this.isQuiet) return;
    this.problemCount += 1;
    this.badRows.add(problem.row);
    if (this.problems.length < MAXIMUM_LISTED_PROBLEMS) this.problems.push(problem);
  }

  private isEmpty({ cells }: TableRow): boolean {
    return (
      this.plan.metrics.every(({ index }) => isNothing(cells[index] ?? '')) &&
      cells.slice(this.plan.columns).every(isBlank)
    );
  }

  /** Files that were put together repeat their headings. */
  private isHeading({ cells }: TableRow): boolean {
    const { date, metrics } = this.plan;
    return [date, ...metrics].every(({ index, header }) => (cells[index] ?? '').trim() === header);
  }

  private readDate(tableRow: TableRow, isTotal: boolean): Span | null {
    const { row, cells } = tableRow;
    const { index, header } = this.plan.date;
    const value = cells[index] ?? '';
    const text = isTotal ? value.replace(/^\D+(?=\d)/, '') : value;
    const read = this.days.get(text) ?? parseSpanText(text, this.unit, this.rules.dates);
    if (this.days.size < MOST_DAYS) this.days.set(text, read);
    if (read.ok) {
      this.hasInstants ||= /\d(?:z|utc|gmt|[+-]\d{2}:?\d{2})$/i.test(value.trim()) && value.includes(':');
      // `Итого с 01.09.2026 по 30.09.2026` is of all rows, and of no day.
      if (isTotal && this.plan.periodEnd === null && read.value.from !== read.value.to && text !== value) return null;
      const span = this.untilEnd(tableRow, read.value);
      if (span.from !== span.to) this.spanCount += 1;
      const { today } = this.rules.dates;
      if (today !== null && span.to > today)
        this.future = { count: (this.future?.count ?? 0) + 1, example: this.future?.example ?? span.to };
      return span;
    }
    if (read.error === 'date-missing' || (isTotal && read.error !== 'date-not-in-calendar')) return null;
    this.report(dateProblem({ row, column: header, value }, read.error));
    return null;
  }

  /** The days up to the one in the column of ends. */
  private untilEnd({ row, cells }: TableRow, span: Span): Span {
    const { periodEnd } = this.plan;
    if (periodEnd === null) return span;
    const value = cells[periodEnd.index] ?? '';
    const end = parseDateText(value, this.rules.dates);
    if (end.ok && end.value === span.from) return span;
    if (!end.ok || end.value < span.from) {
      this.report(dateProblem({ row, column: periodEnd.header, value }, 'date-is-span'));
      return span;
    }
    return { from: span.from, to: end.value };
  }

  private readName({ row, cells }: TableRow, column: MappedColumn | null): string {
    if (column === null) return '';
    const value = (cells[column.index] ?? '').trim();
    const place = { row, column: column.header, value };
    if (isNothing(value)) return '';
    if (value.startsWith('=')) {
      this.report(rowProblem(place, 'cell-formula'));
    } else if (value.length > MAXIMUM_NAME_LENGTH) {
      this.report(rowProblem(place, 'name-too-long', { limit: MAXIMUM_NAME_LENGTH }));
    }
    return value;
  }

  private readValues(tableRow: TableRow, ofRow: readonly string[]): ParsedRow['values'] {
    const values: ParsedValue[] = [];
    for (const column of this.plan.metrics) {
      const { metric, header, isMoney } = column;
      const read = this.readValue(tableRow, column);
      if (read === null) continue;
      if (!('code' in read)) {
        const said = isMoney ? [this.inCell, ofRow, column.currencies].find(({ length }) => length > 0) : undefined;
        values.push(said === undefined ? { metric, value: read } : { metric, value: read, currencies: said });
      } else if (this.rules.isNeeded(metric)) this.report(read);
      else {
        const { count = 0, first = read } = this.skipped.get(metric) ?? {};
        this.skipped.set(metric, { column: header, count: count + 1, first });
      }
    }
    return values;
  }

  private readValue({ row, cells }: TableRow, column: MetricColumn): Rational | RowProblem | null {
    const { index, header, metric, mayBeNegative, isMoney, isWhole } = column;
    const text = withoutInvisible(cells[index] ?? '').trim();
    const place = { row, column: header, value: text };
    const number = parseDecimalText(text, this.rules.numbers.markOf.get(index) ?? this.rules.numbers.decimalMark);
    if (!number.ok) return numberProblem(place, number.error);
    if (number.value === null) {
      if (/^[<≤]/.test(text)) this.heldBack = { count: (this.heldBack?.count ?? 0) + 1, example: text };
      return null;
    }
    this.inCell = isMoney && MORE_THAN_A_NUMBER.test(text) ? (numberParts(text)?.currencies ?? []) : [];
    if (isMoney && this.rules.isNeeded(metric)) this.rules.currency.sayOfCell(this.inCell);
    if (isWhole && !number.value.isMultipleOf(Rational.ONE))
      return rowProblem(place, 'number-not-whole', { metric: metricNames(metric) });
    if (!number.value.isNegative || mayBeNegative) return number.value;
    return rowProblem(place, 'number-negative', { metric: metricNames(metric) });
  }

  private readCurrency({ cells }: TableRow): readonly string[] {
    const { currency } = this.plan;
    const said = currency === null ? [] : currenciesOfCell(cells[currency.index] ?? '');
    this.rules.currency.say(said);
    return said;
  }

  /** The name of a campaign; one that was renamed keeps the name under which its number is known. */
  private campaignOf(text: string, cells: readonly string[], isTotal: boolean): string | null {
    const id = (cells[this.plan.campaignId?.index ?? -1] ?? '').trim();
    if (text === '') return null;
    const name = nameKey(text);
    const hasId = !isTotal && !isNothing(id);
    const known = hasId ? (this.rules.campaignNames.get(id) ?? this.campaignIds.get(id) ?? name) : name;
    if (hasId) this.campaignIds.set(id, known);
    if (known === name) return this.campaigns.add(text, isTotal);
    this.renamed.set(name, known);
    return this.campaigns.add(known);
  }

  private filledBits({ cells }: TableRow): number {
    const { channel, campaign, finer } = this.plan;
    return [channel, campaign, ...finer].reduce((bits, column, at) => {
      const cell = column === null || at > 30 ? '' : (cells[column.index] ?? '').trim();
      return cell === '' || DASHES.test(cell) ? bits : bits | (1 << at);
    }, 0);
  }

  private checkLength({ row, cells }: TableRow): void {
    if (cells.slice(this.plan.columns).every(isBlank)) return;
    const problem = { found: cells.length, expected: this.plan.columns };
    this.report(rowProblem({ row, column: null, value: '' }, 'row-too-many-cells', problem));
  }
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}
