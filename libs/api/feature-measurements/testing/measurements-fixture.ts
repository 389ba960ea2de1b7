import { storeUpload } from '@premia/api-data-access';
import { inAnotherOperation, NotFound, Problem, type TenantContext } from '@premia/api-util-platform';
import { MovableClock, type TestDatabase, TestJobs, type TestTenant, ThisProcess } from '@premia/api-util-testing';
import { type ImportMode } from '@premia/api-vocabulary';
import { ImportObservations, type ImportRequest } from '../src/lib/import-observations/import-observations.command';
import { ObservationImportQueries } from '../src/lib/observation-import/observation-import.queries';
import type { ObservationImport } from '../src/lib/observation-import/observation-import.type';
import type { ReaderChoices } from '../src/lib/observation-import/reader-choices';
import { DataOverviewQueries } from '../src/lib/overview/data-overview.queries';
import { UndoImport } from '../src/lib/undo-import/undo-import.command';

/** The feature's commands and queries on a test database, for integration tests. */
export class MeasurementsFixture {
  readonly clock = new MovableClock();
  readonly jobs: TestJobs;
  readonly queries: ObservationImportQueries;
  readonly overview: DataOverviewQueries;
  readonly importObservations: ImportObservations;
  readonly undoImport: UndoImport;

  constructor(private readonly database: TestDatabase) {
    const processes = new ThisProcess();
    this.jobs = new TestJobs(database, this.clock);
    this.queries = new ObservationImportQueries(database.reads, database.unitOfWork, processes);
    this.overview = new DataOverviewQueries(database.reads);
    this.importObservations = new ImportObservations(
      this.jobs.handlers,
      database.unitOfWork,
      database.reads,
      this.clock,
      processes,
    );
    this.importObservations.onModuleInit();
    this.undoImport = new UndoImport(database.unitOfWork, this.clock);
  }

  async upload(ctx: TenantContext, content: string | Uint8Array): Promise<string> {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    return (await this.database.unitOfWork.run(ctx, (tx) => storeUpload(tx, ctx, 'report.csv', bytes))).id;
  }

  async preview(ctx: TenantContext, content: string | Uint8Array, choices: ReaderChoices = {}) {
    const uploadId = await this.upload(ctx, content);
    return this.database.reads.during(ctx, () => this.queries.preview(ctx, uploadId, null, choices));
  }

  /** Uploads and imports with the columns as they are recognised. */
  async importFile(
    ctx: TenantContext,
    content: string | Uint8Array,
    mode: ImportMode = 'all-or-nothing',
    choices: ReaderChoices = {},
  ) {
    const uploadId = await this.upload(ctx, content);
    const preview = await this.database.reads.during(ctx, () => this.queries.preview(ctx, uploadId, null, choices));
    const mapping = 'columns' in preview ? preview.columns : [];
    return this.import(ctx, { uploadId, mapping, mode, ...choices });
  }

  /** Asks for the import and does its job at once. */
  async import(ctx: TenantContext, request: ImportRequest): Promise<ObservationImport | Problem> {
    const job = await this.importObservations.ask(ctx, request);
    if (job instanceof Problem) return job;
    const { problem, resultId } = await this.jobs.perform(job.id, ctx.locale);
    if (problem !== null) return problem;
    const viewer = inAnotherOperation(ctx);
    const imported = await this.database.reads.during(viewer, () => this.queries.byId(viewer, resultId ?? ''));
    return imported ?? new NotFound(ctx);
  }

  /** Standing values by external key, and how many revisions there are of each. */
  async observations(tenant: TestTenant) {
    const rows = await this.database.asSuperuser<{ key: string; value: string | null; revisions: number }>(
      `select external_key as key, (array_agg(value::text order by revision desc))[1] as value, count(*)::int as revisions
         from premia.observations where tenant_id = $1 group by external_key order by external_key`,
      [tenant.tenantId],
    );
    return rows.map(({ key, value, revisions }) => `${key} = ${value ?? 'withdrawn'} (${revisions})`);
  }
}
