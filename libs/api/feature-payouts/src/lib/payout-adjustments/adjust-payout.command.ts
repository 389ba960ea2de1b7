import { Injectable } from '@nestjs/common';
import { newId, once, PayoutAdjustmentEntity, type Sql, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { Conflict, NotFound, Problem, scopeOf, type TenantContext } from '@premia/api-util-platform';
import { minorUnit, Rational } from '@premia/domain-kernel';
import type { RunState } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { PayoutQueries } from '../payout/payout.queries';
import type { Payout } from '../payout/payout.type';
import { visibilityParameters, VISIBLE_PAYOUTS } from '../payout/visible-payouts';
import { PayoutsAccess } from '../payouts-access';
import { notInThisState, overBudget } from '../run-approval/run-approval.errors';
import { readRunParts, type RunParts } from '../run-approval/run-parts';
import { takeStep } from '../run-approval/run-step';

export interface ProposedAdjustment {
  readonly payoutId: string;
  readonly amount: string;
  readonly reason: string;
  readonly comment?: string | null;
  readonly evidence?: string | null;
}

interface AdjustedPayout {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
}

interface StoredAdjustment {
  readonly payoutId: string;
  readonly amount: string;
  readonly proposedBy: string;
  readonly isDecided: boolean;
}

/** Runs in which something may still be proposed; an approved one loses its approval as an adjustment is approved. */
const OPEN: readonly RunState[] = ['calculated', 'rejected', 'approved'];

/** Proposes what is paid beside what was calculated, and decides about it: two people, neither of them the payee. */
@Injectable()
export class AdjustPayout {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: PayoutsAccess,
    private readonly queries: PayoutQueries,
  ) {}

  async propose(ctx: TenantContext, asked: ProposedAdjustment, key?: string | null): Promise<Payout | Problem> {
    const { payoutId, amount, reason, comment = null, evidence = null } = asked;
    const proposed = await this.unitOfWork.run(ctx, (tx) =>
      once(tx, ctx, { operation: 'proposeAdjustment', key, request: asked }, async () => {
        const found = await this.#read(tx, ctx, payoutId);
        if (found instanceof Problem) return found;
        const { payout, run } = found;
        const { currency, state } = run;
        if (!OPEN.includes(state)) return notInThisState(ctx, run);
        const given = Rational.parse(amount);
        if (given.isZero) return new Conflict(ctx, message('problem.PAYOUT.ADJUSTMENT_NOTHING'));
        const unit = minorUnit(currency);
        if (unit !== null && !given.isMultipleOf(unit))
          return new Conflict(ctx, message('problem.PAYOUT.ADJUSTMENT_PLACES', { amount, currency }));
        const id = newId();
        const { tenantId, userId: proposedBy, now: proposedAt } = ctx;
        const { cycleId, planId } = run;
        const { personId } = payout;
        const content = { kind: 'adjustment' as const, amount, reason, comment, evidence };
        const of = { tenantId, id, cycleId, planId, personId };
        await tx.repository(PayoutAdjustmentEntity).insert({ ...of, ...content, proposedBy, proposedAt });
        const after = { ...content, currency, cycleId, planId, adjustmentId: id };
        tx.audit({ action: 'payout.adjustment-proposed', entity: 'person', entityId: personId, after });
        return { id: payoutId };
      }),
    );
    return proposed instanceof Problem ? proposed : this.#answer(ctx, payoutId);
  }

  async decide(ctx: TenantContext, id: string, approved: boolean): Promise<Payout | Problem> {
    const decided = await this.unitOfWork.run(ctx, async (tx) => {
      const adjustment = await readAdjustment(tx, ctx, id);
      if (adjustment === null) return new NotFound(ctx);
      const { payoutId, amount, proposedBy, isDecided } = adjustment;
      const found = await this.#read(tx, ctx, payoutId);
      if (found instanceof Problem) return found;
      const { payout, run } = found;
      // Whoever proposed it may withdraw it.
      if (scopeOf(ctx, 'runs.approve') === null && proposedBy !== ctx.userId) return new NotFound(ctx);
      if (isDecided) return new Conflict(ctx, message('problem.PAYOUT.ADJUSTMENT_DECIDED'));
      const refusal = approved ? await this.#beforeApproval(tx, ctx, run, adjustment) : null;
      if (refusal !== null) return refusal;
      const { tenantId, userId, now } = ctx;
      const decision = approved ? 'approved' : 'declined';
      const changed = await tx.execute(
        `update premia.payout_adjustments set decision = $3, decided_by = $4, decided_at = $5
          where tenant_id = $1 and id = $2 and decision is null`,
        [tenantId, id, decision, userId, now],
      );
      if (changed === 0) return new Conflict(ctx, message('problem.PAYOUT.ADJUSTMENT_DECIDED'));
      const { currency, cycleId, planId } = run;
      tx.audit({
        action: `payout.adjustment-${decision}`,
        entity: 'person',
        entityId: payout.personId,
        after: { adjustmentId: id, amount, currency, cycleId, planId },
      });
      return payoutId;
    });
    return decided instanceof Problem ? decided : this.#answer(ctx, decided);
  }

  /** What keeps an amount from changing; an approval that rests on the old one falls. */
  async #beforeApproval(
    tx: Transaction,
    ctx: TenantContext,
    run: RunParts,
    { amount, proposedBy }: StoredAdjustment,
  ): Promise<Problem | null> {
    if (proposedBy === ctx.userId) return new Conflict(ctx, message('problem.PAYOUT.ADJUSTMENT_OWN'));
    if (run.state === 'approved') await takeStep(tx, ctx, 'void', run, null);
    else if (!OPEN.includes(run.state)) return notInThisState(ctx, run);
    const added = Rational.parse(amount);
    const total = Rational.parse(run.total).plus(added);
    if (run.whenOver !== 'stop' || run.budget === null || added.isNegative) return null;
    return total.isGreaterThan(Rational.parse(run.budget))
      ? overBudget(ctx, { ...run, total: total.toExactText(), overBudget: 'stop' })
      : null;
  }

  async #read(
    tx: Transaction,
    ctx: TenantContext,
    payoutId: string,
  ): Promise<{ readonly payout: AdjustedPayout; readonly run: RunParts } | Problem> {
    if (scopeOf(ctx, 'runs.read') === null) return new NotFound(ctx);
    const visibility = await this.access.payouts(ctx);
    const [payout] = await tx.query<AdjustedPayout>(
      `select p.id, p.run_id as "runId", p.person_id as "personId" from (${VISIBLE_PAYOUTS} and p.id = $5) p`,
      [...visibilityParameters(ctx, visibility), payoutId],
    );
    if (payout === undefined) return new NotFound(ctx);
    if (payout.personId === ctx.personId) return new Conflict(ctx, message('problem.PAYOUT.OWN'));
    const [run] = await readRunParts(tx, ctx, visibility, [payout.runId]);
    return run === undefined ? new NotFound(ctx) : { payout, run };
  }

  async #answer(ctx: TenantContext, payoutId: string): Promise<Payout | Problem> {
    return (await this.queries.byId(ctx, payoutId)) ?? new NotFound(ctx);
  }
}

/** With the payout of the latest run in which the person has one. */
async function readAdjustment(sql: Sql, ctx: TenantContext, id: string): Promise<StoredAdjustment | null> {
  const [row] = await sql.query<StoredAdjustment>(
    `select p.id as "payoutId", a.amount::text as amount, a.proposed_by as "proposedBy", a.decision is not null as "isDecided"
       from premia.payout_adjustments a
       join premia.bonus_plan_versions v on v.tenant_id = a.tenant_id and v.plan_id = a.plan_id
       join premia.payout_runs r on r.tenant_id = v.tenant_id and r.plan_version_id = v.id and r.cycle_id = a.cycle_id
       join premia.payouts p on p.tenant_id = r.tenant_id and p.run_id = r.id and p.person_id = a.person_id
      where a.tenant_id = $1 and a.id = $2
      order by r.number desc limit 1`,
    [ctx.tenantId, id],
  );
  return row ?? null;
}
