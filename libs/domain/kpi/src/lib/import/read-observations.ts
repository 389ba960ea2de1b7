import type { Result } from '@premia/domain-kernel';
import { err, ok } from '@premia/domain-kernel';
import { metricByKey } from '../catalogue/metric-catalogue';
import type { ColumnPlan, FindImportedMetric, MappedColumn } from './check-mapping';
import { checkMapping } from './check-mapping';
import { combineRows } from './combine-rows';
import type { DateOrder, ReadOrder } from './date-forms';
import { findDateOrder } from './date-order';
import type { ExchangeRates } from './exchange-rates';
import { baseFor, convertRows } from './exchange-rates';
import { FileCurrency } from './file-currency';
import type { FileProblem, Notice, RowProblem } from './import-problem';
import { fileProblem, notice } from './import-problem';
import type { ImportRow } from './import-row';
import type { MergedName } from './merged-names';
import { metricNames } from './metric-names';
import type { NumberColumns } from './number-columns';
import { mixedMarks, readNumberColumns } from './number-columns';
import type { DecimalMark } from './parse-decimal-text';
import { numberParts, parseDecimalText } from './parse-decimal-text';
import type { ColumnMapping } from './recognise-columns';
import type { SkippedCells } from './row-parser';
import { RowParser } from './row-parser';
import { rowProblem } from './row-problems';
import { RowSums } from './row-sums';
import { recogniseSource } from './source-kinds';
import type { SpanChoice } from './span-rows';
import { overlappingSpans, spreadSpans } from './span-rows';
import type { Table } from './table';
import type { DoubtfulTotals } from './total-rows';
import { TotalRows } from './total-rows';

/** What a file says: its good rows, and every problem of the others. */
export interface ObservationReading {
  /** Rows of values in the file: good, empty and bad ones, and totals. */
  readonly rowCount: number;
  /** One for each day, channel and campaign: rows of the file that share them are added up. */
  readonly rows: readonly ImportRow[];
  /** Rows of the file that `rows` are made of. */
  readonly goodRowCount: number;
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
  /** Names by the numbers of campaigns, for the next file of the source. */
  readonly campaignIds: ReadonlyMap<string, string>;
  readonly decimalMark: DecimalMark;
  /** What was decided and left out on the way. */
  readonly notices: readonly Notice[];
}

export interface ReadingOptions {
  readonly findMetric?: FindImportedMetric;
  /** Metrics whose bad cells are problems of their rows; all where it is left out. Bad cells of others are skipped. */
  readonly isNeeded?: (metric: string) => boolean;
  /** Answers the question that a column such as `9/1/2026, 9/2/2026` leaves open. */
  readonly order?: DateOrder | null;
  /** The zone on whose days instants land. */
  readonly zone?: string | null;
  /** The day on which the file is read: rows of later days are told; null where that is no matter. */
  readonly today?: string | null;
  /** What money has to be in; null: whatever the file says, as long as it is one. */
  readonly currency?: string | null;
  readonly totals?: DoubtfulTotals;
  readonly spans?: SpanChoice;
  /** By which money of other currencies is converted. */
  readonly rates?: ExchangeRates | null;
  /** The channel of rows that name none; where it is left out, that of the system that wrote the file. */
  readonly channel?: string | null;
  /** Names by the numbers of campaigns, as earlier files of the source had them. */
  readonly campaignNames?: ReadonlyMap<string, string>;
}

/**
 * Reads the rows of a table as observations, under a mapping of its columns (product §3.4). What a column means by its
 * commas, and its order of day and month, is decided once for all of it; nothing is guessed. A row with any problem
 * gives no observation; an empty metric cell is no value and no problem, and neither is a row of them, except where a
 * file has no other rows.
 *
 * @returns rows and problems, or what is wrong with the file as a whole
 */
