import { readWorkspace, type Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { ReadingChoices } from './read-observations.computation';
import type { ReaderChoices } from './reader-choices';
import { readSources } from './sources';

/** How a file is read in this workspace: in its currency, on the days of its zone, and as was chosen now or before. */
export async function readingChoices(
  sql: Sql,
  ctx: TenantContext,
  { order, totals, channel, source }: ReaderChoices,
): Promise<ReadingChoices> {
  const [workspace, sources] = [await readWorkspace(sql, ctx.tenantId), await readSources(sql, ctx)];
  return {
    order: order ?? null,
    totals: totals ?? null,
    channel: channel ?? null,
    source: source?.trim().toLowerCase() ?? null,
    currency: workspace?.currency ?? null,
    zone: workspace?.timeZone ?? null,
    sources,
  };
}
