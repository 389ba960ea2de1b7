import { Injectable } from '@nestjs/common';
import { readObservationCounts, Reads, readVisibleSlices, withinSlices } from '@premia/api-data-access';
import { scopeOf, type TenantContext } from '@premia/api-util-platform';
import { readLastImport } from '../observation-import/observation-import.queries';
import { DataOverview } from './data-overview.type';

@Injectable()
export class DataOverviewQueries {
  constructor(private readonly reads: Reads) {}

  async overview(ctx: TenantContext): Promise<DataOverview> {
    const sql = this.reads.of(ctx);
    const slices = await readVisibleSlices(sql, ctx);
    const all = (await readObservationCounts(sql)).map((count) => ({ ...count, date: count.from }));
    const counts = withinSlices(all, slices);
    const dates = counts.flatMap(({ from, to }) => [from, to]).sort();
    const named = counts.flatMap(({ channel, campaign }) => (channel === null ? [] : [{ channel, campaign }]));
    return new DataOverview({
      from: dates[0] ?? null,
      to: dates.at(-1) ?? null,
      observationCount: counts.reduce((sum, { observations }) => sum + observations, 0),
      channels: [...Map.groupBy(named, ({ channel }) => channel)]
        .map(([channel, group]) => ({ channel, campaigns: distinct(group.flatMap(({ campaign }) => campaign ?? [])) }))
        .sort((first, second) => (first.channel < second.channel ? -1 : 1)),
      metrics: distinct(counts.map(({ metric }) => metric)),
      lastImport: scopeOf(ctx, 'data.read') === null ? null : await readLastImport(sql, ctx),
    });
  }
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
