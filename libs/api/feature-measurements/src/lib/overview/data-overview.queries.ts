import { Injectable } from '@nestjs/common';
import {
  type ObservationCount,
  readObservationCounts,
  readObservationSeries,
  readObservedDays,
  Reads,
  readVisibleSlices,
  type Sql,
  withinSlices,
} from '@premia/api-data-access';
import { scopeOf, type TenantContext } from '@premia/api-util-platform';
import { addDays } from '@premia/domain-kernel';
import type { ObservationSlice } from '@premia/domain-kpi';
import { readLastImport } from '../observation-import/observation-import.queries';
import { DataOverview } from './data-overview.type';

@Injectable()
export class DataOverviewQueries {
  constructor(private readonly reads: Reads) {}

  async overview(ctx: TenantContext): Promise<DataOverview> {
    const sql = this.reads.of(ctx);
    const slices = await readVisibleSlices(sql, ctx);
    const all = (await readObservationCounts(sql)).map((count) => ({ ...count, date: count.firstMonth }));
    const counts = withinSlices(all, slices);
    const days = slices === null ? await readObservedDays(sql) : await daysWithin(sql, slices, counts);
    const named = counts.flatMap(({ channel, campaign }) => (channel === null ? [] : [{ channel, campaign }]));
    return new DataOverview({
      from: days?.from ?? null,
      to: days?.to ?? null,
      observationCount: counts.reduce((sum, { observations }) => sum + observations, 0),
      channels: [...Map.groupBy(named, ({ channel }) => channel)]
        .map(([channel, group]) => ({ channel, campaigns: distinct(group.flatMap(({ campaign }) => campaign ?? [])) }))
        .sort((first, second) => (first.channel < second.channel ? -1 : 1)),
      metrics: distinct(counts.map(({ metric }) => metric)),
      lastImport: scopeOf(ctx, 'data.read') === null ? null : await readLastImport(sql, ctx),
    });
  }
}

/** First and last day of what lies in slices: somewhere in their first month and in their last. */
async function daysWithin(
  sql: Sql,
  slices: readonly ObservationSlice[],
  counts: readonly ObservationCount[],
): Promise<{ readonly from: string | null; readonly to: string | null }> {
  const months = counts.flatMap(({ firstMonth, lastMonth }) => [firstMonth, lastMonth]).sort();
  const daysOf = async (month: string | undefined): Promise<readonly string[]> => {
    if (month === undefined) return [];
    const to = addDays(addDays(month, 31).slice(0, 8).concat('01'), -1);
    const series = { from: month, to, grain: 'campaign-day', asOf: null, metrics: null } as const;
    return withinSlices(await readObservationSeries(sql, series), slices)
      .map(({ date }) => date)
      .sort();
  };
  const [first, last] = [await daysOf(months[0]), await daysOf(months.at(-1))];
  return { from: first[0] ?? null, to: last.at(-1) ?? null };
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
