import { Rational } from '@premia/domain-kernel';

/** So many people between two percentages of target; `from` belongs to the bin, `to` to the next. */
export interface DistributionBin {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** The finest bins, in percent points; what is counted in the database is counted in these. */
export const FINEST_BIN = 5;
const WIDTHS = [5, 10, 20, 50, 100, 200, 500] as const;
const MAX_BINS = 24;

/**
 * The distribution of percent of target in bins of one width, the narrowest that needs at most 24 of them.
 *
 * @param counts how many people by the whole number of finest bins below them: `floor(percent / 5)`
 */
export function distributionOf(counts: ReadonlyMap<number, number>): readonly DistributionBin[] {
  const indexes = [...counts.keys()];
  if (indexes.length === 0) return [];
  const lowest = indexes.reduce((a, b) => Math.min(a, b));
  const highest = indexes.reduce((a, b) => Math.max(a, b));
  const width = WIDTHS.find((candidate) => binOf(highest, candidate) - binOf(lowest, candidate) < MAX_BINS) ?? 500;
  const bins = new Map<number, number>();
  for (const [index, count] of counts) bins.set(binOf(index, width), (bins.get(binOf(index, width)) ?? 0) + count);
  const first = binOf(lowest, width);
  return Array.from({ length: Math.min(binOf(highest, width) - first + 1, MAX_BINS) }, (_, offset) => ({
    from: String((first + offset) * width),
    to: String((first + offset + 1) * width),
    count: bins.get(first + offset) ?? 0,
  }));
}

function binOf(finest: number, width: number): number {
  return Math.floor((finest * FINEST_BIN) / width);
}

/** `floor(percent / 5)` of each percentage, counted. */
export function finestBins(percents: Iterable<string>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const percent of percents) {
    const index = Number(Rational.parse(percent).dividedBy(Rational.of(FINEST_BIN)).toInteger('floor'));
    counts.set(index, (counts.get(index) ?? 0) + 1);
  }
  return counts;
}
