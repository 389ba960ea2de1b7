import { Injectable } from '@nestjs/common';
import {
  inAnotherOperation,
  isTenantContext,
  type RequestContext,
  type TenantContext,
} from '@premia/api-util-platform';
import type { AuditEntity } from '@premia/shared-contract';
import { UnitOfWork } from '../unit-of-work/unit-of-work';
import { lockAuditChain } from './append-audit-events';

/** What an operation has shown of others’ pay: one person’s, a run’s; without an id, of so many that it is the list of them. */
interface PayRead {
  readonly entity: AuditEntity;
  readonly entityId: string | null;
}

/** The same reader and the same thing are written down once in this time, however often it is turned over. */
const ONCE_IN_MS = 60 * 60_000;
/** Things of one kind that one answer names one by one. */
const NAMED = 20;
/** What this process remembers to have written, so that most reads ask the database nothing. */
const REMEMBERED = 20_000;

const readsOf = new WeakMap<object, Map<string, PayRead>>();

/** Called where an answer shows pay of somebody else than its reader; it is written down before the answer leaves. */
export function notePayRead(ctx: RequestContext, entity: AuditEntity, entityId: string | null): void {
  const known = readsOf.get(ctx.operation) ?? new Map<string, PayRead>();
  readsOf.set(ctx.operation, known.set(`${entity} ${entityId ?? ''}`, { entity, entityId }));
}

/** Writes who has read others' pay. */
@Injectable()
export class PayReads {
  /** Until when each needs no writing, in milliseconds since 1970; the oldest first. */
  readonly #written = new Map<string, number>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * In a transaction of its own, for reads are of a snapshot that cannot write; where it throws, nothing must be answered.
   * An operation that has shown nobody else's pay asks the database nothing.
   */
  async write(ctx: RequestContext): Promise<void> {
    const noted = readsOf.get(ctx.operation);
    readsOf.delete(ctx.operation);
    if (noted === undefined || !isTenantContext(ctx)) return;
    const keyOf = ({ entity, entityId }: PayRead) => [ctx.tenantId, ctx.userId, entity, entityId].join(' ');
    const now = ctx.now.getTime();
    const due = listed([...noted.values()]).filter((read) => (this.#written.get(keyOf(read)) ?? 0) <= now);
    if (due.length === 0) return;
    await this.#append(inAnotherOperation(ctx), due);
    for (const read of due) {
      this.#written.delete(keyOf(read));
      this.#written.set(keyOf(read), now + ONCE_IN_MS);
    }
    for (const key of this.#written.keys()) {
      if (this.#written.size <= REMEMBERED) break;
      this.#written.delete(key);
    }
  }

  /** Those that no process has written within the hour: whoever has the chain looks at what was there before. */
  #append(ctx: TenantContext, due: readonly PayRead[]): Promise<void> {
    return this.unitOfWork.run(ctx, async (tx) => {
      await lockAuditChain(tx, ctx.tenantId);
      const lately = await tx.query<PayRead>(
        `SELECT DISTINCT entity, entity_id AS "entityId" FROM premia.audit_events
         WHERE tenant_id = $1 AND action = 'pay.read' AND actor_user_id = $2 AND at > $3`,
        [ctx.tenantId, ctx.userId, new Date(ctx.now.getTime() - ONCE_IN_MS)],
      );
      for (const { entity, entityId } of due)
        if (!lately.some((one) => one.entity === entity && one.entityId === entityId))
          tx.audit({ action: 'pay.read', entity, entityId });
    });
  }
}

/** A long list of things of one kind becomes the kind. */
function listed(reads: readonly PayRead[]): readonly PayRead[] {
  return [...Map.groupBy(reads, ({ entity }) => entity)].flatMap(([entity, all]) =>
    all.length > NAMED ? [{ entity, entityId: null }] : all,
  );
}
