import type { Aggregation, KpiUnit, LocalizedText } from './kpi-definition';

/** A raw measured quantity (product §2): what a file, a connector or a person reports for a day. */
export interface MetricDefinition {
  readonly key: string;
  readonly names: LocalizedText;
  readonly unit: KpiUnit;
  readonly aggregation: Aggregation;
  /**
   * How values of several channels or campaigns become one after aggregation over time: stocks such as
   * followers add up, averages such as a customer's lifespan do not.
   */
  readonly acrossSeries: 'sum' | 'none';
  /** Quantities net of returns, and profits, may be negative; spend and counts may not. */
  readonly mayBeNegative: boolean;
  /** Further column headings, in either language, that mean this metric. */
  readonly aliases: readonly string[];
}
