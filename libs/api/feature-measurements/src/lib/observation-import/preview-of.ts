import type { Upload } from '@premia/api-data-access';
import { type TenantContext } from '@premia/api-util-platform';
import { ColumnMapping, LISTED_ROW_PROBLEMS, MetricTotal, RowProblem } from '@premia/api-vocabulary';
import { Rational } from '@premia/domain-kernel';
import type { Observation, ObservationReading } from '@premia/domain-kpi';
import { aggregateMetrics, metricByKey, respelledNames } from '@premia/domain-kpi';
import type { ImportCounts } from './compare-observations';
import { type MergedSpelling, ObservationImportPreview } from './observation-import.type';
import { fieldOf, type ObservationFile } from './read-observation-file';

/** Rows that a preview shows, and values that a column shows as its sample. */
const VISIBLE_ROWS = 20;
const SAMPLES = 3;
/** Decimals of an observation; sums stay exact. */
const DECIMALS = 30;
const HEADING_ROW = 1;

/** What the reader sees of a file before its import. */
export function previewOf(
  ctx: TenantContext,
  { id: uploadId, fileName }: Upload,
  file: ObservationFile,
  counts: ImportCounts,
): ObservationImportPreview {
  const { table, mapping, reading } = file;
  const shown = table.rows
    .slice(0, VISIBLE_ROWS)
    .map(({ cells }) => table.headers.map((_, index) => cells[index] ?? ''));
  return new ObservationImportPreview({
    uploadId,
    fileName,
    encoding: table.encoding,
    delimiter: table.delimiter,
    rowCount: table.rows.length,
    validRowCount: reading?.rows.length ?? 0,
    observationCount: reading?.observationCount ?? 0,
    newCount: counts.added,
    unchangedCount: counts.unchanged,
    correctedCount: counts.corrected,
    ...daysOf(reading),
    channels: reading?.channels.map(({ key }) => key) ?? [],
    campaigns: reading?.campaigns.map(({ key }) => key) ?? [],
    metrics: reading === null ? [] : metricTotals(ctx, reading),
    columns: mapping.map(
      (column) =>
        new ColumnMapping(
          column.header,
          fieldOf(column),
          shown.slice(0, SAMPLES).map((row) => row[column.index] ?? ''),
        ),
    ),
    header: table.headers,
    rows: shown,
    mergedSpellings: reading === null ? [] : mergedSpellings(reading),
    ...problemsOf(ctx, file),
  });
}

function problemsOf(
  ctx: TenantContext,
  { reading, mappingProblems }: ObservationFile,
): Pick<ObservationImportPreview, 'problems' | 'problemCount'> {
  if (reading !== null) {
    const listed = reading.problems.slice(0, LISTED_ROW_PROBLEMS).map((issue) => new RowProblem(ctx, issue));
    return { problems: listed, problemCount: reading.problemCount };
  }
  const problems = mappingProblems.map(
    ({ code, message }) => new RowProblem(ctx, { row: HEADING_ROW, column: null, value: null, code, message }),
  );
  return { problems, problemCount: problems.length };
}

/** Totals of the file by metric. Additive metrics are summed row by row: a large file gets no second copy in memory. */
function metricTotals(ctx: TenantContext, reading: ObservationReading): readonly MetricTotal[] {
  const sums = new Map<string, Rational>();
  const others: Observation[] = [];
  for (const { date, channel, campaign, values } of reading.rows) {
    for (const { metric, value } of values) {
      if (metricByKey(metric)?.aggregation === 'sum') sums.set(metric, (sums.get(metric) ?? Rational.ZERO).plus(value));
      else others.push({ metric, date, channel, campaign, value });
    }
  }
  const totals = [...sums, ...aggregateMetrics(others).values];
  return totals.map(([metric, value]) => new MetricTotal(ctx, metric, value.toDecimal(DECIMALS)));
}

/** Names that the file spells in more than one way, which become one. */
function mergedSpellings({ channels, campaigns }: ObservationReading): readonly MergedSpelling[] {
  return (['channel', 'campaign'] as const).flatMap((column) =>
    respelledNames(column === 'channel' ? channels : campaigns).map(({ key, spellings }) => ({
      kept: key,
      spellings: spellings.map(({ text }) => text),
      column,
    })),
  );
}

/** First and last day of the file's good rows. */
function daysOf(reading: ObservationReading | null): Pick<ObservationImportPreview, 'from' | 'to'> {
  let from: string | null = null;
  let to: string | null = null;
  for (const { date } of reading?.rows ?? []) {
    if (from === null || date < from) from = date;
    if (to === null || date > to) to = date;
  }
  return { from, to };
}
