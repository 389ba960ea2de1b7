import { AssignmentEntity, newId, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { type NewList, ownerKey, sameAssignmentKey } from './given-assignment';
import type { StoredLists } from './stored-assignments';

/** What a later list changes of an assignment that stays. */
const CHANGED = ['weight', 'scoring', 'attainmentMax', 'pilot', 'noData', 'confirmation', 'updatedAt'] as const;

/** Makes the lists the owners' in the cycle: what stays keeps its id, what is gone is deleted, in two statements. */
export async function writeAssignments(
  tx: Transaction,
  ctx: TenantContext,
  cycleId: string,
  lists: readonly NewList[],
  stored: StoredLists,
): Promise<void> {
  const { tenantId, now, userId } = ctx;
  const changes = lists.map(({ owner, assignments }) => {
    const before = stored.get(ownerKey(owner)) ?? new Map<string, never>();
    const after = assignments.map((assignment) => ({
      id: before.get(sameAssignmentKey(assignment))?.id ?? newId(),
      ...assignment,
    }));
    return { owner, before: [...before.values()], after };
  });
  const kept = new Set(changes.flatMap(({ after }) => after.map(({ id }) => id)));
  const gone = changes.flatMap(({ before }) => before.map(({ id }) => id)).filter((id) => !kept.has(id));
  await tx.query(`delete from premia.assignments where tenant_id = $1 and id = any ($2::uuid[])`, [tenantId, gone]);
  await tx.insertAll(
    AssignmentEntity,
    changes.flatMap(({ owner: { kind: ownerKind, personId, teamId }, after }) =>
      after.map((assignment) => ({
        ...{ tenantId, cycleId, ownerKind, personId, teamId, createdAt: now, createdBy: userId, updatedAt: now },
        ...assignment,
        // The engine has taken the scoring, so it is an object.
        scoring: assignment.scoring as object,
      })),
    ),
    CHANGED,
  );
  for (const { owner, before, after } of changes) {
    tx.audit({
      action: 'assignments.saved',
      entity: 'cycle',
      entityId: cycleId,
      before: { owner, assignments: before },
      after: { owner, assignments: after },
    });
  }
}
