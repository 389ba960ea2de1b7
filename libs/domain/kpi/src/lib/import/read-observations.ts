import type { Rational, Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import type { Observation } from '../aggregation/observation';
import { metricByKey } from '../catalogue/metric-catalogue';
import type { ColumnPlan, FindImportedMetric, MappedColumn, MetricColumn } from './check-mapping';
import { checkMapping } from './check-mapping';
import type { FileProblem, RowProblem } from './import-problem';
import type { MergedName } from './merged-names';
import { NameRegister } from './merged-names';
import { parseDateText } from './parse-date-text';
import type { DecimalMark } from './parse-decimal-text';
import { detectDecimalMark, parseDecimalText } from './parse-decimal-text';
import type { Table, TableRow } from './read-table';
import type { ColumnMapping } from './recognise-columns';
import { dateProblem, numberProblem, rowProblem } from './row-problems';

/** Characters of a channel's or campaign's name. */
export const MAXIMUM_NAME_LENGTH = 200;

/** Problems that a reading lists; further ones are only counted, so that a bad file stays small in memory. */
export const MAXIMUM_LISTED_PROBLEMS = 1000;

/** A good row: one day of one channel and campaign, with a value for each metric that has one. */
export interface ImportRow {
  readonly row: number;
  readonly date: string;
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly values: readonly { readonly metric: string; readonly value: Rational }[];
}

/** An observation as a file brings it; the same key twice is the same observation. */
export interface ImportedObservation extends Observation {
  readonly row: number;
  readonly externalKey: string;
}

/** What a file says: its good rows, and every problem of the others. */
export interface ObservationReading {
  /** Rows of values in the file, good and bad. */
  readonly rowCount: number;
  readonly rows: readonly ImportRow[];
  readonly observationCount: number;
  /** The first `MAXIMUM_LISTED_PROBLEMS` problems. */
  readonly problems: readonly RowProblem[];
  /** All problems, listed or not. */
  readonly problemCount: number;
  /** Rows that give nothing, because each has a problem. */
  readonly badRowCount: number;
  readonly channels: readonly MergedName[];
  readonly campaigns: readonly MergedName[];
  readonly decimalMark: DecimalMark;
}

export interface ReadingOptions {
  /** Two rows with the same day, channel, campaign and metric: a `problem` of the later row, or both are to `add` up. */
  readonly duplicates?: 'problem' | 'add';
  readonly findMetric?: FindImportedMetric;
}

/**
 * Reads the rows of a table as observations, under a mapping of its columns (product §3.4). A row with any
 * problem gives no observation; an empty metric cell is no value and no problem.
 *
 * @returns rows and problems, or what is wrong with the mapping as a whole
 */
export function readObservations(
  table: Table,
  mapping: readonly ColumnMapping[],
  options: ReadingOptions = {},
): Result<ObservationReading, readonly FileProblem[]> {
  const checked = checkMapping(table.headers, mapping, options.findMetric ?? metricByKey);
  if (!checked.ok) return err(checked.problems);
  const decimalMark = detectDecimalMark(metricCells(table, checked.plan.metrics));
  const reader = new RowReader(checked.plan, decimalMark, options.duplicates ?? 'problem');
  for (const row of table.rows) reader.read(row);
  return ok({ rowCount: table.rows.length, decimalMark, ...reader.result() });
}

/** The observations of good rows, one by one, so that a large file needs no second copy in memory. */
export function* observationsOf(rows: Iterable<ImportRow>): Generator<ImportedObservation> {
  for (const { row, date, channel, campaign, values } of rows) {
    for (const { metric, value } of values) {
      const externalKey = externalKeyOf({ date, channel, campaign, metric });
      yield { row, metric, date, channel, campaign, value, externalKey };
    }
  }
}

/** What makes an observation the same one in a later file: `date|channel|campaign|metric`, lower-cased. */
export function externalKeyOf(observation: Omit<Observation, 'value'>): string {
  const { date, channel, campaign, metric } = observation;
  return [date, channel ?? '', campaign ?? '', metric].map(escapeKeyPart).join('|').toLowerCase();
}

function escapeKeyPart(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|');
}

function* metricCells(table: Table, metrics: readonly MetricColumn[]): Generator<string> {
  for (const { cells } of table.rows) for (const { index } of metrics) yield cells[index] ?? '';
}

class RowReader {
  private readonly rows: ImportRow[] = [];
  private readonly problems: RowProblem[] = [];
  private readonly channels = new NameRegister();
  private readonly campaigns = new NameRegister();
  /** Row that first held a day, channel and campaign, by metric. */
  private readonly seen = new Map<string, Map<string, number>>();
  private observationCount = 0;
  private problemCount = 0;
  private rowCount = 0;

  constructor(
    private readonly plan: ColumnPlan,
    private readonly decimalMark: DecimalMark,
    private readonly duplicates: 'problem' | 'add',
  ) {}

  result(): Omit<ObservationReading, 'rowCount' | 'decimalMark'> {
    return {
      rows: this.rows,
      observationCount: this.observationCount,
      problems: this.problems,
      problemCount: this.problemCount,
      badRowCount: this.rowCount - this.rows.length,
      channels: this.channels.list(),
      campaigns: this.campaigns.list(),
    };
  }

  read(tableRow: TableRow): void {
    this.rowCount += 1;
    const problemsBefore = this.problemCount;
    const date = this.readDate(tableRow);
    const channelText = this.readName(tableRow, this.plan.channel);
    const campaignText = this.readName(tableRow, this.plan.campaign);
    const values = this.readValues(tableRow);
    this.checkCells(tableRow, values.length);
    if (date === null || this.problemCount > problemsBefore) return;
    const row: ImportRow = {
      row: tableRow.row,
      date,
      channel: channelText === '' ? null : this.channels.add(channelText),
      campaign: campaignText === '' ? null : this.campaigns.add(campaignText),
      values,
    };
    if (this.duplicates === 'problem' && this.isDuplicate(row)) return;
    this.rows.push(row);
    this.observationCount += values.length;
  }

  private report(problem: RowProblem): void {
    this.problemCount += 1;
    if (this.problems.length < MAXIMUM_LISTED_PROBLEMS) this.problems.push(problem);
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
      this.report(
        rowProblem(place, 'cell-formula', 'is a formula: paste its value instead, formulas are not computed'),
      );
    } else if (value.length > MAXIMUM_NAME_LENGTH) {
      const limit = String(MAXIMUM_NAME_LENGTH);
      this.report(
        rowProblem(place, 'name-too-long', `is longer than ${limit} characters: shorten the name`, { limit }),
      );
    }
    return value;
  }

  private readValues({ row, cells }: TableRow): ImportRow['values'] {
    const values: { metric: string; value: Rational }[] = [];
    for (const { index, header, metric, mayBeNegative } of this.plan.metrics) {
      const text = cells[index] ?? '';
      const place = { row, column: header, value: text.trim() };
      const number = parseDecimalText(text, this.decimalMark);
      if (!number.ok) this.report(numberProblem(place, number.error));
      else if (number.value?.isNegative === true && !mayBeNegative) {
        this.report(
          rowProblem(
            place,
            'number-negative',
            `is below 0, which ${metric} cannot be: correct it or leave the cell empty`,
            { metric },
          ),
        );
      } else if (number.value !== null) values.push({ metric, value: number.value });
    }
    return values;
  }

  private checkCells({ row, cells }: TableRow, valueCount: number): void {
    const extra = cells.slice(this.plan.columns).filter((cell) => cell.trim() !== '');
    if (extra.length > 0) {
      const found = String(cells.length);
      const expected = String(this.plan.columns);
      const advice = `the row has ${found} cells, the heading ${expected}: put names and numbers with the delimiter inside into quotation marks`;
      this.report(rowProblem({ row, column: null, value: '' }, 'row-too-many-cells', advice, { found, expected }));
    } else if (valueCount === 0 && this.plan.metrics.every(({ index }) => (cells[index] ?? '').trim() === '')) {
      this.report(
        rowProblem(
          { row, column: null, value: '' },
          'row-without-values',
          'no metric has a value: fill the row or delete it',
        ),
      );
    }
  }

  private isDuplicate({ row, date, channel, campaign, values }: ImportRow): boolean {
    const key = externalKeyOf({ date, channel, campaign, metric: '' });
    const rowsByMetric = this.seen.get(key) ?? new Map<string, number>();
    const earlier = values.map(({ metric }) => rowsByMetric.get(metric)).find((found) => found !== undefined);
    if (earlier !== undefined) {
      const value = [date, channel, campaign].filter((part) => part !== null).join(', ');
      const advice = `was already in row ${earlier}: keep one of the two rows, or add them up`;
      this.report(rowProblem({ row, column: null, value }, 'key-duplicate', advice, { earlierRow: String(earlier) }));
      return true;
    }
    for (const { metric } of values) rowsByMetric.set(metric, row);
    this.seen.set(key, rowsByMetric);
    return false;
  }
}