export function readObservations(
  table: Table,
  mapping: readonly ColumnMapping[],
  options: ReadingOptions = {},
): Result<ObservationReading, readonly FileProblem[]> {
  const { findMetric = metricByKey, isNeeded = () => true, zone = null, totals = 'ask' } = options;
  const checked = checkMapping(table.headers, mapping, findMetric);
  if (!checked.ok) return err(checked.problems);
  const { plan } = checked;
  const order = orderOf(table, plan.date, options.order ?? null);
  if (!order.ok) return err([order.error]);
  const contradiction = mixedMarks(
    table,
    plan.metrics.filter(({ metric }) => isNeeded(metric)),
  );
  if (contradiction !== null) return err([fileProblem('number-marks-mixed', { ...contradiction })]);
  const numbers = readNumberColumns(table, plan.metrics);
  const currency = new FileCurrency(table.titles);
  const dates = { order: order.value.order, zone, today: options.today ?? null };
  const { campaignNames = new Map<string, string>() } = options;
  const rules = { numbers, dates, currency, headers: table.headers, campaignNames, isNeeded };
  const parser = new RowParser(plan, rules);
  for (const row of table.rows) parser.read(row);
  reportCutRow(table, parser);
  const money = plan.metrics.some(({ isMoney, metric }) => isMoney && isNeeded(metric));
  const expected = options.currency ?? null;
  const { rates = null } = options;
  const base = money && rates !== null ? baseFor(currency.marks, expected, rates) : null;
  const decided = money && base === null ? currency.decide(expected) : ok<readonly Notice[]>([]);
  if (!decided.ok) return err([decided.error]);

  const kept = new TotalRows(RowSums.ofColumns(plan.metrics), totals).remove(parser.rows, parser.undated);
  for (const row of kept.undated) parser.reportUndated(row);
  const source = recogniseSource(table);
  const named =
    options.channel === undefined ? (plan.channel === null ? (source?.channel ?? null) : null) : options.channel;
  const withChannel =
    named === null
      ? kept.rows
      : kept.rows.map((row) => (row.channel === null ? { ...row, channel: parser.channels.add(named) } : row));
  for (const problem of overlappingSpans(withChannel)) parser.report(problem);
  const good = withChannel.filter(({ row }) => !parser.badRows.has(row));
  const spread =
    options.spans === 'by-days' && parser.spanCount > 0 ? spreadSpans(good, plan.metrics) : { rows: good, notices: [] };
  const isMoney = (metric: string): boolean =>
    plan.metrics.some((column) => column.metric === metric && column.isMoney);
  const converted =
    rates === null || base === null
      ? { rows: spread.rows, problems: [], notices: [] }
      : convertRows(spread.rows, rates, base, isMoney, currency.ofTitles);
  for (const problem of converted.problems) parser.report(problem);
  const combined = combineRows(
    converted.problems.length === 0 ? converted.rows : converted.rows.filter(({ row }) => !parser.badRows.has(row)),
    plan.metrics,
  );
  for (const problem of [...kept.problems, ...combined.problems]) parser.report(problem);
  const rowCount = table.rows.length;
  const hasOtherRows = parser.emptyRowCount < rowCount;
  if (!hasOtherRows) for (const row of table.rows) parser.reportEmpty(row);
  return ok({
    rowCount,
    rows: combined.rows,
    goodRowCount: good.filter(({ row }) => !parser.badRows.has(row)).length,
    observationCount: combined.rows.reduce((sum, { values }) => sum + values.length, 0),
    emptyRowCount: hasOtherRows ? parser.emptyRowCount : 0,
    problems: parser.problems,
    problemCount: parser.problemCount,
    badRowCount: parser.badRows.size,
    skippedCells: parser.skippedCells,
    channels: parser.channels.list(),
    campaigns: parser.campaigns.list(),
    campaignIds: parser.campaignIds,
    decimalMark: numbers.decimalMark,
    notices: [
      ...table.notices,
      ...(source === null
        ? []
        : [notice('source-recognised', { kind: source.kind, hasChannel: named !== null, channel: named ?? '' })]),
      ...(plan.campaign !== null && plan.campaign === plan.campaignId ? [notice('campaign-by-id')] : []),
      ...[...parser.renamed].map(([name, kept]) => notice('campaign-renamed', { name, kept })),
      ...(parser.emptyRowCount > 0 && hasOtherRows ? [notice('rows-empty', { count: parser.emptyRowCount })] : []),
      ...order.value.notices,
      ...groupedCounts(table, plan, numbers),
      ...decided.value,
      ...parserNotices(parser, zone),
      ...kept.notices,
      ...(parser.spanCount === 0
        ? []
        : [notice('spans', { count: parser.spanCount, areSpread: options.spans === 'by-days' })]),
      ...spread.notices,
      ...converted.notices,
      ...combined.notices,
    ],
  });
}

