import type { TenantContext } from '@premia/api-util-platform';
import type { SqlReader } from './sql-reader';

/** A large file takes longer than a statement usually may, and who comes second waits for it. */
const RECORDING_TIMEOUT = '5min';

/**
 * Lets one transaction at a time record observations of a workspace. Read the clock after it: moments of recording then
 * follow the order of the transactions, so that a report as of a moment never changes afterwards.
 */
export async function lockObservations(tx: SqlReader, ctx: TenantContext): Promise<void> {
  await tx.query(`set local statement_timeout = '${RECORDING_TIMEOUT}'`);
  await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [lockName(ctx)]);
}

/**
 * Holds recording back until the end of the transaction, together with others that hold it. Read the clock after it:
 * nothing is recorded at or before that moment any more.
 */
export async function holdObservations(tx: SqlReader, ctx: TenantContext): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock_shared(hashtextextended($1, 0))`, [lockName(ctx)]);
}

function lockName({ tenantId }: TenantContext): string {
  return `observations:${tenantId}`;
}
