import { metricByKey } from '../catalogue/metric-catalogue';
import type { MetricDefinition } from '../catalogue/metric-definition';
import type { Dimension } from './column-names';
import { DIMENSIONS } from './column-names';
import { eventsIn } from './count-events';
import { headingKey } from './heading-keys';
import { currenciesOfHeading } from './heading-unit';
import type { FileProblem } from './import-problem';
import { fileProblem } from './import-problem';
import { isFinerHeading, isSpanHeading } from './platform-names';
import type { ColumnMapping } from './recognise-columns';

/** How much of the headings a message repeats. */
const VISIBLE_HEADINGS = 30;
const VISIBLE_LENGTH = 40;

/** A mapping that has been checked: where each dimension stands, and which columns hold metrics. */
export interface ColumnPlan {
  readonly date: MappedColumn;
  readonly channel: MappedColumn | null;
  readonly campaign: MappedColumn | null;
  readonly campaignId: MappedColumn | null;
  readonly currency: MappedColumn | null;
  /** The last day of what a row reports on, where the days are first days of that. */
  readonly periodEnd: MappedColumn | null;
  /** Columns that are not imported and part a campaign: ad sets, devices, regions. */
  readonly finer: readonly MappedColumn[];
  readonly metrics: readonly MetricColumn[];
  readonly columns: number;
}

export interface MappedColumn {
  readonly index: number;
  readonly header: string;
}

export interface MetricColumn extends MappedColumn {
  readonly metric: string;
  readonly mayBeNegative: boolean;
  readonly isMoney: boolean;
  readonly isCount: boolean;
  /** Counts that no model of attribution divides: there is no half of an impression. */
  readonly isWhole: boolean;
  readonly aggregation: MetricDefinition['aggregation'];
  /** What the heading says that the money is in; empty where it says nothing. */
  readonly currencies: readonly string[];
}

/** What reading needs of a metric; a tenant's own metrics are found beside the catalogue's. */
export type FindImportedMetric = (
  key: string,
) => Pick<MetricDefinition, 'mayBeNegative' | 'unit' | 'aggregation'> | undefined;

export type CheckedMapping =
  { readonly ok: true; readonly plan: ColumnPlan } | { readonly ok: false; readonly problems: readonly FileProblem[] };

/** Checks that a date and at least one metric are mapped, nothing twice, and nothing to an unknown target. */
export function checkMapping(
  headers: readonly string[],
  mapping: readonly ColumnMapping[],
  findMetric: FindImportedMetric,
): CheckedMapping {
  const problems: FileProblem[] = [];
  const byTarget = new Map<string, MappedColumn>();
  const metrics: MetricColumn[] = [];
  for (const { index, target } of mapping) {
    if (target === null) continue;
    const header = headers[index];
    const metric = findMetric(target);
    if (header === undefined || (metric === undefined && !isDimension(target))) {
      problems.push(unknownTarget(target, header ?? String(index + 1)));
      continue;
    }
    const earlier = byTarget.get(target);
    if (earlier !== undefined) {
      problems.push(mappedTwice(target, earlier.header, header));
      continue;
    }
    byTarget.set(target, { index, header });
    if (metric !== undefined) metrics.push(metricColumn({ index, header }, target, metric));
  }
  const date = byTarget.get('date');
  const span = date === undefined ? spanOf(headers) : undefined;
  if (span !== undefined) problems.push(fileProblem('file-by-span', { column: span.header }));
  else if (date === undefined) problems.push(missingColumn('date', headers));
  if (metrics.length === 0) problems.push(missingColumn('metric', headers));
  if (date === undefined || problems.length > 0) return { ok: false, problems };
  const channel = byTarget.get('channel') ?? null;
  const campaignId = byTarget.get('campaign_id') ?? null;
  // Where nothing names the campaigns, their numbers do.
  const campaign = byTarget.get('campaign') ?? campaignId;
  const currency = byTarget.get('currency') ?? null;
  const free = headers.flatMap((header, index) =>
    mapping.some((column) => column.index === index && column.target !== null) ? [] : [{ index, header }],
  );
  const finer = free.filter(({ header }) => isFinerHeading(headingKey(header)));
  const periodEnd = STARTS.test(date.header) ? endOf(date.header, free) : null;
  if (periodEnd === null && STARTS.test(date.header) && REPORT_STARTS.test(headingKey(date.header) ?? ''))
    return { ok: false, problems: [fileProblem('file-by-span', { column: date.header })] };
  return {
    ok: true,
    plan: { date, channel, campaign, campaignId, currency, periodEnd, finer, metrics, columns: headers.length },
  };
}

/** Of several columns of ends the one that is called like that of beginnings: `Reporting ends`, not `Ends`. */
function endOf(start: string, free: readonly MappedColumn[]): MappedColumn | null {
  const ends = free.filter(({ header }) => ENDS.test(header));
  const bare = (header: string, word: RegExp): string =>
    (headingKey(header) ?? '').replace(word, '').replace(/s$|а$/, '').trim();
  return ends.find(({ header }) => bare(header, ENDS) === bare(start, STARTS)) ?? ends[0] ?? null;
}

const REPORT_STARTS = /report|период|period/;
const STARTS = /start|begin|начал|\bfrom\b|^с$/i;
const ENDS = /\bends?\b|finish|\bto\b|конец|конца|окончан|^по$/i;
/** Counts that attribution models divide between adverts. */
const DIVIDED: ReadonlySet<string> = new Set(
  'leads orders target_actions qualified_leads mql sql_leads new_customers leads_won contacts opportunities'.split(' '),
);

/** Whether a metric of the catalogue is counted in whole numbers. */
export function isWholeMetric(metric: string): boolean {
  return metricByKey(metric)?.unit === 'count' && !DIVIDED.has(metric);
}

function metricColumn(
  column: MappedColumn,
  metric: string,
  { mayBeNegative, unit, aggregation }: NonNullable<ReturnType<FindImportedMetric>>,
): MetricColumn {
  const isCount = unit === 'count';
  const isMoney = unit === 'money';
  const isWhole = isWholeMetric(metric);
  const currencies = isMoney ? currenciesOfHeading(column.header) : [];
  return { ...column, metric, mayBeNegative, isMoney, isCount, isWhole, aggregation, currencies };
}

function spanOf(headers: readonly string[]): MappedColumn | undefined {
  const index = headers.findIndex((header) => isSpanHeading(headingKey(header)));
  const header = headers[index];
  return header === undefined ? undefined : { index, header };
}

function isDimension(target: string): target is Dimension {
  return DIMENSIONS.some((dimension) => dimension === target);
}

function missingColumn(column: 'date' | 'metric', headers: readonly string[]): FileProblem {
  const found = headers
    .slice(0, VISIBLE_HEADINGS)
    .map((header, index) => (header === '' ? `#${index + 1}` : header.slice(0, VISIBLE_LENGTH)))
    .join(', ');
  const events = column === 'metric' ? (eventsIn({ headers }) ?? 'other') : 'other';
  return fileProblem('column-missing', { column: column === 'date' ? 'date' : 'other', found, events });
}

function mappedTwice(target: string, first: string, second: string): FileProblem {
  return fileProblem('column-mapped-twice', { target, first, second });
}

function unknownTarget(target: string, column: string): FileProblem {
  return fileProblem('column-target-unknown', { target, column });
}
