import { copyLine, idsInOrder } from '@premia/api-data-access/computations';
import type { Computation } from '@premia/api-processes';
import { Rational } from '@premia/domain-kernel';
import {
  aggregateMetrics,
  type ColumnMapping,
  columnNotices,
  daysText,
  DIMENSIONS,
  type DoubtfulTotals,
  type EventKind,
  ExchangeRates,
  fieldsOfColumns,
  type FileProblem,
  type GivenColumn,
  type ImportRow,
  LISTED_ROW_PROBLEMS,
  metricByKey,
  type Notice,
  type Observation,
  type ObservationReading,
  observationsOf,
  prepareTable,
  type ReadingOptions,
  readObservations,
  recogniseSource,
  recogniseTable,
  respelledNames,
  type RowProblem,
  type Span,
  type SpanChoice,
  type Table,
  UNKNOWN_SOURCE,
} from '@premia/domain-kpi';
import { readTableFile } from './read-workbook';
import type { SourceMemory } from './source-memory';

/** Rows that a preview shows. */
const VISIBLE_ROWS = 20;
/** Decimals of an observation; files may not hold more (30), and sums stay exact. */
const DECIMALS = 30;
/** Observations that travel at once: bounds memory. */
const BATCH = 5_000;
/** How a metric's column is written in a mapping, apart from the dimensions. */
const METRIC_PREFIX = 'metric:';
const DIMENSION_FIELDS: readonly string[] = DIMENSIONS;

/** What the workspace is and what its reader has chosen, where a file leaves it open. */
export interface ReadingChoices extends Pick<ReadingOptions, 'order' | 'currency' | 'zone' | 'today'> {
  readonly spans: SpanChoice | null;
  readonly period: Span | null;
  readonly events: EventKind | null;
  readonly eventDay: string | null;
  /** Currency, day and what one unit is worth. */
  readonly rates: readonly (readonly [currency: string, date: string, rate: string])[];
  readonly totals: DoubtfulTotals | null;
  /** Empty: rows that name no channel stay without one. Null: as the source has it. */
  readonly channel: string | null;
  readonly source: string | null;
  /** What the sources of the workspace remember. */
  readonly sources: readonly SourceMemory[];
}

export interface ObservationFileInput {
  readonly content: Uint8Array;
  /** Replaces the proposed mapping, by headings; null: as the headings are recognised. */
  readonly mapping: readonly GivenColumn[] | null;
  readonly reading: ReadingChoices;
}

/** Where a file comes from; `channel` is that of its rows that name none. */
export interface FileSource {
  readonly key: string;
  readonly channel: string | null;
  readonly isNew: boolean;
  /** The question of other sources is settled: this one counts beside them. */
  readonly countsBesides: boolean;
}

/** What a file of observations says as a whole: plain, because it has come from a process. */
export interface ObservationFile {
  readonly encoding: string;
  readonly delimiter: string;
  readonly headers: readonly string[];
  readonly source: FileSource;
  /** Numbers and names of campaigns. */
  readonly campaignIds: readonly (readonly [string, string])[];
  readonly rowCount: number;
  /** The first rows. */
  readonly shown: readonly (readonly string[])[];
  readonly columns: readonly { readonly column: string; readonly field: string | null }[];
  readonly reading: ReadSummary | null;
  /** What is wrong with the mapping as a whole; empty where there is a reading. */
  readonly mappingProblems: readonly FileProblem[];
}

export interface ReadSummary {
  readonly validRowCount: number;
  readonly observationCount: number;
  readonly problems: readonly RowProblem[];
  readonly problemCount: number;
  readonly notices: readonly Notice[];
  /** First and last day of the good rows. */
  readonly from: string | null;
  readonly to: string | null;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
  readonly mergedSpellings: readonly {
    readonly kept: string;
    readonly spellings: readonly string[];
    readonly column: 'channel' | 'campaign';
  }[];
  /** Days (`2026-09-01`, `2026-09-01/2026-09-30`), metrics and pairs of channel and campaign that the file is about. */
  readonly days: readonly string[];
  readonly metrics: readonly string[];
  readonly places: readonly (readonly [channel: string | null, campaign: string | null])[];
  /** Exact decimals. */
  readonly totals: readonly (readonly [metric: string, value: string])[];
}