interface DecidedOrder {
  readonly order: ReadOrder;
  readonly notices: readonly Notice[];
}

/** The order of day and month in the column of days, and how it was decided; or the question. */
function orderOf(table: Table, date: MappedColumn, given: DateOrder | null): Result<DecidedOrder, FileProblem> {
  const column = date.header;
  const found = findDateOrder(cellsOf(table, date.index));
  switch (found.kind) {
    case 'plain':
      return ok({ order: given ?? 'dmy', notices: [] });
    case 'decided': {
      const { order, by } = found;
      return ok({ order, notices: [notice('order-decided', { column, order, by })] });
    }
    case 'year-first':
      return ok({ order: 'ymd', notices: [notice('order-decided', { column, order: 'ymd', by: found.by })] });
    case 'year-open':
      return err(fileProblem('date-year-open', { column, example: found.example }));
    case 'mixed':
      return err(fileProblem('date-order-mixed', { column, dayFirst: found.dayFirst, monthFirst: found.monthFirst }));
    case 'open':
      if (given !== null) return ok({ order: given, notices: [notice('order-given', { column, order: given })] });
      if (/[а-яё]/i.test(table.headers.join(' ')))
        return ok({ order: 'dmy', notices: [notice('order-by-language', { column })] });
      return err(fileProblem('date-order-open', { column, example: found.example }));
  }
}

/** A last line without an end that lacks cells was cut, and its last number with it. */
function reportCutRow({ openRow, rows, headers }: Table, parser: RowParser): void {
  const last = rows.at(-1);
  if (openRow === null || last === undefined || rows.length < 2 || last.cells.length >= headers.length) return;
  const isEven = rows.slice(0, -1).every(({ cells }) => cells.length >= headers.length);
  if (isEven && last.cells.length > 1) parser.report(rowProblem({ row: last.row, column: null, value: '' }, 'row-cut'));
}

/** Columns of counts whose points or commas part thousands, each with an example. */
function groupedCounts(table: Table, { metrics }: ColumnPlan, { markOf }: NumberColumns): readonly Notice[] {
  return metrics.flatMap(({ index, header, metric, isCount }) => {
    if (!isCount) return [];
    for (const cell of cellsOf(table, index)) {
      if (!/^[1-9]\d{0,2}[.,]\d{3}$/.test(numberParts(cell)?.digits ?? '')) continue;
      const read = parseDecimalText(cell, markOf.get(index));
      if (!read.ok || read.value === null) return [];
      const text = read.value.toExactText();
      return [
        notice('counts-grouped', { column: header, example: cell.trim(), read: text, metric: metricNames(metric) }),
      ];
    }
    return [];
  });
}

function parserNotices(
  { hasInstants, repeatedHeadings, heldBack, future }: RowParser,
  zone: string | null,
): readonly Notice[] {
  return [
    ...(hasInstants ? [zone === null ? notice('instants-as-written') : notice('instants-in-zone', { zone })] : []),
    ...(repeatedHeadings.length === 0
      ? []
      : [
          notice('headings-repeated', {
            count: repeatedHeadings.length,
            rows: repeatedHeadings.slice(0, 5).join(', '),
          }),
        ]),
    ...(future === null ? [] : [notice('days-in-future', future)]),
    ...(heldBack === null ? [] : [notice('values-held-back', heldBack)]),
  ];
}

function* cellsOf({ rows }: Table, index: number): Generator<string> {
  for (const { cells } of rows) yield cells[index] ?? '';
}
