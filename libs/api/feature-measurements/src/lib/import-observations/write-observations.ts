import type { Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { LATEST_REVISION } from '../observation-import/compare-observations';
import type { ObservationBatch } from '../observation-import/read-observations.computation';

export interface Recording {
  readonly importId: string;
  readonly recordedAt: Date;
  readonly source: string;
}

/**
 * Records a batch of observations in one statement: what is new as revision 1, what has another value as the next
 * revision, and nothing for what is there already. Under the lock of observations, so that revisions do not collide.
 */
export async function writeObservations(
  tx: Transaction,
  ctx: TenantContext,
  { keys, ids, metrics, dates, channels, campaigns, values }: ObservationBatch,
  { importId, recordedAt, source }: Recording,
): Promise<void> {
  await tx.query(
    `insert into premia.observations
       (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision, import_id, recorded_by, recorded_at)
     select $1, i.id, i.metric, i.on_date, i.channel, i.campaign, i.value, $2, i.external_key,
            coalesce(latest.revision, 0) + 1, $10, $11, $12
       from unnest($4::uuid[], $5::text[], $6::date[], $7::text[], $8::text[], $9::numeric[], $3::text[])
              as i (id, metric, on_date, channel, campaign, value, external_key) ${LATEST_REVISION}
      where latest.value is distinct from i.value`,
    [ctx.tenantId, source, keys, ids, metrics, dates, channels, campaigns, values, importId, ctx.userId, recordedAt],
  );
}
