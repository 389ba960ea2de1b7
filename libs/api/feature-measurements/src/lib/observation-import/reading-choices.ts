import { readWorkspace, type Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { ReadingChoices } from './read-observations.computation';
import type { ReaderChoices } from './reader-choices';
import { readKnownOfFiles } from './sources';

/** How a file is read in this workspace: in its currency, on the days of its zone, and as was chosen now or before. */
export async function readingChoices(
  sql: Sql,
  ctx: TenantContext,
  { order, totals, spans, periodFrom, periodTo, events, eventDay, channel, source }: ReaderChoices,
): Promise<ReadingChoices> {
  const [workspace, known] = [await readWorkspace(sql, ctx.tenantId), await readKnownOfFiles(sql, ctx)];
  return {
    order: order ?? null,
    totals: totals ?? null,
    spans: spans ?? null,
    events: events ?? null,
    eventDay: eventDay ?? null,
    period: periodFrom == null ? null : { from: periodFrom, to: periodTo ?? periodFrom },
    today: workspace === null ? null : dayIn(workspace.timeZone, ctx.now),
    channel: channel ?? null,
    source: source?.trim().toLowerCase() ?? null,
    currency: workspace?.currency ?? null,
    zone: workspace?.timeZone ?? null,
    ...known,
  };
}

function dayIn(timeZone: string, moment: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    moment,
  );
}
