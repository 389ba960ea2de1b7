import { readWorkspace, type Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { DateOrder, DoubtfulTotals } from '@premia/domain-kpi';
import type { ReadingChoices } from './read-observations.computation';

/** What whoever uploads a file says of it, where the file leaves it open. */
export interface ReaderChoices {
  readonly order?: DateOrder | null | undefined;
  readonly totals?: DoubtfulTotals | null | undefined;
  readonly channel?: string | null | undefined;
}

/** How a file is read in this workspace: in its currency, on the days of its zone, and as was chosen. */
export async function readingChoices(
  sql: Sql,
  ctx: TenantContext,
  { order, totals, channel }: ReaderChoices,
): Promise<ReadingChoices> {
  const workspace = await readWorkspace(sql, ctx.tenantId);
  return {
    order: order ?? null,
    totals: totals ?? 'ask',
    channel: channel ?? null,
    currency: workspace?.currency ?? null,
    zone: workspace?.timeZone ?? null,
  };
}
