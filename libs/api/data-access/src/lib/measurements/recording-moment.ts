import type { TenantContext } from '@premia/api-util-platform';
import type { Sql } from '../database/sql';

/** A large file takes longer than a statement usually may, and who comes second waits for it. */
const RECORDING_TIMEOUT = '5min';

/**
 * Takes the moment at which the transaction records observations: later than every moment taken before it. One
 * transaction at a time records in a workspace, since the row of its last moment stays locked until the commit. So
 * moments follow the order of commits, whatever the clocks of several servers say, and a report as of a moment that
 * `closeMoment` gave never changes afterwards.
 */
export function takeRecordingMoment(tx: Sql, ctx: TenantContext, now: Date): Promise<Date> {
  return moveMoment(tx, ctx, now, '1 millisecond');
}

/**
 * A moment at or before which nothing will be recorded any more. Commit it before opening the snapshot that is read as
 * of it: whoever is recording is waited for, and whoever records later takes a later moment.
 */
export function closeMoment(tx: Sql, ctx: TenantContext, now: Date): Promise<Date> {
  return moveMoment(tx, ctx, now, '0');
}

async function moveMoment(tx: Sql, ctx: TenantContext, now: Date, step: string): Promise<Date> {
  await tx.query(`set local statement_timeout = '${RECORDING_TIMEOUT}'`);
  const [moved] = await tx.query<{ readonly moment: Date }>(
    `insert into premia.recording_moments as last (tenant_id, id, moment) values ($1, $1, $2)
     on conflict (tenant_id, id) do update set moment = greatest(excluded.moment, last.moment + $3::interval)
     returning moment`,
    [ctx.tenantId, now, step],
  );
  if (moved === undefined) throw new Error('The moment of recording was not moved');
  return moved.moment;
}
