export type { AggregatedMetrics, KpiEvaluations, KpiScope } from './lib/aggregation/compute-kpis';
export {
  aggregateMetrics,
  computeKpis,
  evaluateFromMetrics,
  groupByScope,
  KPI_SCOPES,
  NO_NAME_KEY,
  TOTAL_KEY,
} from './lib/aggregation/compute-kpis';
export type { Observation, ObservationSlice } from './lib/aggregation/observation';
export { cutBy, daysText, indexObservations, nameKey, selectObservations } from './lib/aggregation/observation';
export { findKpi, KPI_CATALOGUE, kpiByKey } from './lib/catalogue/kpi-catalogue';
export type {
  Controllability,
  KpiCategory,
  KpiDefinition,
  KpiDirection,
  KpiStatus,
  KpiUnit,
} from './lib/catalogue/kpi-definition';
export { kpisOfMetrics } from './lib/catalogue/kpis-of-metrics';
export { METRIC_CATALOGUE, metricByKey, metricsForInput, resolveInputMetrics } from './lib/catalogue/metric-catalogue';
export { plainName, readableFormula } from './lib/catalogue/readable-formula';
export { shortKpiName } from './lib/catalogue/short-kpi-name';
export type { KpiEvaluation, UnavailableReason } from './lib/evaluation/evaluate-kpi';
export { evaluateKpi, freezeActual, prepareKpi } from './lib/evaluation/evaluate-kpi';
export { MAXIMUM_CELL, MAXIMUM_COLUMNS } from './lib/import/check-shape';
export { DIMENSIONS } from './lib/import/column-names';
export type { EventKind } from './lib/import/count-events';
export { EVENT_KINDS } from './lib/import/count-events';
export type { DateOrder } from './lib/import/date-forms';
export { findDateOrder } from './lib/import/date-order';
export type { Span } from './lib/import/date-span';
export { ExchangeRates } from './lib/import/exchange-rates';
export type { GivenColumn } from './lib/import/fields-of-columns';
export { fieldsOfColumns } from './lib/import/fields-of-columns';
export { namesIn } from './lib/import/find-heading';
export { headingKeys } from './lib/import/heading-keys';
export type { FileProblem, Notice, RowProblem } from './lib/import/import-problem';
export { fileProblem, LISTED_ROW_PROBLEMS, notice } from './lib/import/import-problem';
export type { ImportRow } from './lib/import/import-row';
export { externalKeyOf, observationsOf } from './lib/import/import-row';
export { respelledNames } from './lib/import/merged-names';
export { parseDateText } from './lib/import/parse-date-text';
export type { DecimalMark } from './lib/import/parse-decimal-text';
export { detectDecimalMark, parseDecimalText } from './lib/import/parse-decimal-text';
export type { Preparation } from './lib/import/prepare-table';
export { prepareTable } from './lib/import/prepare-table';
export type { ObservationReading, ReadingOptions } from './lib/import/read-observations';
export { readObservations } from './lib/import/read-observations';
export { readRates } from './lib/import/read-rates';
export { readRecord } from './lib/import/read-record';
export { MAXIMUM_ROWS, readTable, readTableText, tableOfRows } from './lib/import/read-table';
export type { ColumnMapping, RecognisedColumn } from './lib/import/recognise-columns';
export { columnNotices, recogniseColumns, recogniseTable } from './lib/import/recognise-columns';
export type { SkippedCells } from './lib/import/row-parser';
export type { CellPlace } from './lib/import/row-problems';
export { dateProblem, numberProblem } from './lib/import/row-problems';
export { recogniseSource, UNKNOWN_SOURCE } from './lib/import/source-kinds';
export type { SpanChoice } from './lib/import/span-rows';
export type { Table, TableRow } from './lib/import/table';
export type { DoubtfulTotals } from './lib/import/total-rows';
export type { OwnerKind } from './lib/ownership/controllability-warning';
export { controllabilityWarning } from './lib/ownership/controllability-warning';
export { targetDoubt } from './lib/ownership/target-doubt';
export type { CycleProgress, KpiStanding, KpiState } from './lib/standing/kpi-standing';
export { kpiStanding } from './lib/standing/kpi-standing';
export { spendLoss } from './lib/standing/spend-loss';
