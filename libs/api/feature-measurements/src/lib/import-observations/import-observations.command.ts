import { Injectable } from '@nestjs/common';
import {
  newId,
  readUpload,
  takeRecordingMoment,
  type Transaction,
  UnitOfWork,
  type Upload,
} from '@premia/api-data-access';
import {
  Clock,
  type ColumnMappingInput,
  describeFileFinding,
  type Fault,
  FileNotReadable,
  ImportHasProblems,
  type ImportMode,
  InvalidInput,
  LISTED_ROW_PROBLEMS,
  NotFound,
  RowProblem,
  type TenantContext,
} from '@premia/api-util-platform';
import type { ColumnMapping, FileProblem, ObservationReading } from '@premia/domain-kpi';
import { compareObservations, FILE_SOURCE, type ImportCounts } from '../observation-import/compare-observations';
import { readImport } from '../observation-import/observation-import.queries';
import type { ImportObservationsResult } from '../observation-import/observation-import.type';
import { fieldOf, readObservationFile } from '../observation-import/read-observation-file';
import { writeObservations } from './write-observations';

export interface ObservationsToImport {
  readonly uploadId: string;
  readonly mapping: readonly ColumnMappingInput[];
  readonly mode: ImportMode;
}

interface CheckedImport {
  readonly upload: Upload;
  readonly reading: ObservationReading;
  readonly mapping: readonly ColumnMapping[];
  readonly mode: ImportMode;
}

@Injectable()
export class ImportObservations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(
    ctx: TenantContext,
    { uploadId, mapping: given, mode }: ObservationsToImport,
  ): Promise<typeof ImportObservationsResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const upload = await readUpload(tx, ctx, uploadId);
      if (upload === null) return new NotFound(ctx);
      const file = readObservationFile(ctx, upload, given);
      if (file instanceof FileNotReadable) return file;
      const { reading, mapping } = file;
      if (reading === null) return mappingRefused(ctx, file.mappingProblems);
      if (reading.problemCount > 0 && (mode === 'all-or-nothing' || reading.rows.length === 0)) {
        const listed = reading.problems.slice(0, LISTED_ROW_PROBLEMS).map((finding) => RowProblem.of(ctx, finding));
        return new ImportHasProblems(ctx, listed, reading.problemCount);
      }
      const importId = await this.#record(tx, ctx, { upload, reading, mapping, mode });
      return (await readImport(tx, ctx, importId)) ?? new NotFound(ctx);
    });
  }

  async #record(tx: Transaction, ctx: TenantContext, checked: CheckedImport): Promise<string> {
    const recordedAt = await takeRecordingMoment(tx, ctx, this.clock.now());
    const importId = newId();
    const { rows } = checked.reading;
    // Observations point to their import, which is written once and with its counts: so they are counted first.
    const counts = await compareObservations(tx, ctx, rows);
    await insertImport(tx, ctx, { id: importId, createdAt: recordedAt, counts, ...checked });
    if (counts.added + counts.corrected > 0) await writeObservations(tx, ctx, rows, { importId, recordedAt });
    const { upload, mode } = checked;
    tx.audit({
      action: 'observations.imported',
      entity: 'import',
      entityId: importId,
      after: { fileName: upload.fileName, sha256: upload.sha256, mode, ...counts },
    });
    return importId;
  }
}

interface NewImport extends CheckedImport {
  readonly id: string;
  readonly createdAt: Date;
  readonly counts: ImportCounts;
}

async function insertImport(
  tx: Transaction,
  ctx: TenantContext,
  { id, upload, reading, mapping, mode, counts, createdAt }: NewImport,
): Promise<void> {
  await tx.query(
    `insert into premia.imports
       (tenant_id, id, kind, file_name, sha256, source, mapping, mode, rows_read, added, unchanged, corrected, problems, created_by, created_at)
     values ($1, $2, 'observations', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ctx.tenantId,
      id,
      upload.fileName,
      upload.sha256,
      FILE_SOURCE,
      JSON.stringify(mapping.map((column) => ({ column: column.header, field: fieldOf(column) }))),
      mode,
      reading.rowCount,
      counts.added,
      counts.unchanged,
      counts.corrected,
      JSON.stringify(reading.problems.slice(0, LISTED_ROW_PROBLEMS)),
      ctx.userId,
      createdAt,
    ],
  );
}

function mappingRefused(ctx: TenantContext, problems: readonly FileProblem[]): InvalidInput {
  const faults = problems.map((finding): Fault => {
    const code = finding.code.replaceAll('-', '_').toUpperCase();
    return { path: 'mapping', code, texts: describeFileFinding(finding) };
  });
  return InvalidInput.of(ctx, faults);
}
