import { Rational } from '@premia/domain-kernel';
import type { Observation } from '@premia/domain-kpi';
import { METRIC_CATALOGUE } from '@premia/domain-kpi';
import type { Sql } from '../database/sql';

/**
 * How fine the sums come back. `series`: one per channel and campaign, enough for a KPI of the whole window;
 * `channel-day` and `campaign-day`: one per day as well, for curves over time.
 */
export type ObservationGrain = 'series' | 'channel-day' | 'campaign-day';

export interface ObservationQuery {
  /** First and last day, both included, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly grain: ObservationGrain;
  /** The moment whose knowledge counts; null: all that is known. */
  readonly asOf: Date | null;
  /** Metric keys; null: every metric. */
  readonly metrics: readonly string[] | null;
  /** Channel keys; null or empty: every channel, and observations without one. */
  readonly channels?: readonly string[] | null;
}

/**
 * The observation that stands for each external key: the highest revision recorded up to the moment, unless it
 * withdraws the value. A later revision may have moved to another day or metric, so it is looked for among all that are
 * later than a first one: those have an index of their own, and are few.
 * `$1` first day, `$2` last day, `$3` moment, `$4` metrics, `$5` channels; null stands for all of them.
 */
const STANDING_OBSERVATIONS = `
  select o.metric, o.on_date, o.channel, o.campaign, o.value
    from premia.observations o
   where o.value is not null
     and ($1::date is null or o.on_date >= $1::date)
     and ($2::date is null or o.on_date <= $2::date)
     and ($3::timestamptz is null or o.recorded_at <= $3)
     and ($4::text[] is null or o.metric = any ($4))
     and ($5::text[] is null or o.channel = any ($5))
     and not exists (
       select 1
         from premia.observations later
        where later.tenant_id = o.tenant_id
          and later.source = o.source
          and later.external_key = o.external_key
          and later.revision > 1
          and later.revision > o.revision
          and ($3::timestamptz is null or later.recorded_at <= $3))`;

/** Metrics that add up over days: their sums may be taken in the database, exactly, because `numeric` is exact. */
const ADDITIVE_METRICS: readonly string[] = METRIC_CATALOGUE.filter(({ aggregation }) => aggregation === 'sum').map(
  ({ key }) => key,
);

/** What the additive metrics are summed by; null takes the place of what the grain does not tell apart. */
const GROUPS: Readonly<Record<ObservationGrain, { readonly day: string; readonly campaign: string }>> = {
  series: { day: 'null::date', campaign: 'campaign' },
  'channel-day': { day: 'on_date', campaign: 'null::text' },
  'campaign-day': { day: 'on_date', campaign: 'campaign' },
};

/** An observation or a sum of them as it was read, its value as text: plain data, for a process. */
export interface ObservationText extends Omit<Observation, 'value'> {
  readonly value: string;
}

/**
 * Observations of a window in one statement, additive metrics summed to the grain, all others as they were
 * recorded: the domain's aggregation gives the same result from these as from every single observation, and the
 * rows that travel are bounded by campaigns (and days), not by records.
 */
export async function readObservationSeries(sql: Sql, query: ObservationQuery): Promise<readonly Observation[]> {
  return (await readObservationTexts(sql, query)).map(parseObservation);
}

export function parseObservation({ value, ...observation }: ObservationText): Observation {
  return { ...observation, value: Rational.parse(value) };
}

export function readObservationTexts(
  sql: Sql,
  { from, to, grain, asOf, metrics, channels = null }: ObservationQuery,
): Promise<readonly ObservationText[]> {
  const { day, campaign } = GROUPS[grain];
  return sql.query<ObservationText>(
    `with standing as materialized (${STANDING_OBSERVATIONS})
     select metric, to_char(coalesce(${day}, $2::date), 'YYYY-MM-DD') as date, channel, ${campaign} as campaign,
            sum(value)::text as value
       from standing
      where metric = any ($6)
      group by 1, 2, 3, 4
     union all
     select metric, to_char(on_date, 'YYYY-MM-DD'), channel, campaign, value::text
       from standing
      where metric <> all ($6)`,
    [from, to, asOf, metrics, channels !== null && channels.length > 0 ? channels : null, ADDITIVE_METRICS],
  );
}

/** What standing observations there are of one metric in one series. */
export interface ObservationCount {
  readonly metric: string;
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly from: string;
  readonly to: string;
  readonly observations: number;
}

/** Counts the observations that stand now, by metric, channel and campaign. */
export function readObservationCounts(sql: Sql): Promise<readonly ObservationCount[]> {
  return sql.query<ObservationCount>(
    `select metric, channel, campaign, min(on_date) as "from", max(on_date) as "to", count(*)::int as observations
       from (${STANDING_OBSERVATIONS}) standing
      group by metric, channel, campaign`,
    [null, null, null, null, null],
  );
}

/** Which of the metrics have observations; a probe of the index each, whatever the number of observations. */
export async function readMetricsWithData(sql: Sql, metrics: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ readonly metric: string }>(
    `select asked.metric
       from unnest($1::text[]) as asked (metric)
      where exists (select from premia.observations o where o.metric = asked.metric and o.value is not null)`,
    [metrics],
  );
  return new Set(rows.map(({ metric }) => metric));
}
