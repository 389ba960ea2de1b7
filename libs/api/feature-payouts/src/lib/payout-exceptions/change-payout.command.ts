import { Injectable } from '@nestjs/common';
import { newId, PayoutHoldEntity, PayoutLookEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Conflict, NotFound, Problem, scopeOf, type TenantContext } from '@premia/api-util-platform';
import type { RunState } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { PayoutQueries } from '../payout/payout.queries';
import type { Payout } from '../payout/payout.type';
import { visibilityParameters, VISIBLE_PAYOUTS } from '../payout/visible-payouts';
import { PayoutsAccess } from '../payouts-access';
import { notInThisState } from '../run-approval/run-approval.errors';

interface PayoutOfRun {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly total: string;
  readonly cycleId: string;
  readonly planId: string;
  readonly state: RunState;
  readonly number: number;
}

export type PayoutChange =
  | { readonly kind: 'hold'; readonly reason: string }
  | { readonly kind: 'release' }
  | { readonly kind: 'look'; readonly note: string | null };

/** Holds a payout, releases it, or says that it was looked at; nobody does any of it to their own. */
@Injectable()
export class ChangePayout {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: PayoutsAccess,
    private readonly queries: PayoutQueries,
  ) {}

  run(ctx: TenantContext, payoutId: string, change: PayoutChange): Promise<Payout | Problem> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const payout = await this.#read(tx, ctx, payoutId);
      if (payout === null) return new NotFound(ctx);
      if (payout.personId === ctx.personId) return new Conflict(ctx, message('problem.PAYOUT.OWN'));
      const refusal = await this.#change(tx, ctx, payout, change);
      return refusal ?? (await this.queries.byId(ctx, payoutId)) ?? new NotFound(ctx);
    });
  }

  async #read(tx: Transaction, ctx: TenantContext, payoutId: string): Promise<PayoutOfRun | null> {
    if (scopeOf(ctx, 'runs.read') === null) return null;
    const [payout] = await tx.query<PayoutOfRun>(
      `select p.id, p.person_id as "personId", p.person_name as "personName", p.total::text as total, r.cycle_id as "cycleId",
              v.plan_id as "planId", r.state, r.number
         from (${VISIBLE_PAYOUTS} and p.id = $5) p
         join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
         join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id`,
      [...visibilityParameters(ctx, await this.access.payouts(ctx)), payoutId],
    );
    return payout ?? null;
  }

  async #change(
    tx: Transaction,
    ctx: TenantContext,
    { cycleId, planId, personId, personName, total, state, number }: PayoutOfRun,
    change: PayoutChange,
  ): Promise<Problem | null> {
    const { tenantId, userId, now } = ctx;
    const of = { tenantId, cycleId, planId, personId };
    if (change.kind === 'look') {
      const { note } = change;
      await tx.repository(PayoutLookEntity).insert({ ...of, id: newId(), total, note, seenBy: userId, seenAt: now });
    } else if (state === 'superseded' || (state === 'exported' && change.kind === 'hold')) {
      return notInThisState(ctx, { number, state });
    } else if (change.kind === 'hold') {
      const held = await tx.query(
        `select from premia.payout_holds where tenant_id = $1 and cycle_id = $2 and plan_id = $3 and person_id = $4 and released_at is null`,
        [tenantId, cycleId, planId, personId],
      );
      if (held.length > 0) return new Conflict(ctx, message('problem.PAYOUT.ON_HOLD', { name: personName }));
      const { reason } = change;
      await tx.repository(PayoutHoldEntity).insert({ ...of, id: newId(), reason, heldBy: userId, heldAt: now });
    } else {
      const released = await tx.execute(
        `update premia.payout_holds set released_by = $5, released_at = $6
          where tenant_id = $1 and cycle_id = $2 and plan_id = $3 and person_id = $4 and released_at is null`,
        [tenantId, cycleId, planId, personId, userId, now],
      );
      if (released === 0) return new Conflict(ctx, message('problem.PAYOUT.NOT_ON_HOLD', { name: personName }));
    }
    tx.audit({
      action: change.kind === 'hold' ? 'payout.held' : change.kind === 'release' ? 'payout.released' : 'payout.seen',
      entity: 'person',
      entityId: personId,
      after: { ...change, cycleId, planId, total },
    });
    return null;
  }
}
