import type { Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { metricByKey } from '@premia/domain-kpi';
import type { Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import type { FileSource, ReadSummary } from './read-observations.computation';
import type { ReaderChoices } from './reader-choices';

/** Another source that has values of the same metric, channel and days: both would be added up. */
interface SourceOverlap {
  readonly source: string;
  readonly metric: string;
  readonly channel: string | null;
  readonly values: number;
}

/** Values of the source for other days than the file has, which share some with it: both would be added up. */
interface CrossedSpan {
  readonly from: string;
  readonly to: string;
  readonly values: number;
}

/** A campaign that stood in one channel only and comes in another: one of the two is a mistake, or it has moved. */
export interface MovedCampaign {
  readonly campaign: string;
  readonly before: string | null;
  readonly now: string | null;
}

/** What stands in the workspace that a file would count beside, and should perhaps not. */
export interface StandingBeside {
  readonly overlaps: readonly SourceOverlap[];
  readonly crossed: readonly CrossedSpan[];
  readonly moved: readonly MovedCampaign[];
}

/** What is asked about, whichever way it came. */
export interface Incoming {
  readonly source: Pick<FileSource, 'key' | 'countsBesides'>;
  readonly reading: Pick<ReadSummary, 'days' | 'totals' | 'places' | 'from' | 'to'> | null;
}

const MOST_NAMED = 20;
const STANDS = `o.value is not null and not exists (
           select from premia.observations later
            where later.tenant_id = o.tenant_id and later.source = o.source and later.external_key = o.external_key
              and later.revision > 1 and later.revision > o.revision)`;

const NOTHING: StandingBeside = { overlaps: [], crossed: [], moved: [] };

export async function readBeside(sql: Sql, ctx: TenantContext, { source, reading }: Incoming): Promise<StandingBeside> {
  if (reading === null || reading.from === null) return NOTHING;
  const ends = reading.days.map((days) => [days.slice(0, 10), days.slice(-10)] as const);
  const [found = NOTHING] = await sql.query<StandingBeside>(
    `with place as materialized (
       select distinct p.channel, p.campaign from unnest($6::text[], $7::text[]) as p (channel, campaign)),
     near as (
       select o.source, o.metric, o.channel, o.campaign, coalesce(o.from_date, o.on_date) as first, o.on_date as last
         from premia.observations o
        where o.tenant_id = $1 and o.metric = any($3::text[]) and o.on_date >= $4
          and coalesce(o.from_date, o.on_date) <= $5 and ${STANDS}),
     known as (
       select distinct o.campaign, o.channel
         from premia.observations o
        where o.tenant_id = $1 and o.source = $2 and o.campaign = any($7::text[]) and ${STANDS}),
     -- Lists that are looked up, and not joined: of how long they are, the planner knows nothing.
     gone as materialized (
       select k.campaign, k.channel
         from known k
        where k.campaign not in (
          select o.campaign from known o
           where (o.campaign, coalesce(o.channel, '')) in (select p.campaign, coalesce(p.channel, '') from place p)))
     select coalesce((select jsonb_agg(x) from (
              select source, metric, channel, count(*) as values
                from near
               where source <> $2 and (channel = any($6::text[]) or (channel is null and $8))
               group by source, metric, channel
               order by source, metric, channel nulls first
               limit ${MOST_NAMED}) x), '[]') as overlaps,
            coalesce((select jsonb_agg(x) from (
              select min(first)::text as "from", max(last)::text as "to", count(*) as values
                from near
               where source = $2 and (first < last or $9)
                 and (coalesce(channel, ''), coalesce(campaign, '')) in (
                       select coalesce(p.channel, ''), coalesce(p.campaign, '') from place p)
                 and exists (select from unnest($10::date[], $11::date[]) as f (first, last)
                              where f.first <= near.last and f.last >= near.first
                                and (f.first, f.last) <> (near.first, near.last))
              having count(*) > 0) x), '[]') as crossed,
            coalesce((select jsonb_agg(x) from (
              select gone.campaign, gone.channel as before, place.channel as now
                from gone join place on place.campaign = gone.campaign
               order by gone.campaign, gone.channel nulls first, place.channel nulls first
               limit ${MOST_NAMED}) x), '[]') as moved`,
    [
      ...[ctx.tenantId, source.key, reading.totals.map(([metric]) => metric), reading.from, reading.to],
      reading.places.map(([channel]) => channel),
      reading.places.map(([, campaign]) => campaign),
      reading.places.some(([channel]) => channel === null),
      ends.some(([first, last]) => first !== last),
      ends.map(([first]) => first),
      ends.map(([, last]) => last),
    ],
  );
  return source.countsBesides ? { ...found, overlaps: [] } : found;
}

export interface Unsettled {
  readonly code: 'source-overlaps' | 'campaign-moved' | 'days-crossed';
  readonly message: Message;
}

/** What has to be settled before an import; nobody can settle that days and their month are both counted. */
export function unsettled(
  { overlaps, crossed, moved }: StandingBeside,
  { countsBesides, acceptsMoved }: ReaderChoices,
): readonly Unsettled[] {
  return [
    ...crossed.map((days): Unsettled => ({
      code: 'days-crossed',
      message: message('import.notice.days-crossed', { ...days }),
    })),
    ...(countsBesides === true ? [] : overlaps).map((overlap): Unsettled => ({
      code: 'source-overlaps',
      message: overlapNotice(overlap),
    })),
    ...(acceptsMoved === true ? [] : moved).map((campaign): Unsettled => ({
      code: 'campaign-moved',
      message: movedNotice(campaign),
    })),
  ];
}

/** Says that another source has values of the same metric and channel, and what can be done. */
function overlapNotice({ source, metric, channel, values }: SourceOverlap): Message {
  const names = metricByKey(metric)?.names ?? metric;
  return message('import.notice.source-overlaps', {
    source,
    metric: names,
    hasChannel: channel !== null,
    channel: channel ?? '',
    values,
  });
}

function movedNotice({ campaign, before, now }: MovedCampaign): Message {
  return message('import.notice.campaign-moved', {
    campaign,
    hasBefore: before !== null,
    before: before ?? '',
    hasNow: now !== null,
    now: now ?? '',
  });
}
