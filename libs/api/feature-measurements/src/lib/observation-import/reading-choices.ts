import { readWorkspace, type Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { DateOrder, DoubtfulTotals } from '@premia/domain-kpi';
import type { ReadingChoices } from './read-observations.computation';
import { readSources } from './sources';

/** What whoever uploads a file says of it, where the file leaves it open. */
export interface ReaderChoices {
  readonly order?: DateOrder | null | undefined;
  readonly totals?: DoubtfulTotals | null | undefined;
  readonly channel?: string | null | undefined;
  /** Key of the source; null: as the file is recognised. */
  readonly source?: string | null | undefined;
  /** Whether the source counts beside others of the same metric and channel. */
  readonly countsBesides?: boolean | null | undefined;
  /** Whether values stay that the file no longer holds. */
  readonly keepsVanished?: boolean | null | undefined;
}

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
