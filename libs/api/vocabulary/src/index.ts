export type { CycleKind, CycleRow, CycleStage } from './lib/cycle.type';
export { Cycle, CYCLE_COLUMNS, CycleKindEnum } from './lib/cycle.type';
export { cycleName } from './lib/cycle-name';
export type { ImportMode } from './lib/file-import/column-mapping.type';
export {
  ColumnMapping,
  ColumnMappingInput,
  fieldsOfColumns,
  ImportModeEnum,
} from './lib/file-import/column-mapping.type';
export {
  FileNotReadable,
  ImportHasProblems,
  LISTED_ROW_PROBLEMS,
  RowProblem,
  upperCode,
} from './lib/file-import/file-import.problems';
export { Kpi, kpiOf, kpiOfKey } from './lib/kpi.type';
export { KpiStatusEnum, KpiUnitEnum } from './lib/kpi-enums';
export { MetricTotal } from './lib/metric-total.type';
export { unavailableReason } from './lib/unavailable-reason';
export { Workspace, WorkspacePolicies } from './lib/workspace/workspace.type';
