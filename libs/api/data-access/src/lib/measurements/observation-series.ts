import { addDays, Rational } from '@premia/domain-kernel';
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
  /** Campaign keys; null or empty: every campaign, and observations without one. */
  readonly campaigns?: readonly string[] | null;
}

/**
 * The observation that stands for each external key: the highest revision recorded up to the moment, unless it
 * withdraws the value. A later revision may have moved to another day or metric, so it is looked for among all that are
 * later than a first one: those have an index of their own, and are few.
 * From one parameter to another, both days included; `$3` moment, `$4` metrics, `$5` channels, `$7` campaigns: null
 * stands for all of them.
 */
const standing = (first: string, last: string, begins = 'case when o.from_date is null then o.on_date end'): string => `
  select o.metric, o.on_date, o.channel, o.campaign, o.value
    from premia.observations o
   where o.value is not null
     and o.on_date >= ${first}::date
     and o.on_date <= ${last}::date
     and ${begins} >= ${first}::date
     and ($3::timestamptz is null or o.recorded_at <= $3)
     and ($4::text[] is null or o.metric = any ($4))
     and ($5::text[] is null or o.channel = any ($5))
     and ($7::text[] is null or o.campaign = any ($7))
     and not exists (
       select 1
         from premia.observations later
        where later.tenant_id = o.tenant_id
          and later.source = o.source
          and later.external_key = o.external_key
          and later.revision > 1
          and later.revision > o.revision
          and ($3::timestamptz is null or later.recorded_at <= $3))`;

/** Values over several days, of all metrics: they count where the window holds them whole, and are in no kept sum. */
const SPANS = `
  select metric, to_char(on_date, 'YYYY-MM-DD') as date, channel, campaign, value::text as value
    from (${standing('$1', '$2', 'o.from_date')}) spans`;

/** What is kept summed of what stands now, under the same parameters. */
const SUMMED = `observations > 0 and metric = any ($6) and ($4::text[] is null or metric = any ($4))
  and ($5::text[] is null or channel = any ($5))`;

/** The observations that stand now of metrics that do not add up; few workspaces have any. */
const NOT_SUMMED = `
  select metric, to_char(on_date, 'YYYY-MM-DD') as date, channel, campaign, value::text as value
    from (${standing('$1', '$2')}) standing
   where metric = any (array(select distinct d.metric from premia.observation_days d
                              where d.on_date between $1 and $2 and d.observations > 0 and d.metric <> all ($6)))`;

/** Sums by day, as they are kept. */
const BY_CHANNEL_AND_DAY = `
  select metric, to_char(on_date, 'YYYY-MM-DD') as date, channel, null::text as campaign, value::text as value
    from premia.observation_days
   where on_date between $1 and $2 and $3::timestamptz is null and $7::text[] is null and ${SUMMED}
  union all ${NOT_SUMMED}
  union all ${SPANS}`;

/**
 * Months as they are kept (`$8` the first, `$9` the last), and the days before (`$1` to `$10`) and after them (`$11` to
 * `$2`) one by one. A month of which nothing lies beyond the last day counts as a whole one.
 */
const GOES_ON = `exists (select from premia.observation_days d
  where d.on_date > $2::date and d.on_date < $11::date + interval '1 month' and d.observations > 0)`;
const BY_SERIES = `
  select metric, $2::text as date, channel, campaign, sum(value)::text as value
    from (
      select metric, channel, campaign, value from premia.observation_months
       where (month between $8::date and $9::date or (month = $11::date and not ${GOES_ON}))
         and ($7::text[] is null or campaign = any ($7)) and ${SUMMED}
      union all
      select metric, channel, campaign, value from (${standing('$1', '$10')}) before_months where metric = any ($6)
      union all
      select metric, channel, campaign, value from (${standing('$11', '$2')}) after_months where metric = any ($6) and ${GOES_ON}
    ) summed
   group by metric, channel, campaign
  union all ${NOT_SUMMED}
  union all ${SPANS}`;

