import { newId, type Sql, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { ObservationBatch, ObservationFile } from './read-observations.computation';

/**
 * Values that stand from earlier files of the source, on the days and for the metrics and campaigns that this file is
 * about, and that it does not hold any more. A file with bad rows says nothing of what it lacks.
 */
export class VanishedObservations {
  private constructor(private readonly standing: Map<string, string>) {}

  static async in(sql: Sql, ctx: TenantContext, { source, reading }: ObservationFile): Promise<VanishedObservations> {
    if (reading === null || reading.problemCount > 0) return new VanishedObservations(new Map());
    const rows = await sql.query<{ readonly id: string; readonly key: string; readonly place: string }>(
      `select o.id, o.external_key as key, jsonb_build_array(o.channel, o.campaign)::text as place
         from premia.observations o
        where o.tenant_id = $1 and o.source = $2 and o.value is not null
          and o.metric = any($3::text[]) and o.on_date = any($4::date[])
          and jsonb_build_array(o.channel, o.campaign) in (select p from jsonb_array_elements($5::jsonb) p)
          and not exists (
            select from premia.observations later
             where later.tenant_id = o.tenant_id and later.source = o.source and later.external_key = o.external_key
               and later.revision > 1 and later.revision > o.revision)`,
      [ctx.tenantId, source.key, reading.metrics, reading.days, JSON.stringify(reading.places)],
    );
    return new VanishedObservations(new Map(rows.map(({ key, id }) => [key, id])));
  }

  /** Takes away what the file holds. */
  see({ keyList }: ObservationBatch): void {
    if (this.standing.size > 0) for (const key of keyList) this.standing.delete(key);
  }

  get count(): number {
    return this.standing.size;
  }

  /** Withdraws what is left, by a revision without a value. */
  async withdraw(tx: Transaction, ctx: TenantContext, importId: string, at: Date): Promise<void> {
    const ids = [...this.standing.values()];
    if (ids.length === 0) return;
    await tx.query(
      `insert into premia.observations
         (tenant_id, id, metric, on_date, channel, campaign, person_id, team_id, value, source, external_key, revision,
          import_id, comment, recorded_by, recorded_at)
       select o.tenant_id, w.id, o.metric, o.on_date, o.channel, o.campaign, o.person_id, o.team_id, null, o.source,
              o.external_key, o.revision + 1, $4, 'withdrawn', $5, $6
         from unnest($2::uuid[], $3::uuid[]) as w (standing_id, id)
         join premia.observations o on o.tenant_id = $1 and o.id = w.standing_id`,
      [ctx.tenantId, ids, ids.map(() => newId()), importId, ctx.userId, at],
    );
  }
}
