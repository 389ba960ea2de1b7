import type { Rational } from '@premia/domain-kernel';
import type { MetricColumn } from './check-mapping';
import type { Notice, RowProblem } from './import-problem';
import { notice } from './import-problem';
import type { ImportRow } from './import-row';
import { externalKeyOf } from './import-row';
import { metricNames } from './metric-names';
import type { ParsedRow } from './row-parser';
import { rowProblem } from './row-problems';

export interface CombinedRows {
  readonly rows: readonly ImportRow[];
  readonly problems: readonly RowProblem[];
  readonly notices: readonly Notice[];
}

interface Gathered extends ImportRow {
  readonly sources: ParsedRow[];
  /** Rows by all their cells, from the second on. */
  twins: Map<string, ParsedRow> | null;
}

/** As many digits do not come twice by chance. */
const TELLING_DIGITS = 4;
const LISTED_ROWS = 5;

/**
 * Makes one row of all that report on the same day, channel and campaign: adverts, devices and products add up to their
 * campaign, whichever way the file comes in. What cannot be added up, such as people reached, is left out and named.
 */
export function combineRows(parsed: readonly ParsedRow[], metrics: readonly MetricColumn[]): CombinedRows {
  const places = new Map<string, Gathered>();
  const problems: RowProblem[] = [];
  const identical: ParsedRow[] = [];
  for (const row of parsed) {
    const { date, from, converted, channel, campaign } = row;
    if (date === null) continue;
    const key = externalKeyOf({ date, from, channel, campaign, metric: '' });
    const known = places.get(key);
    if (known === undefined) {
      const place = { row: row.row, date, from, converted, channel, campaign };
      places.set(key, { ...place, values: row.values, sources: [row], twins: null });
      continue;
    }
    known.twins ??= new Map(known.sources.map((source) => [cellsOf(source), source]));
    const cells = cellsOf(row);
    const twin = known.twins.get(cells);
    known.twins.set(cells, row);
    if (twin !== undefined && isTelling(row)) {
      problems.push(
        rowProblem({ row: row.row, column: null, value: placeText(row) }, 'row-repeated', {
          earlierRow: String(twin.row),
        }),
      );
      continue;
    }
    if (twin !== undefined) identical.push(row);
    known.sources.push(row);
  }
  if (places.size === parsed.length) return { rows: [...places.values()], problems, notices: [] };
  const merger = new Merger(metrics);
  const rows = [...places.values()].map((place) => (place.sources.length === 1 ? place : merger.merge(place)));
  problems.push(...merger.problems);
  return { rows, problems, notices: [...merger.notices(), ...identicalNotice(identical)] };
}

class Merger {
  readonly problems: RowProblem[] = [];
  readonly #dropped = new Map<string, number>();
  readonly #byKey: ReadonlyMap<string, MetricColumn>;
  #added = 0;

  constructor(metrics: readonly MetricColumn[]) {
    this.#byKey = new Map(metrics.map((column) => [column.metric, column]));
  }

  merge({ sources, twins: _, ...place }: Gathered): ImportRow {
    const values = new Map<string, { readonly value: Rational; readonly row: number }[]>();
    for (const { values: own, row } of sources)
      for (const { metric, value } of own) {
        const found = values.get(metric);
        if (found === undefined) values.set(metric, [{ value, row }]);
        else found.push({ value, row });
      }
    const rates = new Set(sources.flatMap(({ converted }) => converted?.split(', ') ?? []));
    const converted = rates.size === 0 ? undefined : [...rates].sort().join(', ');
    return { ...place, converted, values: [...values].flatMap(([metric, found]) => this.#one(place, metric, found)) };
  }

  #one(
    place: ImportRow,
    metric: string,
    found: readonly { readonly value: Rational; readonly row: number }[],
  ): ImportRow['values'] {
    const [first, ...others] = found;
    if (first === undefined) return [];
    const aggregation = this.#byKey.get(metric)?.aggregation;
    if (others.length === 0) return [{ metric, value: first.value }];
    if (aggregation === 'sum') {
      this.#added += found.length;
      return [{ metric, value: others.reduce((sum, { value }) => sum.plus(value), first.value) }];
    }
    if (aggregation === 'distinct') {
      this.#dropped.set(metric, (this.#dropped.get(metric) ?? 0) + found.length);
      return [];
    }
    const other = others.find(({ value }) => !value.equals(first.value));
    if (other === undefined) return [{ metric, value: first.value }];
    const column = this.#byKey.get(metric)?.header ?? null;
    const cell = { row: other.row, column, value: placeText(place) };
    this.problems.push(rowProblem(cell, 'key-duplicate', { earlierRow: String(first.row) }));
    return [];
  }

  notices(): readonly Notice[] {
    return [
      ...(this.#added === 0 ? [] : [notice('rows-added-up', { count: this.#added })]),
      ...[...this.#dropped].map(([metric, count]) => notice('not-additive', { metric: metricNames(metric), count })),
    ];
  }
}

function identicalNotice(rows: readonly ParsedRow[]): readonly Notice[] {
  if (rows.length === 0) return [];
  const numbers = rows.slice(0, LISTED_ROWS).map(({ row }) => String(row));
  const more = rows.length > LISTED_ROWS ? ' …' : '';
  return [notice('rows-identical', { count: rows.length, rows: `${numbers.join(', ')}${more}` })];
}

function cellsOf({ cells }: ParsedRow): string {
  return JSON.stringify(cells);
}

function isTelling({ values }: ParsedRow): boolean {
  return values.some(({ value }) => value.toDecimal(30).replace(/\D/g, '').replace(/0+$/, '').length >= TELLING_DIGITS);
}

function placeText({ date, channel, campaign }: Pick<ParsedRow, 'date' | 'channel' | 'campaign'>): string {
  return [date, channel, campaign].filter((part) => part !== null).join(', ');
}
