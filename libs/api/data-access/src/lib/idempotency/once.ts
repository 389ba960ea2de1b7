import { createHash } from 'node:crypto';
import { Conflict, Problem, type TenantContext } from '@premia/api-util-platform';
import { canonicalJson } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';
import { newId } from '../new-id';
import type { Transaction } from '../unit-of-work/transaction';

/** A request that may come again: `key` is the caller's, of this operation alone. Without one it is done every time. */
export interface KeyedRequest {
  readonly operation: string;
  readonly key: string | null | undefined;
  readonly request: unknown;
}

/**
 * Does the work once for a key and keeps its answer in the same transaction; asked again, it gives that answer. A
 * `Problem` rolls back, key and all, so that asking again tries again. Two at once: the second waits for the first.
 */
export async function once<Answer extends object>(
  tx: Transaction,
  ctx: TenantContext,
  { operation, key, request }: KeyedRequest,
  work: () => Promise<Answer | Problem>,
): Promise<Answer | Problem> {
  if (key == null) return work();
  const requestHash = createHash('sha256').update(canonicalJson(request)).digest('hex');
  const whose = [ctx.tenantId, ctx.userId, operation, key];
  const isFirst = await tx.execute(
    `INSERT INTO premia.answers (tenant_id, user_id, operation, key, id, request_hash, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT ON CONSTRAINT answers_once DO NOTHING`,
    [...whose, newId(), requestHash, ctx.now],
  );
  const WHOSE = 'tenant_id = $1 AND user_id = $2 AND operation = $3 AND key = $4';
  if (isFirst === 1) {
    const answer = await work();
    if (!(answer instanceof Problem))
      await tx.execute(`UPDATE premia.answers SET answer = $5 WHERE ${WHOSE}`, [...whose, JSON.stringify(answer)]);
    return answer;
  }
  const [kept] = await tx.query<{ readonly request_hash: string; readonly answer: Answer }>(
    `SELECT request_hash, answer FROM premia.answers WHERE ${WHOSE}`,
    whose,
  );
  if (kept === undefined) throw new Error(`The answer to ${operation} is gone`);
  return kept.request_hash === requestHash ? kept.answer : new Conflict(ctx, message('problem.KEY_REUSED', { key }));
}
