import type { MetricDefinition } from '../catalogue/metric-definition';
import type { Dimension } from './column-names';
import { DIMENSIONS } from './column-names';
import type { FileProblem } from './import-problem';
import { fileProblem } from './import-problem';
import type { ColumnMapping } from './recognise-columns';

/** How much of the headings a message repeats. */
const VISIBLE_HEADINGS = 30;
const VISIBLE_LENGTH = 40;

/** A mapping that has been checked: where each dimension stands, and which columns hold metrics. */
export interface ColumnPlan {
  readonly date: MappedColumn;
  readonly channel: MappedColumn | null;
  readonly campaign: MappedColumn | null;
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
}

/** What reading needs of a metric; a tenant's own metrics are found beside the catalogue's. */
export type FindImportedMetric = (key: string) => Pick<MetricDefinition, 'mayBeNegative'> | undefined;

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
    if (metric !== undefined) metrics.push({ index, header, metric: target, mayBeNegative: metric.mayBeNegative });
  }
  const date = byTarget.get('date');
  if (date === undefined) problems.push(missingColumn('date', headers));
  if (metrics.length === 0) problems.push(missingColumn('metric', headers));
  if (date === undefined || problems.length > 0) return { ok: false, problems };
  const channel = byTarget.get('channel') ?? null;
  const campaign = byTarget.get('campaign') ?? null;
  return { ok: true, plan: { date, channel, campaign, metrics, columns: headers.length } };
}

function isDimension(target: string): target is Dimension {
  return DIMENSIONS.some((dimension) => dimension === target);
}

function missingColumn(column: 'date' | 'metric', headers: readonly string[]): FileProblem {
  const found = headers
    .slice(0, VISIBLE_HEADINGS)
    .map((header, index) => (header === '' ? `#${index + 1}` : header.slice(0, VISIBLE_LENGTH)))
    .join(', ');
  return fileProblem('column-missing', { column: column === 'date' ? 'date' : 'other', found });
}

function mappedTwice(target: string, first: string, second: string): FileProblem {
  return fileProblem('column-mapped-twice', { target, first, second });
}

function unknownTarget(target: string, column: string): FileProblem {
  return fileProblem('column-target-unknown', { target, column });
}
