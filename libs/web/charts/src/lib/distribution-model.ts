import type { ChartUnit } from './chart-unit';

export interface Bin {
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

export interface DistributionChartModel {
  readonly bins: readonly Bin[];
  readonly unit: ChartUnit;
  readonly label: string;
  readonly sentence: string | null;
  readonly mark: string | null;
  /** What is counted: “people”. */
  readonly countName: string;
  /** Pixels. */
  readonly height: number;
}
