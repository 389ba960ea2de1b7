import { Injectable } from '@nestjs/common';
import {
  newId,
  notePayRead,
  PayrollPaidListEntity,
  Reads,
  readUpload,
  type Transaction,
  UnitOfWork,
} from '@premia/api-data-access';
import { NotFound, Problem, type TenantContext } from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';
import { type PaidDifference, paidDifferences } from '@premia/domain-payouts';
import { isUnreadable, readPaidAmounts } from './paid-amounts';
import { listNotReadable, nothingToHandOver } from './payroll.errors';
import type { PayrollHandover } from './payroll.type';
import { PayrollHandoverQueries } from './payroll-handover.queries';
import { readRunForPayroll } from './payroll-lines.queries';

/** Reads what payroll paid (personnel number, amount) and writes down every difference to what was handed over. */
@Injectable()
export class ReadPaidList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly queries: PayrollHandoverQueries,
  ) {}

  async run(
    ctx: TenantContext,
    { runId, uploadId }: { readonly runId: string; readonly uploadId: string },
  ): Promise<PayrollHandover | Problem> {
    const upload = await this.reads.apart(ctx, (sql) => readUpload(sql, ctx, uploadId));
    if (upload === null) return new NotFound(ctx);
    const paid = readPaidAmounts(upload.content);
    if (isUnreadable(paid)) return listNotReadable(ctx, paid.line, paid.text);
    const written = await this.unitOfWork.run(ctx, async (tx) => {
      const run = await readRunForPayroll(tx, ctx, runId);
      if (run === null) return new NotFound(ctx);
      const asked = await tx.query<{ readonly personnelNumber: string; readonly amount: string }>(
        `select coalesce(personnel_number, '') as "personnelNumber", amount::text as amount from premia.payroll_lines
          where tenant_id = $1 and run_id = $2`,
        [ctx.tenantId, runId],
      );
      if (asked.length === 0) return nothingToHandOver(ctx, run);
      const { tenantId, userId: readBy, now: readAt } = ctx;
      const { fileName, sha256 } = upload;
      const total = Rational.sum(paid.map(({ amount }) => Rational.parse(amount))).toExactText();
      const list = { fileName, sha256, lines: paid.length, total };
      const id = newId();
      await tx.repository(PayrollPaidListEntity).insert({ tenantId, id, runId, ...list, readBy, readAt });
      const differences = paidDifferences(asked, paid);
      await writeCases(tx, ctx, id, differences);
      const after = { ...list, differences: differences.length };
      tx.audit({ action: 'payroll.paid-list-read', entity: 'payout-run', entityId: runId, after });
      return null;
    });
    if (written !== null) return written;
    notePayRead(ctx, 'payout-run', runId);
    return (await this.queries.ofRun(ctx, runId, null)) ?? new NotFound(ctx);
  }
}

async function writeCases(
  tx: Transaction,
  ctx: TenantContext,
  paidListId: string,
  differences: readonly PaidDifference[],
): Promise<void> {
  await tx.execute(
    `insert into premia.payroll_cases (tenant_id, id, paid_list_id, kind, personnel_number, expected, paid)
     select $1, c.id, $2, c.kind, c.personnel_number, c.expected, c.paid
       from unnest($3::uuid[], $4::text[], $5::text[], $6::numeric[], $7::numeric[]) as c (id, kind, personnel_number, expected, paid)`,
    [
      ctx.tenantId,
      paidListId,
      differences.map(() => newId()),
      differences.map(({ kind }) => kind),
      differences.map(({ personnelNumber }) => personnelNumber),
      differences.map(({ expected }) => expected),
      differences.map(({ paid }) => paid),
    ],
  );
}
