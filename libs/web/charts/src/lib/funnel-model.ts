export interface FunnelRow {
  readonly key: string;
  readonly label: string;
  /** One count per stage; null where not measured. */
  readonly values: readonly (string | null)[];
  /** What stands under each bar: the count for the first stage, the conversion for the others. */
  readonly texts: readonly string[];
}

export interface FunnelChartModel {
  readonly stages: readonly string[];
  readonly rows: readonly FunnelRow[];
  readonly label: string;
  readonly sentence: string | null;
  /** What the rows are: “Channel”. */
  readonly rowsName: string;
}
