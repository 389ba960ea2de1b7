import { Injectable } from '@nestjs/common';
import { ImportEntity, newId, once, takeRecordingMoment, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Clock, Conflict, Problem, type TenantContext } from '@premia/api-util-platform';
import { ImportHasProblems, RowProblem } from '@premia/api-vocabulary';
import { METRIC_CATALOGUE } from '@premia/domain-kpi';
import { message } from '@premia/shared-messages';
import { countBeside } from '../observation-import/sources';
import { readBeside, unsettled } from '../observation-import/standing-beside';
import { StagedObservations } from '../sink/staged-observations';
import type { BodyRecords } from './read-body-records';

/** A metric whose rows of one day, channel and campaign add up; of others one value stands. */
const ADDITIVE: readonly string[] = METRIC_CATALOGUE.filter(({ aggregation }) => aggregation === 'sum').map(
  ({ key }) => key,
);

export interface IngestRequest {
  readonly source: string;
  readonly validRowsOnly: boolean;
  readonly countsBesides: boolean;
  readonly acceptsMoved: boolean;
  readonly key: string | null;
}

interface Ingested {
  readonly importId: string;
  readonly source: string;
  readonly rows: number;
  readonly added: number;
  readonly unchanged: number;
  readonly corrected: number;
}

@Injectable()
export class IngestObservations {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Records all that a body holds, or nothing: a body that stops on its way ends the transaction that took it up. */
  execute(
    ctx: TenantContext,
    request: IngestRequest,
    records: BodyRecords,
    lines: AsyncIterable<Buffer>,
  ): Promise<Ingested | Problem> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const staged = await StagedObservations.stage(tx, ctx, request.source, lines);
      const { key, ...asked } = request;
      const keyed = { operation: 'ingestObservations', key, request: { ...asked, sha256: records.sha256 } };
      return once(tx, ctx, keyed, () => this.#record(tx, ctx, { request, records, staged }));
    });
  }

  async #record(
    tx: Transaction,
    ctx: TenantContext,
    { request, records, staged }: { request: IngestRequest; records: BodyRecords; staged: StagedObservations },
  ): Promise<Ingested | Problem> {
    const { source } = request;
    const { problems, problemCount, observationCount, rowCount } = records;
    if (rowCount === 0) return new ImportHasProblems(ctx, [], 0);
    if (problemCount > 0 && (!request.validRowsOnly || observationCount === 0))
      return new ImportHasProblems(
        ctx,
        problems.map((problem) => new RowProblem(ctx, problem)),
        problemCount,
      );
    const differing = await staged.addUp(ADDITIVE);
    if (differing !== null) return new Conflict(ctx, message('problem.IMPORT.KEY_DIFFERS', { key: differing }));
    const recordedAt = await takeRecordingMoment(tx, ctx, this.clock.now());
    const countsBesides = await countBeside(tx, ctx, { source, countsBesides: request.countsBesides, at: recordedAt });
    const incoming = { source: { key: source, countsBesides }, reading: await staged.about() };
    const [open] = unsettled(await readBeside(tx, ctx, incoming), {
      countsBesides,
      acceptsMoved: request.acceptsMoved,
    });
    if (open !== undefined) return new Conflict(ctx, open.message);
    const counts = await staged.compare(null);
    const importId = newId();
    await tx.repository(ImportEntity).insert({
      tenantId: ctx.tenantId,
      id: importId,
      kind: 'observations',
      fileName: source,
      sha256: records.sha256,
      source,
      mapping: [],
      mode: request.validRowsOnly ? 'valid-rows' : 'all-or-nothing',
      rowsRead: rowCount,
      ...counts,
      problems,
      createdBy: ctx.userId,
      createdAt: recordedAt,
    });
    await staged.record({ importId, recordedAt });
    const after = { sha256: records.sha256, source, ...counts };
    tx.audit({ action: 'observations.imported', entity: 'import', entityId: importId, after });
    await tx.event({ type: 'import.finished', importId });
    const { added, unchanged, corrected } = counts;
    return { importId, source, rows: rowCount, added, unchanged, corrected };
  }
}
