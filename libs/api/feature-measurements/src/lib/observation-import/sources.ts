import { newId, type Sql, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { AuthoritativeSlice } from '../sink/staged-observations';
import type { ObservationFile, ReadSummary } from './read-observations.computation';
import type { ReaderChoices } from './reader-choices';
import type { SourceMemory } from './source-memory';

export function readSources(sql: Sql, ctx: TenantContext): Promise<readonly SourceMemory[]> {
  return sql.query<SourceMemory>(
    `select s.key, s.channel, s.headings, s.mapping, s.date_order as "dateOrder", s.totals,
            s.counts_besides as "countsBesides", coalesce(c.campaigns, '{}'::jsonb) as campaigns
       from premia.sources s
       left join (select source, jsonb_object_agg(campaign_number, campaign) as campaigns
                    from premia.source_campaigns where tenant_id = $1 group by source) c on c.source = s.key
      where s.tenant_id = $1
      order by s.key`,
    [ctx.tenantId],
  );
}

/** Remembers how this file was read, for the next of its form. */
export async function rememberSource(
  tx: Transaction,
  ctx: TenantContext,
  { source, headers, columns, campaignIds }: ObservationFile,
  { order, totals, countsBesides }: ReaderChoices,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into premia.sources
       (tenant_id, id, key, channel, headings, mapping, date_order, totals, counts_besides, updated_at, updated_by)
     values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, coalesce($8, 'ask'), coalesce($9, false), $10, $11)
     on conflict (tenant_id, key) do update
        set channel = excluded.channel, headings = excluded.headings, mapping = excluded.mapping,
            date_order = coalesce($7, sources.date_order), totals = coalesce($8, sources.totals),
            counts_besides = coalesce($9, sources.counts_besides),
            updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
    [
      ctx.tenantId,
      newId(),
      source.key,
      source.channel,
      JSON.stringify(headers),
      JSON.stringify(columns),
      order ?? null,
      totals ?? null,
      countsBesides ?? null,
      at,
      ctx.userId,
    ],
  );
  if (campaignIds.length === 0) return;
  await tx.query(
    `insert into premia.source_campaigns (tenant_id, id, source, campaign_number, campaign)
     select $1, c.id, $2, c.number, c.name from unnest($3::uuid[], $4::text[], $5::text[]) as c (id, number, name)
     on conflict (tenant_id, source, campaign_number) do nothing`,
    [
      ctx.tenantId,
      source.key,
      campaignIds.map(() => newId()),
      campaignIds.map(([number]) => number),
      campaignIds.map(([, name]) => name),
    ],
  );
}

/** Another source that has values of the same metric, channel and days: both would be added up. */
export interface SourceOverlap {
  readonly source: string;
  readonly metric: string;
  readonly channel: string | null;
  readonly values: number;
}

export async function readOverlaps(
  sql: Sql,
  ctx: TenantContext,
  { source, reading }: Pick<ObservationFile, 'source' | 'reading'>,
): Promise<readonly SourceOverlap[]> {
  if (reading === null || reading.from === null) return [];
  return sql.query<SourceOverlap>(
    `select o.source, o.metric, o.channel, count(*)::int as values
       from premia.observations o
      where o.tenant_id = $1 and o.source <> $2 and o.value is not null
        and o.metric = any($3::text[]) and o.on_date between $4 and $5
        and (o.channel = any($6::text[]) or (o.channel is null and $7))
        and not exists (
          select from premia.observations later
           where later.tenant_id = o.tenant_id and later.source = o.source and later.external_key = o.external_key
             and later.revision > 1 and later.revision > o.revision)
      group by o.source, o.metric, o.channel
      order by o.source, o.metric, o.channel nulls first
      limit 20`,
    [
      ctx.tenantId,
      source.key,
      reading.totals.map(([metric]) => metric),
      reading.from,
      reading.to,
      reading.places.flatMap(([channel]) => channel ?? []),
      reading.places.some(([channel]) => channel === null),
    ],
  );
}

/** What a file says all of; one with bad rows says nothing of what it lacks. */
export function sliceOf(reading: ReadSummary | null): AuthoritativeSlice | null {
  return reading === null || reading.problemCount > 0 ? null : reading;
}