/** Summed anew: as of a moment, or finer than what is kept. */
const fromObservations = (day: string, campaign: string): string => `
  with standing as materialized (${standing('$1', '$2', 'coalesce(o.from_date, o.on_date)')})
  select metric, to_char(coalesce(${day}, $2::date), 'YYYY-MM-DD') as date, channel, ${campaign} as campaign,
         sum(value)::text as value
    from standing
   where metric = any ($6)
   group by 1, 2, 3, 4
  union all
  select metric, to_char(on_date, 'YYYY-MM-DD'), channel, campaign, value::text
    from standing
   where metric <> all ($6)`;

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
  { from, to, grain, asOf, metrics, channels = null, campaigns = null }: ObservationQuery,
): Promise<readonly ObservationText[]> {
  const given = [from, to, asOf, metrics, orAll(channels), ADDITIVE_METRICS, orAll(campaigns)];
  const { day, campaign } = GROUPS[grain];
  const isKept = asOf === null && grain !== 'campaign-day' && (grain === 'series' || orAll(campaigns) === null);
  if (!isKept) return sql.query<ObservationText>(fromObservations(day, campaign), given);
  if (grain === 'channel-day') return sql.query<ObservationText>(BY_CHANNEL_AND_DAY, given);
  const { first, last, headTo, tailFrom } = wholeMonths(from, to);
  return sql.query<ObservationText>(BY_SERIES, [...given, first, last, headTo, tailFrom]);
}

const orAll = (names: readonly string[] | null): readonly string[] | null =>
  names !== null && names.length > 0 ? names : null;

/** The months that a window holds whole, and the days before and after them; null where there are none. */
export function wholeMonths(from: string, to: string) {
  const [firstOf, lastOf] = [firstDayOf(from), firstDayOf(to)];
  const [startsWhole, endsWhole] = [from === firstOf, addDays(to, 1) === nextMonth(to)];
  const isWithinOne = firstOf === lastOf;
  const headTo = startsWhole ? null : isWithinOne ? to : addDays(nextMonth(from), -1);
  const tailFrom = endsWhole || (isWithinOne && !startsWhole) ? null : lastOf;
  const first = startsWhole ? firstOf : nextMonth(from);
  const last = endsWhole ? lastOf : firstDayOf(addDays(lastOf, -1));
  return first <= last ? { first, last, headTo, tailFrom } : { first: null, last: null, headTo, tailFrom };
}

const firstDayOf = (day: string): string => `${day.slice(0, 8)}01`;
/** The first day of the month after; 31 days after a first one it has always begun. */
const nextMonth = (day: string): string => firstDayOf(addDays(firstDayOf(day), 31));

/** All values over several days that stand now; few workspaces have many. */
const STANDING_SPANS = `
  select o.metric, o.channel, o.campaign, o.from_date, o.on_date
    from premia.observations o
   where o.value is not null and o.from_date is not null
     and not exists (
       select 1
         from premia.observations later
        where later.tenant_id = o.tenant_id and later.source = o.source and later.external_key = o.external_key
          and later.revision > 1 and later.revision > o.revision)`;

/** What standing observations there are of one metric in one series. */
export interface ObservationCount {
  readonly metric: string;
  readonly channel: string | null;
  readonly campaign: string | null;
  /** First days of the first and the last month. */
  readonly firstMonth: string;
  readonly lastMonth: string;
  readonly observations: number;
}

/** Counts the observations that stand now, by metric, channel and campaign. */
export function readObservationCounts(sql: Sql): Promise<readonly ObservationCount[]> {
  return sql.query<ObservationCount>(
    `select metric, channel, campaign, min(month) as "firstMonth", max(month) as "lastMonth", sum(observations)::int as observations
       from (select metric, channel, campaign, month, observations from premia.observation_months where observations > 0
             union all
             select metric, channel, campaign, date_trunc('month', from_date)::date, 1 from (${STANDING_SPANS}) spans
             union all
             select metric, channel, campaign, date_trunc('month', on_date)::date, 0 from (${STANDING_SPANS}) spans) kept
      group by metric, channel, campaign`,
  );
}

/** First and last day that have a standing observation; null where there is none. */
export async function readObservedDays(
  sql: Sql,
): Promise<{ readonly from: string | null; readonly to: string | null } | undefined> {
  const [days] = await sql.query<{ readonly from: string | null; readonly to: string | null }>(
    `select min(on_date) as "from", max(last) as "to"
       from (select on_date, on_date as last from premia.observation_days where observations > 0
             union all
             select from_date, on_date from (${STANDING_SPANS}) spans) kept`,
  );
  return days;
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
