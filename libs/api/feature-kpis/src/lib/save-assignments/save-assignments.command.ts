import { Injectable } from '@nestjs/common';
import { CycleEntity, type Transaction, UnitOfWork, WorkspacePolicyEntity } from '@premia/api-data-access';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { type Owner, readOwnersAssignments } from '../assignments/assignment.queries';
import { AssignmentsSaved, ConfirmationNeeded, type SaveAssignmentsResult } from '../assignments/assignment.type';
import { completed, type GivenAssignment } from './given-assignment';
import { mayAssignTo } from './may-assign-to';
import { type KpiCountPolicy, warningsOf } from './warnings';
import { writeAssignments } from './write-assignments';

export interface OwnersList {
  readonly cycleId: string;
  readonly owner: Owner;
  readonly assignments: readonly GivenAssignment[];
}

@Injectable()
export class SaveAssignments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async execute(
    ctx: TenantContext,
    { cycleId, owner, assignments: given }: OwnersList,
  ): Promise<typeof SaveAssignmentsResult> {
    const assignments = given.map(completed);
    return this.unitOfWork.run(ctx, async (tx) => {
      const stage = await lockCycle(tx, ctx, cycleId);
      if (stage === null || !(await mayAssignTo(tx, ctx, owner))) return new NotFound(ctx);
      if (stage === 'closed') return cycleClosed(ctx);
      const warnings = warningsOf(ctx, owner.kind, assignments, await readPolicy(tx, ctx));
      if (warnings.length > 0) return new ConfirmationNeeded(ctx, warnings);
      await writeAssignments(tx, ctx, cycleId, owner, assignments);
      return new AssignmentsSaved(await readOwnersAssignments(tx, ctx, cycleId, owner));
    });
  }
}

/** The cycle's stage; null where there is no such cycle. The lock lets lists of one cycle be saved one after another. */
async function lockCycle(tx: Transaction, ctx: TenantContext, cycleId: string): Promise<string | null> {
  const where = { tenantId: ctx.tenantId, id: cycleId };
  const cycle = await tx.repository(CycleEntity).findOne({ where, lock: { mode: 'pessimistic_write' } });
  return cycle?.stage ?? null;
}

async function readPolicy(tx: Transaction, ctx: TenantContext): Promise<KpiCountPolicy> {
  const policy = await tx.repository(WorkspacePolicyEntity).findOneByOrFail({ tenantId: ctx.tenantId });
  return { minimum: policy.kpiCountMin, maximum: policy.kpiCountMax };
}

function cycleClosed(ctx: TenantContext): Conflict {
  return new Conflict(ctx, message('problem.CYCLE.CLOSED'));
}
