import { newId, type Sql, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { AuthoritativeSlice } from '../sink/staged-observations';
import type { ObservationFile, ReadSummary } from './read-observations.computation';
import type { ReaderChoices } from './reader-choices';
import type { SourceMemory } from './source-memory';
import type { MovedCampaign } from './standing-beside';

/** What the sources of a workspace remember, and its rates of currencies. */
export interface KnownOfFiles {
  readonly sources: readonly SourceMemory[];
  readonly rates: readonly (readonly [currency: string, date: string, rate: string])[];
}

export async function readKnownOfFiles(sql: Sql, ctx: TenantContext): Promise<KnownOfFiles> {
  const [found = { sources: [], rates: [] }] = await sql.query<KnownOfFiles>(
    `select coalesce((
              select jsonb_agg(jsonb_build_object(
                       'key', s.key, 'channel', s.channel, 'headings', s.headings, 'mapping', s.mapping,
                       'dateOrder', s.date_order, 'totals', s.totals, 'spans', s.spans,
                       'countsBesides', s.counts_besides, 'campaigns', coalesce(c.campaigns, '{}'::jsonb)) order by s.key)
                from premia.sources s
                left join (select source, jsonb_object_agg(campaign_number, campaign) as campaigns
                             from premia.source_campaigns where tenant_id = $1 group by source) c on c.source = s.key
               where s.tenant_id = $1), '[]') as sources,
            coalesce((
              select jsonb_agg(jsonb_build_array(r.currency, r.on_date::text, r.rate::text))
                from premia.currency_rates r where r.tenant_id = $1), '[]') as rates`,
    [ctx.tenantId],
  );
  return found;
}

/** Remembers how this file was read, for the next of its form. */
export async function rememberSource(
  tx: Transaction,
  ctx: TenantContext,
  { source, headers, columns, campaignIds }: ObservationFile,
  { order, totals, spans, countsBesides }: ReaderChoices,
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into premia.sources
       (tenant_id, id, key, channel, headings, mapping, date_order, totals, counts_besides, updated_at, updated_by, spans)
     values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7, coalesce($8, 'ask'), coalesce($9, false), $10, $11, coalesce($12, 'whole'))
     on conflict (tenant_id, key) do update
        set channel = excluded.channel, headings = excluded.headings, mapping = excluded.mapping,
            date_order = coalesce($7, sources.date_order), totals = coalesce($8, sources.totals),
            counts_besides = coalesce($9, sources.counts_besides), spans = coalesce($12, sources.spans),
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
      spans ?? null,
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

/** Keeps that a source counts beside others, where it is said to; answers whether it does. */
export async function countBeside(
  tx: Transaction,
  ctx: TenantContext,
  { source, countsBesides, at }: { readonly source: string; readonly countsBesides: boolean; readonly at: Date },
): Promise<boolean> {
  const [kept] = await tx.query<{ readonly countsBesides: boolean }>(
    `insert into premia.sources as known
       (tenant_id, id, key, headings, mapping, totals, spans, counts_besides, updated_at, updated_by)
     values ($1, $2, $3, '[]', '[]', 'ask', 'whole', $4, $5, $6)
     on conflict (tenant_id, key) do update set counts_besides = known.counts_besides or excluded.counts_besides
     returning counts_besides as "countsBesides"`,
    [ctx.tenantId, newId(), source, countsBesides, at, ctx.userId],
  );
  return kept?.countsBesides === true;
}

/** What a file says all of; one with bad rows says nothing of what it lacks. Campaigns that moved are gone where they stood. */
export function sliceOf(reading: ReadSummary | null, moved: readonly MovedCampaign[]): AuthoritativeSlice | null {
  if (reading === null || reading.problemCount > 0) return null;
  return {
    ...reading,
    places: [...reading.places, ...moved.map(({ before, campaign }) => [before, campaign] as const)],
  };
}
