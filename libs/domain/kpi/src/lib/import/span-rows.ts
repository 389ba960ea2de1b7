import { Rational } from '@premia/domain-kernel';
import { daysText } from '../aggregation/observation';
import type { MetricColumn } from './check-mapping';
import { addDays, daysIn } from './date-span';
import type { Notice, RowProblem } from './import-problem';
import { notice } from './import-problem';
import { metricNames } from './metric-names';
import type { ParsedRow, ParsedValue } from './row-parser';
import { rowProblem } from './row-problems';

/** What becomes of values of several days: they stay whole, or are spread evenly over their days. */
export type SpanChoice = 'whole' | 'by-days';

/** Decimals to which amounts are spread, unless they have more themselves. */
const MONEY_DECIMALS = 2;
const MOST_DECIMALS = 30;

/** Rows of several days that cover days of others at the same place would count twice. */
export function overlappingSpans(rows: readonly ParsedRow[]): readonly RowProblem[] {
  if (rows.every(({ from }) => from === undefined)) return [];
  const places = Map.groupBy(rows, ({ channel, campaign }) => JSON.stringify([channel, campaign]));
  return [...places.values()].flatMap((group) => {
    const inOrder = group
      .map((row) => ({ row, from: row.from ?? row.date ?? '', to: row.date ?? '' }))
      .sort((first, second) => (first.from < second.from ? -1 : first.from > second.from ? 1 : 0));
    const problems: RowProblem[] = [];
    let widest = inOrder[0];
    for (const one of inOrder.slice(1)) {
      const isSame = one.from === widest?.from && one.to === widest.to;
      if (widest !== undefined && !isSame && one.from <= widest.to) {
        const place = { row: one.row.row, column: null, value: textOf(one.row) };
        problems.push(rowProblem(place, 'span-overlaps', { earlierRow: String(widest.row.row) }));
      }
      if (widest === undefined || one.to > widest.to) widest = one;
    }
    return problems;
  });
}

function textOf({ date, from }: ParsedRow): string {
  return date === null ? '' : daysText({ date, from });
}

/**
 * Spreads what is of several days over them, so that the days add up to exactly what the row says: every day gets the
 * same, and the first days what does not divide. What cannot be parted, such as people reached, is left out and named.
 */
export function spreadSpans(
  rows: readonly ParsedRow[],
  metrics: readonly MetricColumn[],
): { readonly rows: readonly ParsedRow[]; readonly notices: readonly Notice[] } {
  const columns = new Map(metrics.map((column) => [column.metric, column]));
  const leftOut = new Map<string, number>();
  const spread = rows.flatMap((row): readonly ParsedRow[] => {
    const { from, date, ...rest } = row;
    if (from === undefined || date === null) return [row];
    const days = daysIn({ from, to: date });
    const shares = row.values.flatMap((value) => {
      const column = columns.get(value.metric);
      if (column?.aggregation === 'sum') return [sharesOf(value, days, column)];
      leftOut.set(value.metric, (leftOut.get(value.metric) ?? 0) + 1);
      return [];
    });
    return Array.from({ length: days }, (_, at) => ({
      ...rest,
      date: addDays(from, at),
      values: shares.flatMap((parts) => parts[at] ?? []),
    }));
  });
  return {
    rows: spread,
    notices: [...leftOut].map(([metric, count]) => notice('span-not-spread', { metric: metricNames(metric), count })),
  };
}

function sharesOf(
  { metric, value, currencies }: ParsedValue,
  days: number,
  { isMoney }: MetricColumn,
): readonly ParsedValue[] {
  const own = value.toDecimal(MOST_DECIMALS).split('.')[1]?.length ?? 0;
  const decimals = Math.max(own, isMoney ? MONEY_DECIMALS : 0);
  const { numerator: units } = value.times(Rational.of(10n ** BigInt(decimals))).toFraction();
  const each = units / BigInt(days);
  const rest = Number(units % BigInt(days));
  return Array.from({ length: days }, (_, at) => {
    const extra = at < Math.abs(rest) ? BigInt(Math.sign(rest)) : 0n;
    return { metric, value: Rational.ofFraction(each + extra, 10n ** BigInt(decimals)), currencies };
  });
}
