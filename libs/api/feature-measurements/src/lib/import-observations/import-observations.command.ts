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
import { Processes } from '@premia/api-processes';
import { Clock, InvalidInput, type Job, NotFound, Problem, type TenantContext } from '@premia/api-util-platform';
import { ImportHasProblems, type ImportMode, ImportModeEnum, RowProblem, upperCode } from '@premia/api-vocabulary';
import type { FileProblem } from '@premia/domain-kpi';
import { linesOf, type OpenedFile, withObservationFile } from '../observation-import/read-observation-file';
import type { ObservationFile, ReadSummary } from '../observation-import/read-observations.computation';
import type { ReaderChoices } from '../observation-import/reader-choices';
import { readingChoices } from '../observation-import/reading-choices';
import {
  DateOrderEnum,
  DoubtfulTotalsEnum,
  EventKindEnum,
  SpanChoiceEnum,
} from '../observation-import/reading-choices.type';
import { rememberSource, sliceOf } from '../observation-import/sources';
import { readBeside, type StandingBeside, type Unsettled, unsettled } from '../observation-import/standing-beside';
import { FILE_COLUMNS, type ImportCounts, StagedObservations } from '../sink/staged-observations';

const ImportRequest = z.object({
  uploadId: z.uuid(),
  mapping: z.array(z.object({ column: z.string(), field: z.string().nullish() })).readonly(),
  mode: z.enum(ImportModeEnum),
  order: z.enum(DateOrderEnum).nullish(),
  totals: z.enum(DoubtfulTotalsEnum).nullish(),
  spans: z.enum(SpanChoiceEnum).nullish(),
  events: z.enum(EventKindEnum).nullish(),
  eventDay: z.string().nullish(),
  periodFrom: z.string().nullish(),
  periodTo: z.string().nullish(),
  channel: z.string().nullish(),
  source: z.string().nullish(),
  countsBesides: z.boolean().nullish(),
  keepsVanished: z.boolean().nullish(),
  acceptsMoved: z.boolean().nullish(),
});

export type ImportRequest = z.infer<typeof ImportRequest>;

const IMPORT_OBSERVATIONS = defineJob('import-observations', ImportRequest, { requires: 'data.import' });

interface CheckedImport {
  readonly upload: Upload;
  readonly file: ObservationFile;
  readonly reading: ReadSummary;
  readonly mode: ImportMode;
  readonly choices: ReaderChoices;
  readonly beside: StandingBeside;
}

@Injectable()
export class ImportObservations implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly processes: Processes,
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
  async import(job: RunningJob, { uploadId, mapping, mode, ...choices }: ImportRequest): Promise<void> {
    const { ctx } = job;
    const sql = this.reads.of(ctx);
    const upload = await readUpload(sql, ctx, uploadId);
    const chosen = await readingChoices(sql, ctx, choices);
    await this.reads.refresh(ctx);
    if (upload === null) return job.fail(new NotFound(ctx));
    const { content } = upload;
    const refused = await withObservationFile(
      this.processes,
      ctx,
      { content, mapping, reading: chosen, lane: 'job' },
      async ({ file, batches }) => {
        const { reading } = file;
        const problem = reading === null ? mappingRefused(ctx, file.mappingProblems) : rowsRefused(ctx, reading, mode);
        if (reading === null || problem !== null) return problem;
        const beside = await this.reads.apart(ctx, (read) => readBeside(read, ctx, file));
        const open = unsettled(beside, choices);
        if (open.length > 0) return unsettledRefused(ctx, open);
        await job.finish(async (tx) => ({
          id: await this.#record(tx, job, { upload, file, reading, mode, choices, beside }, batches),
        }));
        return null;
      },
    );
    if (refused !== null) await job.fail(refused);
  }

  /** The file is taken up beside what others record; from the moment of recording on, nobody else does. */
  async #record(
    tx: Transaction,
    job: RunningJob,
    checked: CheckedImport,
    batches: OpenedFile['batches'],
  ): Promise<string> {
    const { ctx } = job;
    const { file, reading, choices, upload, mode } = checked;
    const source = file.source.key;
    let done = 0;
    const progress = (count: number) => job.progress((done += count), 2 * reading.observationCount);
    const staged = await StagedObservations.stage(tx, ctx, source, linesOf(batches, progress), FILE_COLUMNS);
    const recordedAt = await takeRecordingMoment(tx, ctx, this.clock.now());
    const counts = await staged.compare(choices.keepsVanished === true ? null : sliceOf(reading, checked.beside.moved));
    const importId = newId();
    await insertImport(tx, ctx, { id: importId, createdAt: recordedAt, counts, ...checked });
    await staged.record({ importId, recordedAt });
    await rememberSource(tx, ctx, file, choices, recordedAt);
    tx.audit({
      action: 'observations.imported',
      entity: 'import',
      entityId: importId,
      after: { fileName: upload.fileName, sha256: upload.sha256, mode, source, ...counts },
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
  { id, upload, file, reading, mode, counts, createdAt }: NewImport,
): Promise<void> {
  const { fileName, sha256 } = upload;
  await tx.repository(ImportEntity).insert({
    tenantId: ctx.tenantId,
    id,
    kind: 'observations',
    fileName,
    sha256,
    source: file.source.key,
    mapping: file.columns,
    mode,
    rowsRead: file.rowCount,
    ...counts,
    problems: reading.problems,
    createdBy: ctx.userId,
    createdAt,
  });
}

function rowsRefused(
  ctx: TenantContext,
  { problems, problemCount, validRowCount }: ReadSummary,
  mode: ImportMode,
): ImportHasProblems | null {
  if (problemCount === 0 || (mode === 'valid-rows' && validRowCount > 0)) return null;
  const listed = problems.map((issue) => new RowProblem(ctx, issue));
  return new ImportHasProblems(ctx, listed, problemCount);
}

function unsettledRefused(ctx: TenantContext, open: readonly Unsettled[]): InvalidInput {
  const faults = open.map(({ code, message: reason }) => ({ path: 'source', reason, code: upperCode(code) }));
  return new InvalidInput(ctx, faults);
}

function mappingRefused(ctx: TenantContext, problems: readonly FileProblem[]): InvalidInput {
  const faults = problems.map(({ code, message }) => ({ path: 'mapping', reason: message, code: upperCode(code) }));
  return new InvalidInput(ctx, faults);
}
