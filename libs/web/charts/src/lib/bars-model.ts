import type { StateName } from '@premia/web-ui';
import type { ChartUnit } from './chart-unit';

export interface BarRow {
  readonly key: string;
  readonly label: string;
  /** Null where not available: the words say so, and there is no bar. */
  readonly value: string | null;
  readonly state?: StateName;
}

export interface BarsChartModel {
  readonly rows: readonly BarRow[];
  readonly unit: ChartUnit;
  readonly label: string;
  readonly sentence: string | null;
  readonly target: string | null;
  /** What the rows are: “Channel”. */
  readonly rowsName: string;
  /** What the numbers are: “ROMI”. */
  readonly valuesName: string;
}