/** Observations as lines of COPY (`FILE_COLUMNS`), which whoever asked hands on to the database as they are. */
export interface ObservationBatch {
  readonly count: number;
  readonly lines: Buffer;
}

export type ObservationPart = ObservationFile | ObservationBatch;

/** Yields what the file says as a whole, then its observations in batches; ends with what keeps it from being read. */
export const READ_OBSERVATIONS: Computation<ObservationFileInput, ObservationPart, FileProblem | null> = {
  name: 'read-observations',
  async *run({ content, mapping: given, reading: choices }) {
    const read = await readTableFile(content);
    if (!read.ok) return read.error;
    const prepared = prepareTable(read.value, choices);
    if (!prepared.ok) return prepared.error;
    const table = prepared.value;
    const { source, memory } = sourceOf(table, choices);
    const recognised = recogniseTable(table);
    const known = given ?? (isSameForm(memory, table) ? memory.mapping : null);
    const mapping = known === null ? recognised : mappedColumns(table.headers, known);
    const reading = readObservations(table, mapping, {
      order: choices.order ?? memory?.dateOrder ?? null,
      totals: choices.totals ?? memory?.totals ?? 'ask',
      channel: mapping.some(({ target }) => target === 'channel') ? (choices.channel ?? null) : source.channel,
      currency: choices.currency ?? null,
      zone: choices.zone ?? null,
      today: choices.today ?? null,
      spans: choices.spans ?? memory?.spans ?? 'whole',
      rates: choices.rates.length === 0 ? null : ratesOf(choices.rates),
      campaignNames: new Map(Object.entries(memory?.campaigns ?? {})),
    });
    const notices = known === null ? columnNotices(recognised) : [];
    yield {
      ...described(
        table,
        mapping,
        reading.ok ? withNotices(reading.value, notices) : null,
        reading.ok ? [] : reading.error,
      ),
      source,
      campaignIds: reading.ok ? [...reading.value.campaignIds] : [],
    };
    if (reading.ok) yield* batchesOf(reading.value.rows);
    return null;
  },
};

function ratesOf(rates: ReadingChoices['rates']): ExchangeRates {
  return new ExchangeRates(rates.map(([currency, date, rate]) => ({ currency, date, rate: Rational.parse(rate) })));
}

/** The source that was chosen, or that the headings tell; one that is known reads as it did before. */
function sourceOf(table: Table, { source: chosen, channel, sources }: ReadingChoices) {
  const kind = recogniseSource(table);
  const key = chosen === null || chosen === '' ? (kind?.kind ?? UNKNOWN_SOURCE) : chosen;
  const memory = sources.find((source) => source.key === key);
  const named = channel ?? memory?.channel ?? kind?.channel ?? null;
  const source: FileSource = {
    key,
    channel: named === '' ? null : named,
    isNew: memory === undefined,
    countsBesides: memory?.countsBesides ?? false,
  };
  return { source, memory };
}

function isSameForm(memory: SourceMemory | undefined, { headers }: Table): memory is SourceMemory {
  return memory !== undefined && JSON.stringify(memory.headings) === JSON.stringify(headers);
}

function withNotices(reading: ObservationReading, notices: readonly Notice[]): ObservationReading {
  return { ...reading, notices: [...notices, ...reading.notices] };
}

function mappedColumns(headers: readonly string[], given: readonly GivenColumn[]): readonly ColumnMapping[] {
  const fields = fieldsOfColumns(headers, given);
  return headers.map((header, index) => ({ index, header, target: targetOf(fields[index] ?? null) }));
}

function targetOf(field: string | null): string | null {
  return field?.startsWith(METRIC_PREFIX) === true ? field.slice(METRIC_PREFIX.length) : field;
}

