import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import { metricByKey } from '../catalogue/metric-catalogue';
import type { FindImportedMetric, MetricColumn } from './check-mapping';
import { checkMapping } from './check-mapping';
import type { FileProblem, RowProblem } from './import-problem';
import type { ImportRow } from './import-row';
import type { MergedName } from './merged-names';
import type { DecimalMark } from './parse-decimal-text';
import { detectDecimalMark } from './parse-decimal-text';
import type { ColumnMapping } from './recognise-columns';
import type { SkippedCells } from './row-parser';
import { RowParser } from './row-parser';
import type { Table } from './table';

/** What a file says: its good rows, and every problem of the others. */
export interface ObservationReading {
  /** Rows of values in the file: good, empty and bad ones. */
  readonly rowCount: number;
  readonly rows: readonly ImportRow[];
  readonly observationCount: number;
  /** Rows with no value of any metric, which give nothing and are no problem: days that are late or missing. */
  readonly emptyRowCount: number;
  /** The first `MAXIMUM_LISTED_PROBLEMS` problems. */
  readonly problems: readonly RowProblem[];
  /** All problems, listed or not. */
  readonly problemCount: number;
  /** Rows that give nothing, because each has a problem. */
  readonly badRowCount: number;
  /** Cells without a value in columns that are not needed, by column. */
  readonly skippedCells: readonly SkippedCells[];
  readonly channels: readonly MergedName[];
  readonly campaigns: readonly MergedName[];
  readonly decimalMark: DecimalMark;
}

export interface ReadingOptions {
  /** Two rows with the same day, channel, campaign and metric: a `problem` of the later row, or both are to `add` up. */
  readonly duplicates?: 'problem' | 'add';
  readonly findMetric?: FindImportedMetric;
  /** Metrics whose bad cells are problems of their rows; all where it is left out. Bad cells of others are skipped. */
  readonly isNeeded?: (metric: string) => boolean;
}

/**
 * Reads the rows of a table as observations, under a mapping of its columns (product §3.4). A row with any
 * problem gives no observation; an empty metric cell is no value and no problem, and neither is a row of
 * them, except where a file has no other rows.
 *
 * @returns rows and problems, or what is wrong with the mapping as a whole
 */
export function readObservations(
  table: Table,
  mapping: readonly ColumnMapping[],
  { findMetric = metricByKey, duplicates = 'problem', isNeeded = () => true }: ReadingOptions = {},
): Result<ObservationReading, readonly FileProblem[]> {
  const checked = checkMapping(table.headers, mapping, findMetric);
  if (!checked.ok) return err(checked.problems);
  const decimalMark = detectDecimalMark(metricCells(table, checked.plan.metrics), table.delimiter);
  const parser = new RowParser(checked.plan, { decimalMark, duplicates, isNeeded });
  for (const row of table.rows) parser.read(row);
  const rowCount = table.rows.length;
  const hasOtherRows = parser.emptyRowCount < rowCount;
  if (!hasOtherRows) for (const row of table.rows) parser.reportEmpty(row);
  const emptyRowCount = hasOtherRows ? parser.emptyRowCount : 0;
  return ok({
    rowCount,
    rows: parser.rows,
    observationCount: parser.observationCount,
    emptyRowCount,
    problems: parser.problems,
    problemCount: parser.problemCount,
    badRowCount: rowCount - emptyRowCount - parser.rows.length,
    skippedCells: parser.skippedCells,
    channels: parser.channels.list(),
    campaigns: parser.campaigns.list(),
    decimalMark,
  });
}

function* metricCells(table: Table, metrics: readonly MetricColumn[]): Generator<string> {
  for (const { cells } of table.rows) for (const { index } of metrics) yield cells[index] ?? '';
}
