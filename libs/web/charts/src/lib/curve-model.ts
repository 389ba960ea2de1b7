/** One point of a payout curve: attainment and what it pays, in percent as decimal strings. */
export interface CurvePoint {
  readonly attainment: string;
  readonly payout: string;
}

export interface CurveMark extends CurvePoint {
  readonly text: string;
}

export interface CurveChartModel {
  /** By attainment, ascending. */
  readonly points: readonly CurvePoint[];
  readonly label: string;
  readonly sentence: string | null;
  readonly marks: readonly CurveMark[];
  readonly height: number;
}