/** The field of a mapping as clients read and write it: `date`, `metric:spend`; null for a column left out. */
function fieldOf({ target }: ColumnMapping): string | null {
  return target === null || DIMENSION_FIELDS.includes(target) ? target : `${METRIC_PREFIX}${target}`;
}

function described(
  { headers, rows, encoding, delimiter }: Table,
  mapping: readonly ColumnMapping[],
  reading: ObservationReading | null,
  mappingProblems: readonly FileProblem[],
): Omit<ObservationFile, 'source' | 'campaignIds'> {
  return {
    encoding,
    delimiter,
    headers,
    rowCount: rows.length,
    shown: rows.slice(0, VISIBLE_ROWS).map(({ cells }) => headers.map((_, index) => cells[index] ?? '')),
    columns: mapping.map((column) => ({ column: column.header, field: fieldOf(column) })),
    reading: reading === null ? null : summaryOf(reading, mapping),
    mappingProblems,
  };
}

function summaryOf(reading: ObservationReading, mapping: readonly ColumnMapping[]): ReadSummary {
  const places = new Map(
    reading.rows.map(({ channel, campaign }) => [JSON.stringify([channel, campaign]), [channel, campaign] as const]),
  );
  const { rows, goodRowCount, observationCount, problems, problemCount, channels, campaigns, notices } = reading;
  return {
    validRowCount: goodRowCount,
    notices,
    observationCount,
    problems: problems.slice(0, LISTED_ROW_PROBLEMS),
    problemCount,
    ...daysOf(rows),
    channels: channels.map(({ key }) => key),
    campaigns: campaigns.map(({ key }) => key),
    mergedSpellings: mergedSpellings(reading),
    days: [...new Set(rows.map(daysText))],
    metrics: mapping.flatMap(({ target }) => (target === null || DIMENSION_FIELDS.includes(target) ? [] : [target])),
    places: [...places.values()],
    totals: totalsOf(rows),
  };
}

/** Totals of the file by metric. Additive metrics are summed row by row: a large file gets no second copy in memory. */
function totalsOf(rows: readonly ImportRow[]): ReadSummary['totals'] {
  const sums = new Map<string, Rational>();
  const others: Observation[] = [];
  for (const { date, from, channel, campaign, values } of rows) {
    for (const { metric, value } of values) {
      if (metricByKey(metric)?.aggregation === 'sum') sums.set(metric, (sums.get(metric) ?? Rational.ZERO).plus(value));
      else others.push({ metric, date, from, channel, campaign, value });
    }
  }
  const totals = [...sums, ...aggregateMetrics(others).values];
  return totals.map(([metric, value]) => [metric, value.toDecimal(DECIMALS)]);
}

/** Names that the file spells in more than one way, which become one. */
function mergedSpellings({ channels, campaigns }: ObservationReading): ReadSummary['mergedSpellings'] {
  return (['channel', 'campaign'] as const).flatMap((column) =>
    respelledNames(column === 'channel' ? channels : campaigns).map(({ key, spellings }) => ({
      kept: key,
      spellings: spellings.map(({ text }) => text),
      column,
    })),
  );
}

function daysOf(rows: readonly ImportRow[]): Pick<ReadSummary, 'from' | 'to'> {
  let from: string | null = null;
  let to: string | null = null;
  for (const { date, from: first = date } of rows) {
    if (from === null || first < from) from = first;
    if (to === null || date > to) to = date;
  }
  return { from, to };
}

/** The observations of rows in batches; only one is held at a time. */
function* batchesOf(rows: Iterable<ImportRow>): Generator<ObservationBatch> {
  const nextId = idsInOrder();
  let lines = '';
  let count = 0;
  for (const { metric, date, from = null, channel, campaign, value, externalKey, converted } of observationsOf(rows)) {
    const decimal = value.toDecimal(DECIMALS);
    lines += copyLine([nextId(), metric, date, channel, campaign, decimal, externalKey, from, converted]);
    count += 1;
    if (count < BATCH) continue;
    yield { count, lines: Buffer.from(lines) };
    lines = '';
    count = 0;
  }
  if (count > 0) yield { count, lines: Buffer.from(lines) };
}
