import type { Upload } from '@premia/api-data-access';
import { type TenantContext } from '@premia/api-util-platform';
import { type ColumnMappingInput, fieldsOfColumns, FileNotReadable } from '@premia/api-vocabulary';
import type { ColumnMapping, FileProblem, ObservationReading, Table } from '@premia/domain-kpi';
import { readObservations, readTable, recogniseTable } from '@premia/domain-kpi';

/** How a metric's column is written in a mapping, apart from the dimensions. */
const METRIC_PREFIX = 'metric:';
const DIMENSION_FIELDS: readonly string[] = ['date', 'channel', 'campaign'];

/** A file of observations, read under a mapping: either what it says, or what the mapping lacks. */
export interface ObservationFile {
  readonly table: Table;
  readonly mapping: readonly ColumnMapping[];
  readonly reading: ObservationReading | null;
  /** What is wrong with the mapping as a whole; empty where there is a reading. */
  readonly mappingProblems: readonly FileProblem[];
}

/** Reads an uploaded file of observations; the mapping given replaces the proposed one, by headings. */
export function readObservationFile(
  ctx: TenantContext,
  upload: Upload,
  given: readonly ColumnMappingInput[] | null,
): ObservationFile | FileNotReadable {
  const table = readTable(upload.content);
  if (!table.ok) return FileNotReadable.of(ctx, table.error);
  const { headers } = table.value;
  const mapping = given === null ? recogniseTable(table.value) : mappedColumns(headers, given);
  const reading = readObservations(table.value, mapping);
  return reading.ok
    ? { table: table.value, mapping, reading: reading.value, mappingProblems: [] }
    : { table: table.value, mapping, reading: null, mappingProblems: reading.error };
}

function mappedColumns(headers: readonly string[], given: readonly ColumnMappingInput[]): readonly ColumnMapping[] {
  const fields = fieldsOfColumns(headers, given);
  return headers.map((header, index) => ({ index, header, target: targetOf(fields[index] ?? null) }));
}

function targetOf(field: string | null): string | null {
  return field?.startsWith(METRIC_PREFIX) === true ? field.slice(METRIC_PREFIX.length) : field;
}

/** The field of a mapping as clients read and write it: `date`, `metric:spend`; null for a column left out. */
export function fieldOf({ target }: ColumnMapping): string | null {
  return target === null || DIMENSION_FIELDS.includes(target) ? target : `${METRIC_PREFIX}${target}`;
}
