import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import {
  defineJob,
  hasUpload,
  ImportEntity,
  JobHandlers,
  newId,
  once,
  readOwnJob,
  Reads,
  readUpload,
  type RunningJob,
  takeRecordingMoment,
  type Transaction,
  UnitOfWork,
  type Upload,
} from '@premia/api-data-access';
import { Clock, InvalidInput, type Job, NotFound, Problem, type TenantContext } from '@premia/api-util-platform';
import {
  FileNotReadable,
  ImportHasProblems,
  type ImportMode,
  ImportModeEnum,
  LISTED_ROW_PROBLEMS,
  RowProblem,
  upperCode,
} from '@premia/api-vocabulary';
import type { ColumnMapping, FileProblem, ObservationReading } from '@premia/domain-kpi';
import { compareObservations, FILE_SOURCE, type ImportCounts } from '../observation-import/compare-observations';
import { fieldOf, readObservationFile } from '../observation-import/read-observation-file';
import { writeObservations } from './write-observations';

const ImportRequest = z.object({
  uploadId: z.uuid(),
  mapping: z.array(z.object({ column: z.string(), field: z.string().nullish() })).readonly(),
  mode: z.enum(ImportModeEnum),
});

export type ImportRequest = z.infer<typeof ImportRequest>;

const IMPORT_OBSERVATIONS = defineJob('import-observations', ImportRequest, { requires: 'data.import' });

interface CheckedImport {
  readonly upload: Upload;
  readonly reading: ObservationReading;
  readonly mapping: readonly ColumnMapping[];
  readonly mode: ImportMode;
}

@Injectable()
export class ImportObservations implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(IMPORT_OBSERVATIONS, (job, request) => this.import(job, request));
  }

  /** Asks for the import; an upload is imported once at a time, and the imports of a workspace follow one another. */
  async ask(ctx: TenantContext, request: ImportRequest, key?: string | null): Promise<Job | Problem> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const asked = await once(tx, ctx, { operation: 'importObservations', key, request }, async () => {
        if (!(await hasUpload(tx, ctx, request.uploadId))) return new NotFound(ctx);
        const options = { key: `import:${request.uploadId}`, queue: 'import-observations' };
        return { id: await tx.enqueue(IMPORT_OBSERVATIONS, request, options) };
      });
      return asked instanceof Problem ? asked : readOwnJob(tx, ctx, asked.id);
    });
  }

  /** Reads the file without holding the database, then records all of it or nothing. */
  async import(job: RunningJob, request: ImportRequest): Promise<void> {
    const checked = await this.#check(job.ctx, request);
    if (checked instanceof Problem) return job.fail(checked);
    await job.finish(async (tx) => ({ id: await this.#record(tx, job, checked) }));
  }

  async #check(
    ctx: TenantContext,
    { uploadId, mapping: given, mode }: ImportRequest,
  ): Promise<CheckedImport | Problem> {
    const upload = await readUpload(this.reads.of(ctx), ctx, uploadId);
    await this.reads.refresh(ctx);
    if (upload === null) return new NotFound(ctx);
    const file = readObservationFile(ctx, upload, given);
    if (file instanceof FileNotReadable) return file;
    const { reading, mapping } = file;
    if (reading === null) return mappingRefused(ctx, file.mappingProblems);
    if (reading.problemCount > 0 && (mode === 'all-or-nothing' || reading.rows.length === 0)) {
      const listed = reading.problems.slice(0, LISTED_ROW_PROBLEMS).map((issue) => new RowProblem(ctx, issue));
      return new ImportHasProblems(ctx, listed, reading.problemCount);
    }
    return { upload, reading, mapping, mode };
  }

  async #record(tx: Transaction, job: RunningJob, checked: CheckedImport): Promise<string> {
    const { ctx } = job;
    const { rows, observationCount } = checked.reading;
    let done = 0;
    const step = (observations: number) => {
      done += observations;
      // Every observation is compared, then written.
      return job.progress(done, 2 * observationCount);
    };
    const recordedAt = await takeRecordingMoment(tx, ctx, this.clock.now());
    const importId = newId();
    // Observations point to their import, which is written once and with its counts: so they are counted first.
    const counts = await compareObservations(tx, ctx, rows, step);
    await insertImport(tx, ctx, { id: importId, createdAt: recordedAt, counts, ...checked });
    if (counts.added + counts.corrected > 0) await writeObservations(tx, ctx, rows, { importId, recordedAt }, step);
    const { upload, mode } = checked;
    tx.audit({
      action: 'observations.imported',
      entity: 'import',
      entityId: importId,
      after: { fileName: upload.fileName, sha256: upload.sha256, mode, ...counts },
    });
    await tx.event({ type: 'import.finished', importId });
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
  const { fileName, sha256 } = upload;
  await tx.repository(ImportEntity).insert({
    tenantId: ctx.tenantId,
    id,
    kind: 'observations',
    fileName,
    sha256,
    source: FILE_SOURCE,
    mapping: mapping.map((column) => ({ column: column.header, field: fieldOf(column) })),
    mode,
    rowsRead: reading.rowCount,
    ...counts,
    problems: reading.problems.slice(0, LISTED_ROW_PROBLEMS),
    createdBy: ctx.userId,
    createdAt,
  });
}

function mappingRefused(ctx: TenantContext, problems: readonly FileProblem[]): InvalidInput {
  const faults = problems.map(({ code, message }) => ({ path: 'mapping', reason: message, code: upperCode(code) }));
  return new InvalidInput(ctx, faults);
}
