import { Rational } from '@premia/domain-kernel';
import type { MetricColumn } from './check-mapping';
import type { ParsedRow } from './row-parser';

/** Two figures of one metric that should be the same and are not. */
export interface Difference {
  readonly metric: string;
  readonly said: Rational;
  readonly sum: Rational;
}

/** Half of the smallest coin: as much as one rounded cell can hide. */
const HALF_A_CENT = Rational.ofFraction(1n, 200n);

/** Sums of the metrics that can be added up, over rows. */
export class RowSums {
  readonly #sums = new Map<string, Rational>();
  rowCount = 0;

  constructor(private readonly additive: ReadonlySet<string>) {}

  static ofColumns(metrics: readonly MetricColumn[]): () => RowSums {
    const additive = new Set(metrics.flatMap(({ metric, aggregation }) => (aggregation === 'sum' ? [metric] : [])));
    return () => new RowSums(additive);
  }

  add({ values }: ParsedRow): void {
    this.rowCount += 1;
    for (const { metric, value } of values)
      if (this.additive.has(metric)) this.#sums.set(metric, (this.#sums.get(metric) ?? Rational.ZERO).plus(value));
  }

  /** Whether a row among those summed is half of each sum, in at least two figures. */
  areTwice({ values }: ParsedRow): boolean {
    let figures = 0;
    for (const { metric, value } of values) {
      if (!this.additive.has(metric) || value.isZero) continue;
      if (!value.plus(value).equals(this.get(metric))) return false;
      figures += 1;
    }
    return figures > 1;
  }

  get(metric: string): Rational {
    return this.#sums.get(metric) ?? Rational.ZERO;
  }

  /** Whether the row has a figure other than 0 to hold against a sum. */
  canJudge({ values }: ParsedRow): boolean {
    return values.some(({ metric, value }) => this.additive.has(metric) && !value.isZero);
  }

  /** Where a row differs from the sums, by more than its cells may have been rounded. */
  differencesOf({ values }: ParsedRow): readonly Difference[] {
    return values.flatMap(({ metric, value: said }) => {
      if (!this.additive.has(metric)) return [];
      const sum = this.get(metric);
      const gap = said.minus(sum);
      const size = gap.isNegative ? gap.negated() : gap;
      const isWhole = [said, sum].every((figure) => figure.isMultipleOf(Rational.ONE));
      const hidden = isWhole ? Rational.ZERO : HALF_A_CENT.times(Rational.of(this.rowCount + 1));
      return size.isGreaterThan(hidden) ? [{ metric, said, sum }] : [];
    });
  }
}
