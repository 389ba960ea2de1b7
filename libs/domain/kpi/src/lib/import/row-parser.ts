import type { Rational } from '@premia/domain-kernel';
import { metricByKey } from '../catalogue/metric-catalogue';
import type { ColumnPlan, MappedColumn, MetricColumn } from './check-mapping';
import type { RowProblem } from './import-problem';
import type { ImportRow } from './import-row';
import { externalKeyOf } from './import-row';
import { NameRegister } from './merged-names';
import { parseDateText } from './parse-date-text';
import type { DecimalMark } from './parse-decimal-text';
import { parseDecimalText } from './parse-decimal-text';
import { dateProblem, numberProblem, rowProblem } from './row-problems';
import type { TableRow } from './table';

/** Characters of a channel's or campaign's name. */
const MAXIMUM_NAME_LENGTH = 200;

/** Problems that a reading lists; further ones are only counted, so that a bad file stays small in memory. */
const MAXIMUM_LISTED_PROBLEMS = 1000;

/** Cells of one column that were left out although they hold something, because nobody needs the column. */
export interface SkippedCells {
  readonly column: string;
  readonly count: number;
  /** What is wrong with the first of them. */
  readonly first: RowProblem;
}

export interface RowRules {
  readonly decimalMark: DecimalMark;
  readonly duplicates: 'problem' | 'add';
  readonly isNeeded: (metric: string) => boolean;
}

/** Reads the rows of a table one after another, and keeps what they give and what is wrong with them. */
export class RowParser {
  readonly rows: ImportRow[] = [];
  readonly problems: RowProblem[] = [];
  readonly channels = new NameRegister();
  readonly campaigns = new NameRegister();
  observationCount = 0;
  problemCount = 0;
  emptyRowCount = 0;
  private readonly skipped = new Map<string, SkippedCells>();
  /** Row that first held a day, channel and campaign, by metric. */
  private readonly seen = new Map<string, Map<string, number>>();

  constructor(
    private readonly plan: ColumnPlan,
    private readonly rules: RowRules,
  ) {}

  get skippedCells(): readonly SkippedCells[] {
    return [...this.skipped.values()];
  }

  read(tableRow: TableRow): void {
    if (this.isEmpty(tableRow)) {
      this.emptyRowCount += 1;
      return;
    }
    const problemsBefore = this.problemCount;
    const date = this.readDate(tableRow);
    const channelText = this.readName(tableRow, this.plan.channel);
    const campaignText = this.readName(tableRow, this.plan.campaign);
    const values = this.readValues(tableRow);
    this.checkLength(tableRow);
    if (date === null || this.problemCount > problemsBefore) return;
    const row: ImportRow = {
      row: tableRow.row,
      date,
      channel: channelText === '' ? null : this.channels.add(channelText),
      campaign: campaignText === '' ? null : this.campaigns.add(campaignText),
      values,
    };
    if (this.rules.duplicates === 'problem' && this.isDuplicate(row)) return;
    this.rows.push(row);
    this.observationCount += values.length;
  }

  /** Says of a row that holds no value of any metric that this is a problem; see `readObservations`. */
  reportEmpty({ row }: TableRow): void {
    this.report(rowProblem({ row, column: null, value: '' }, 'row-without-values'));
  }

  private report(problem: RowProblem): void {
    this.problemCount += 1;
    if (this.problems.length < MAXIMUM_LISTED_PROBLEMS) this.problems.push(problem);
  }

  private isEmpty({ cells }: TableRow): boolean {
    return (
      this.plan.metrics.every(({ index }) => isBlank(cells[index])) && cells.slice(this.plan.columns).every(isBlank)
    );
  }

  private readDate({ row, cells }: TableRow): string | null {
    const { index, header } = this.plan.date;
    const value = cells[index] ?? '';
    const date = parseDateText(value);
    if (date.ok) return date.value;
    this.report(dateProblem({ row, column: header, value }, date.error));
    return null;
  }

  private readName({ row, cells }: TableRow, column: MappedColumn | null): string {
    if (column === null) return '';
    const value = (cells[column.index] ?? '').trim();
    const place = { row, column: column.header, value };
    if (value.startsWith('=')) {
      this.report(rowProblem(place, 'cell-formula'));
    } else if (value.length > MAXIMUM_NAME_LENGTH) {
      this.report(rowProblem(place, 'name-too-long', { limit: MAXIMUM_NAME_LENGTH }));
    }
    return value;
  }

  private readValues(tableRow: TableRow): ImportRow['values'] {
    const values: { metric: string; value: Rational }[] = [];
    for (const column of this.plan.metrics) {
      const { metric, header } = column;
      const read = this.readValue(tableRow, column);
      if (read === null) continue;
      if (!('code' in read)) values.push({ metric, value: read });
      else if (this.rules.isNeeded(metric)) this.report(read);
      else {
        const { count = 0, first = read } = this.skipped.get(metric) ?? {};
        this.skipped.set(metric, { column: header, count: count + 1, first });
      }
    }
    return values;
  }

  private readValue(
    { row, cells }: TableRow,
    { index, header, metric, mayBeNegative }: MetricColumn,
  ): Rational | RowProblem | null {
    const text = cells[index] ?? '';
    const place = { row, column: header, value: text.trim() };
    const number = parseDecimalText(text, this.rules.decimalMark);
    if (!number.ok) return numberProblem(place, number.error);
    if (number.value?.isNegative !== true || mayBeNegative) return number.value;
    const names = { en: metric, ru: metricByKey(metric)?.names.ru.toLowerCase() ?? metric };
    return rowProblem(place, 'number-negative', { metric: names });
  }

  private checkLength({ row, cells }: TableRow): void {
    if (cells.slice(this.plan.columns).every(isBlank)) return;
    const problem = { found: cells.length, expected: this.plan.columns };
    this.report(rowProblem({ row, column: null, value: '' }, 'row-too-many-cells', problem));
  }

  private isDuplicate({ row, date, channel, campaign, values }: ImportRow): boolean {
    const key = externalKeyOf({ date, channel, campaign, metric: '' });
    const rowsByMetric = this.seen.get(key) ?? new Map<string, number>();
    const earlier = values.map(({ metric }) => rowsByMetric.get(metric)).find((found) => found !== undefined);
    if (earlier !== undefined) {
      const value = [date, channel, campaign].filter((part) => part !== null).join(', ');
      this.report(rowProblem({ row, column: null, value }, 'key-duplicate', { earlierRow: String(earlier) }));
      return true;
    }
    for (const { metric } of values) rowsByMetric.set(metric, row);
    this.seen.set(key, rowsByMetric);
    return false;
  }
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === '';
}
