import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
import { NotFound, type Problem, type TenantContext } from '@premia/api-util-platform';
import type { PayrollHandover } from './payroll.type';
import { PayrollHandoverQueries } from './payroll-handover.queries';

/** Closes a difference to what payroll paid, with how it was settled: of the list that was read last. */
@Injectable()
export class ClosePayrollCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: PayrollHandoverQueries,
  ) {}

  async run(
    ctx: TenantContext,
    {
      runId,
      personnelNumber,
      note,
    }: { readonly runId: string; readonly personnelNumber: string; readonly note: string },
  ): Promise<PayrollHandover | Problem> {
    const problem = await this.unitOfWork.run(ctx, async (tx) => {
      const closed = await tx.execute(
        `update premia.payroll_cases c set note = $4, closed_by = $5, closed_at = $6
          where c.tenant_id = $1 and c.personnel_number = $3 and c.closed_at is null
            and c.paid_list_id = (select l.id from premia.payroll_paid_lists l where l.tenant_id = $1 and l.run_id = $2
                                   order by l.read_at desc, l.id desc limit 1)`,
        [ctx.tenantId, runId, personnelNumber, note, ctx.userId, ctx.now],
      );
      if (closed === 0) return new NotFound(ctx);
      tx.audit({
        action: 'payroll.case-closed',
        entity: 'payout-run',
        entityId: runId,
        after: { personnelNumber, note },
      });
      return null;
    });
    if (problem !== null) return problem;
    return (await this.queries.ofRun(ctx, runId, null)) ?? new NotFound(ctx);
  }
}
