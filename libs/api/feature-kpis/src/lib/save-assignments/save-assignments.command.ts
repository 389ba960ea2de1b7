import { Injectable } from '@nestjs/common';
import { CycleEntity, type Transaction, UnitOfWork, WorkspacePolicyEntity } from '@premia/api-data-access';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { type Owner, readOwnersAssignments } from '../assignments/assignment.queries';
import { AssignmentsSaved, ConfirmationNeeded, type SaveAssignmentsResult } from '../assignments/assignment.type';
import { doubtedTargets } from './doubted-targets';
import { completed, type GivenAssignment } from './given-assignment';
import { mayAssignToAll } from './may-assign-to';
import { readStored } from './stored-assignments';
import { type KpiCountPolicy, warningsOf } from './warnings';
import { writeAssignments } from './write-assignments';

export interface GivenList {
  readonly owner: Owner;
  readonly assignments: readonly GivenAssignment[];
}

@Injectable()
export class SaveAssignments {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(
    ctx: TenantContext,
    { cycleId, owner, assignments }: GivenList & { readonly cycleId: string },
  ): Promise<typeof SaveAssignmentsResult> {
    return this.#save(ctx, cycleId, [{ owner, assignments }], () => '');
  }

  /** Several owners' lists at once: all of them are saved, or none. */
  executeAll(ctx: TenantContext, cycleId: string, lists: readonly GivenList[]): Promise<typeof SaveAssignmentsResult> {
    return this.#save(ctx, cycleId, lists, (index) => `lists.${index}.`);
  }

  /** @param at where in the input the list of this position stands, before `assignments` */
  #save(
    ctx: TenantContext,
    cycleId: string,
    given: readonly GivenList[],
    at: (index: number) => string,
  ): Promise<typeof SaveAssignmentsResult> {
    const owners = given.map(({ owner }) => owner);
    return this.unitOfWork.run(ctx, async (tx) => {
      const cycle = await lockCycle(tx, ctx, cycleId);
      if (cycle === null || !(await mayAssignToAll(tx, ctx, owners))) return new NotFound(ctx);
      if (cycle.stage === 'closed') return new Conflict(ctx, message('problem.CYCLE.CLOSED'));
      const stored = await readStored(tx, ctx, cycleId, owners);
      const lists = given.map(({ owner, assignments }, index) => ({
        owner,
        at: at(index),
        assignments: assignments.map(completed),
      }));
      const policy = await readPolicy(tx, ctx);
      const warnings = [
        ...lists.flatMap((list) => warningsOf(ctx, list, policy)),
        ...(await doubtedTargets(tx, ctx, cycle, lists, stored)),
      ];
      if (warnings.length > 0) return new ConfirmationNeeded(ctx, warnings);
      await writeAssignments(tx, ctx, cycleId, lists, stored);
      return new AssignmentsSaved(await readOwnersAssignments(tx, ctx, cycleId, owners));
    });
  }
}

/** Null where there is no such cycle. The lock lets lists of one cycle be saved one after another. */
function lockCycle(tx: Transaction, ctx: TenantContext, cycleId: string): Promise<CycleEntity | null> {
  const where = { tenantId: ctx.tenantId, id: cycleId };
  return tx.repository(CycleEntity).findOne({ where, lock: { mode: 'pessimistic_write' } });
}

async function readPolicy(tx: Transaction, ctx: TenantContext): Promise<KpiCountPolicy> {
  const policy = await tx.repository(WorkspacePolicyEntity).findOneByOrFail({ tenantId: ctx.tenantId });
  return { minimum: policy.kpiCountMin, maximum: policy.kpiCountMax };
}
