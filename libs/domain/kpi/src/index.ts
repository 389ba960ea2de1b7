export type { AggregatedMetric, AggregationProblem } from './lib/aggregation/aggregate-metric';
export { aggregateMetric } from './lib/aggregation/aggregate-metric';
export type { AggregatedMetrics, FindMetric, KpiEvaluations, KpiScope } from './lib/aggregation/compute-kpis';
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
export { indexObservations, nameKey, selectObservations } from './lib/aggregation/observation';
export { findKpi, GOAL_FAMILIES, KPI_CATALOGUE, kpiByKey } from './lib/catalogue/kpi-catalogue';
export type {
  Aggregation,
  Cadence,
  Controllability,
  GoalFamily,
  KpiCategory,
  KpiDefinition,
  KpiDirection,
  KpiInput,
  KpiKind,
  KpiNorm,
  KpiStatus,
  KpiTrap,
  KpiUnit,
  KpiVariant,
  LocalizedText,
  UnavailableStatus,
  ZeroDenominatorRule,
} from './lib/catalogue/kpi-definition';
export { kpisOfMetrics } from './lib/catalogue/kpis-of-metrics';
export { METRIC_CATALOGUE, metricByKey, metricsForInput, resolveInputMetrics } from './lib/catalogue/metric-catalogue';
export type { MetricDefinition } from './lib/catalogue/metric-definition';
export { shortKpiName } from './lib/catalogue/short-kpi-name';
export type { EvaluatedFormula, KpiEvaluation, UnavailableReason } from './lib/evaluation/evaluate-kpi';
export { evaluateKpi, freezeActual, FROZEN_DECIMALS, prepareKpi } from './lib/evaluation/evaluate-kpi';
export { checkFormula } from './lib/formula/check-formula';
export type { FormulaOutcome, InputValues } from './lib/formula/evaluate-formula';
export { evaluateFormula } from './lib/formula/evaluate-formula';
export type { Expression } from './lib/formula/expression';
export { FORMULA_FUNCTIONS, namesIn } from './lib/formula/expression';
export { formatFormula } from './lib/formula/format-formula';
export type { FormulaProblem, FormulaProblemCode } from './lib/formula/formula-problem';
export { checkFormulaUnit, unitsOfFormula } from './lib/formula/formula-units';
export { MAXIMUM_FORMULA_DEPTH, parseFormula } from './lib/formula/parse-formula';
export { MAXIMUM_FORMULA_LENGTH } from './lib/formula/tokenize';
export type { Dimension } from './lib/import/column-names';
export { DIMENSIONS } from './lib/import/column-names';
export type { DecodedText, TextEncoding } from './lib/import/decode-text';
export { decodeText } from './lib/import/decode-text';
export { detectDelimiter } from './lib/import/detect-delimiter';
export { headingKeys } from './lib/import/heading-keys';
export type { FileProblem, FileProblemCode, RowProblem, RowProblemCode } from './lib/import/import-problem';
export type { ImportedObservation, ImportRow } from './lib/import/import-row';
export { externalKeyOf, observationsOf } from './lib/import/import-row';
export type { MergedName } from './lib/import/merged-names';
export { respelledNames } from './lib/import/merged-names';
export { parseDateText } from './lib/import/parse-date-text';
export type { DecimalMark } from './lib/import/parse-decimal-text';
export { detectDecimalMark, parseDecimalText } from './lib/import/parse-decimal-text';
export type { ObservationReading, ReadingOptions } from './lib/import/read-observations';
export { readObservations } from './lib/import/read-observations';
export { MAXIMUM_ROWS, readTable, readTableText } from './lib/import/read-table';
export type { ColumnMapping, RecognisedColumn, RecognitionReason } from './lib/import/recognise-columns';
export { recogniseColumns, recogniseTable } from './lib/import/recognise-columns';
export type { CellPlace } from './lib/import/row-problems';
export { dateProblem, numberProblem } from './lib/import/row-problems';
export type { SkippedCells } from './lib/import/row-reader';
export { MAXIMUM_LISTED_PROBLEMS, MAXIMUM_NAME_LENGTH } from './lib/import/row-reader';
export type { Delimiter, Table, TableRow } from './lib/import/table';
export { DELIMITERS } from './lib/import/table';
export type { ControllabilityWarning, OwnerKind } from './lib/ownership/controllability-warning';
export { controllabilityWarning } from './lib/ownership/controllability-warning';
