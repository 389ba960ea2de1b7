import { Injectable } from '@nestjs/common';
import { ImportEntity, newId, takeRecordingMoment, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Clock, Conflict, NotFound, scopeOf, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { readImport } from '../observation-import/observation-import.queries';
import type { UndoImportResult } from '../observation-import/observation-import.type';

/** An observation that stands by the import to be undone, and what stood before it; nulls where nothing did. */
interface Restoration {
  readonly id: string;
  readonly value: string | null;
  readonly converted: string | null;
  readonly importId: string | null;
}

@Injectable()
export class UndoImport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async execute(ctx: TenantContext, id: string): Promise<typeof UndoImportResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const undoneAt = await takeRecordingMoment(tx, ctx, this.clock.now());
      const stored = await lockImport(tx, ctx, id);
      if (stored === null) return new NotFound(ctx);
      if (stored.undoneAt !== null) return undoneAlready(ctx);
      if (scopeOf(ctx, 'data.import') !== 'all' && stored.createdBy !== ctx.userId) return notYours(ctx);
      const restored = await restoreObservations(tx, ctx, id, undoneAt);
      await tx.repository(ImportEntity).update({ tenantId: ctx.tenantId, id }, { undoneAt, undoneBy: ctx.userId });
      tx.audit({ action: 'import.undone', entity: 'import', entityId: id, after: { observationsChanged: restored } });
      return (await readImport(tx, ctx, id)) ?? new NotFound(ctx);
    });
  }
}

function lockImport(tx: Transaction, ctx: TenantContext, id: string): Promise<ImportEntity | null> {
  const where = { tenantId: ctx.tenantId, id, kind: 'observations' } as const;
  return tx.repository(ImportEntity).findOne({ where, lock: { mode: 'pessimistic_write' } });
}

/**
 * Appends to every observation that stands by this import a revision with what stood before it: the latest revision of
 * an import that has not been undone, or none. What later imports corrected stays as they left it. The revision carries
 * the import whose value it brings back, so that undoing that one later finds it.
 */
async function restoreObservations(tx: Transaction, ctx: TenantContext, importId: string, at: Date): Promise<number> {
  const standing = await tx.query<Restoration>(
    `select o.id, before.value, before.converted, before.import_id as "importId"
       from premia.observations o
       left join lateral (
         select earlier.value, earlier.converted, earlier.import_id
           from premia.observations earlier
           left join premia.imports i on i.tenant_id = earlier.tenant_id and i.id = earlier.import_id
          where earlier.tenant_id = o.tenant_id and earlier.source = o.source and earlier.external_key = o.external_key
            and earlier.revision < o.revision and earlier.import_id is distinct from o.import_id and i.undone_at is null
          order by earlier.revision desc
          limit 1) before on true
      where o.tenant_id = $1 and o.import_id = $2 and (o.value is not null or before.value is not null)
        and not exists (
          select from premia.observations later
           where later.tenant_id = o.tenant_id and later.source = o.source and later.external_key = o.external_key
             and later.revision > o.revision)`,
    [ctx.tenantId, importId],
  );
  if (standing.length === 0) return 0;
  await tx.query(
    `insert into premia.observations
       (tenant_id, id, metric, on_date, from_date, converted, channel, campaign, person_id, team_id, value, source,
        external_key, revision, import_id, comment, recorded_by, recorded_at)
     select o.tenant_id, r.id, o.metric, o.on_date, o.from_date, r.converted, o.channel, o.campaign, o.person_id, o.team_id, r.value, o.source,
            o.external_key, o.revision + 1, coalesce(r.import_id, o.import_id), 'undo', $6, $7
       from unnest($2::uuid[], $3::uuid[], $4::numeric[], $5::uuid[], $8::text[]) as r (standing_id, id, value, import_id, converted)
       join premia.observations o on o.tenant_id = $1 and o.id = r.standing_id`,
    [
      ctx.tenantId,
      standing.map(({ id }) => id),
      standing.map(() => newId()),
      standing.map(({ value }) => value),
      standing.map(({ importId: origin }) => origin),
      ctx.userId,
      at,
      standing.map(({ converted }) => converted),
    ],
  );
  return standing.length;
}

function undoneAlready(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.IMPORT.UNDONE_ALREADY'));
}

function notYours(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.IMPORT.NOT_YOURS'));
}
