import { Injectable } from '@nestjs/common';
import { readJob, UnitOfWork } from '@premia/api-data-access';
import { Conflict, type Job, NotFound, type TenantContext } from '@premia/api-util-platform';
import { JOB_LIFE_CYCLE, statesBefore } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';

@Injectable()
export class CancelJobCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Stops an own job: its worker notices at its next step, and nothing of its work is kept. */
  run(ctx: TenantContext, id: string): Promise<Job | NotFound | Conflict> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const cancelled = await tx.execute(
        `UPDATE premia.jobs SET state = 'cancelled', finished_at = $4
         WHERE tenant_id = $1 AND id = $2 AND created_by = $3 AND state = ANY ($5)`,
        [ctx.tenantId, id, ctx.userId, ctx.now, statesBefore(JOB_LIFE_CYCLE, 'cancel')],
      );
      const job = await readJob(tx, ctx, id);
      if (job === null) return new NotFound(ctx);
      return cancelled === 1 ? job : notCancellable(ctx, job);
    });
  }
}

function notCancellable(ctx: TenantContext, { finishedAt }: Job): Conflict {
  if (finishedAt === null) {
    return new Conflict(ctx, message('problem.JOB.NOT_YOURS'));
  }
  return new Conflict(ctx, message('problem.JOB.ENDED'));
}
