import { newId, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { ImportRow } from '@premia/domain-kpi';
import { batchesOf, FILE_SOURCE, LATEST_REVISION, type Step } from '../observation-import/compare-observations';

export interface Recording {
  readonly importId: string;
  readonly recordedAt: Date;
}

/**
 * Records the observations of rows, a statement per batch: what is new as revision 1, what has another value as the next
 * revision, and nothing for what is there already. Under the lock of observations, so that revisions do not collide.
 */
export async function writeObservations(
  tx: Transaction,
  ctx: TenantContext,
  rows: Iterable<ImportRow>,
  { importId, recordedAt }: Recording,
  step: Step,
): Promise<void> {
  for (const batch of batchesOf(rows)) {
    await tx.query(
      `insert into premia.observations
         (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision, import_id, recorded_by, recorded_at)
       select $1, i.id, i.metric, i.on_date, i.channel, i.campaign, i.value, $2, i.external_key,
              coalesce(latest.revision, 0) + 1, $10, $11, $12
         from unnest($4::uuid[], $5::text[], $6::date[], $7::text[], $8::text[], $9::numeric[], $3::text[])
                as i (id, metric, on_date, channel, campaign, value, external_key) ${LATEST_REVISION}
        where latest.value is distinct from i.value`,
      [
        ctx.tenantId,
        FILE_SOURCE,
        batch.keys,
        batch.keys.map(() => newId()),
        batch.metrics,
        batch.dates,
        batch.channels,
        batch.campaigns,
        batch.values,
        importId,
        ctx.userId,
        recordedAt,
      ],
    );
    await step(batch.keys.length);
  }
}
