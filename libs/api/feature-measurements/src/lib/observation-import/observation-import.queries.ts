import { Injectable } from '@nestjs/common';
import { Reads, readUpload, type Sql, UnitOfWork } from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import {
  type Connection,
  decodeCursor,
  inAnotherOperation,
  NotFound,
  type PageArguments,
  pageOf,
  pageSize,
  type TenantContext,
} from '@premia/api-util-platform';
import type { ColumnMappingInput } from '@premia/api-vocabulary';
import { FILE_COLUMNS, isKnownSource, NOTHING_COUNTED, StagedObservations } from '../sink/staged-observations';
import {
  ObservationImport,
  type ObservationImportRow,
  type PreviewObservationsResult,
} from './observation-import.type';
import { previewOf } from './preview-of';
import { linesOf, type OpenedFile, withObservationFile } from './read-observation-file';
import type { ReaderChoices } from './reader-choices';
import { readingChoices } from './reading-choices';
import { sliceOf } from './sources';
import { readBeside, type StandingBeside } from './standing-beside';

const IMPORTS = `
  select i.id, i.file_name as "fileName", i.created_at as "createdAt", coalesce(u.email, '') as "createdByEmail",
         i.rows_read as "rowsRead", i.added, i.unchanged, i.corrected, i.withdrawn, i.source, i.problems as findings, i.undone_at as "undoneAt"
    from premia.imports i
    left join premia.users u on u.id = i.created_by
   where i.tenant_id = $1 and i.kind = 'observations'`;

@Injectable()
export class ObservationImportQueries {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
    private readonly processes: Processes,
  ) {}

  /** On connections of its own, which it has while it reads: what stands beside it in the operation keeps its picture. */
  async preview(
    ctx: TenantContext,
    uploadId: string,
    mapping: readonly ColumnMappingInput[] | null,
    choices: ReaderChoices = {},
  ): Promise<typeof PreviewObservationsResult> {
    const found = await this.reads.apart(ctx, async (sql) => {
      const upload = await readUpload(sql, ctx, uploadId);
      return upload === null ? null : { upload, reading: await readingChoices(sql, ctx, choices) };
    });
    if (found === null) return new NotFound(ctx);
    const { upload, reading } = found;
    const input = { content: upload.content, mapping, reading, lane: 'request' } as const;
    return withObservationFile(this.processes, ctx, input, async (opened) => {
      const { file } = opened;
      const { beside, isKnown } = await this.reads.apart(ctx, async (sql) => ({
        beside: await readBeside(sql, ctx, file),
        isKnown: await isKnownSource(sql, ctx, file.source.key),
      }));
      // Whatever a source brings first is new: the picture need not wait for the observations themselves.
      const counts = isKnown
        ? await this.#compare(ctx, opened, beside)
        : { ...NOTHING_COUNTED, added: file.reading?.observationCount ?? 0 };
      return previewOf(ctx, upload, file, { beside, counts, sources: reading.sources.map(({ key }) => key) });
    });
  }

  /** By the statements of the import itself, in a transaction that writes nothing but its own table. */
  #compare(ctx: TenantContext, { file, batches }: OpenedFile, { moved }: StandingBeside) {
    const beside = inAnotherOperation(ctx);
    return this.unitOfWork.run(beside, async (tx) => {
      const staged = await StagedObservations.stage(tx, beside, file.source.key, linesOf(batches), FILE_COLUMNS);
      return staged.compare(sliceOf(file.reading, moved));
    });
  }

  byId(ctx: TenantContext, id: string): Promise<ObservationImport | null> {
    return readImport(this.reads.of(ctx), ctx, id);
  }

  /** Imports, the latest first. */
  async page(ctx: TenantContext, { first, after }: PageArguments): Promise<Connection<ObservationImport>> {
    const size = pageSize(first);
    const [at = null, id = null] = decodeCursor(after, ['moment', 'id']) ?? [];
    const rows = await this.reads.query<ObservationImportRow & { readonly totalCount: number }>(
      ctx,
      `with found as (${IMPORTS})
       select found.*, (select count(*)::int from found) as "totalCount"
         from found
        where $2::timestamptz is null or ("createdAt", id) < ($2, $3::uuid)
        order by "createdAt" desc, id desc
        limit $4`,
      [ctx.tenantId, at, id, size + 1],
    );
    return pageOf(
      rows,
      size,
      rows[0]?.totalCount ?? 0,
      (row) => new ObservationImport(ctx, row),
      (row) => [row.createdAt.toISOString(), row.id],
    );
  }
}

/** One import, as a command answers it. */
export async function readImport(sql: Sql, ctx: TenantContext, id: string): Promise<ObservationImport | null> {
  const [row] = await sql.query<ObservationImportRow>(`${IMPORTS} and i.id = $2`, [ctx.tenantId, id]);
  return row === undefined ? null : new ObservationImport(ctx, row);
}

/** The latest import that has not been undone. */
export async function readLastImport(sql: Sql, ctx: TenantContext): Promise<ObservationImport | null> {
  const [row] = await sql.query<ObservationImportRow>(
    `${IMPORTS} and i.undone_at is null order by i.created_at desc, i.id desc limit 1`,
    [ctx.tenantId],
  );
  return row === undefined ? null : new ObservationImport(ctx, row);
}
