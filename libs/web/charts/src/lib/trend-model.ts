import type { ChartUnit } from './chart-unit';

export interface TrendSeries {
  readonly key: string;
  readonly name: string;
  /** One decimal string per day; null where not available. */
  readonly values: readonly (string | null)[];
}

export interface TrendChartModel {
  /** ISO dates, in order. */
  readonly days: readonly string[];
  readonly series: readonly TrendSeries[];
  readonly unit: ChartUnit;
  readonly label: string;
  readonly sentence: string | null;
  /** One decimal string for all days, or one per day (the pace). */
  readonly target: string | readonly (string | null)[] | null;
  /** The forecast's 80 % interval by day. */
  readonly forecast: {
    readonly low: readonly (string | null)[];
    readonly high: readonly (string | null)[];
  } | null;
  readonly annotations: readonly { readonly date: string; readonly text: string }[];
  /** Pixels. */
  readonly height: number;
}
