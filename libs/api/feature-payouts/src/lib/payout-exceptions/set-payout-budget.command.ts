import { Injectable } from '@nestjs/common';
import { newId, PayoutBudgetEntity, UnitOfWork } from '@premia/api-data-access';
import { moneyOf, NotFound, Problem, type TenantContext } from '@premia/api-util-platform';
import { PayoutBudget, type WhenOverBudget } from './payout-exceptions.type';

export interface BudgetRequest {
  readonly cycleId: string;
  readonly planId: string;
  readonly amount: string;
  readonly whenOver: WhenOverBudget;
}

@Injectable()
export class SetPayoutBudget {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Sets what the runs of a cycle under a plan may come to, from now on; what is submitted already stays so. */
  run(ctx: TenantContext, { cycleId, planId, amount, whenOver }: BudgetRequest): Promise<PayoutBudget | Problem> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const { tenantId, userId: setBy, now: setAt } = ctx;
      const [found] = await tx.query<{ readonly currency: string; readonly before: string | null }>(
        `select w.currency, (select b.amount::text from premia.payout_budgets b
                              where b.tenant_id = $1 and b.cycle_id = c.id and b.plan_id = p.id) as before
           from premia.tenants w join premia.cycles c on c.tenant_id = w.id join premia.bonus_plans p on p.tenant_id = w.id
          where w.id = $1 and c.id = $2 and p.id = $3`,
        [tenantId, cycleId, planId],
      );
      if (found === undefined) return new NotFound(ctx);
      if (found.before === null)
        await tx
          .repository(PayoutBudgetEntity)
          .insert({ tenantId, id: newId(), cycleId, planId, amount, whenOver, setBy, setAt });
      else
        await tx
          .repository(PayoutBudgetEntity)
          .update({ tenantId, cycleId, planId }, { amount, whenOver, setBy, setAt });
      tx.audit({
        action: 'payout-run.budget-set',
        entity: 'cycle',
        entityId: cycleId,
        before: { amount: found.before },
        after: { planId, amount, whenOver },
      });
      return new PayoutBudget({ amount: moneyOf(amount, found.currency), whenOver });
    });
  }
}
