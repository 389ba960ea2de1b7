import { AssignmentEntity, columns, newId, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { Owner } from '../assignments/assignment.queries';
import { type NewAssignment, sameAssignmentKey } from './given-assignment';

/** What a later list changes of an assignment that stays. */
const CHANGED = ['weight', 'scoring', 'attainmentMax', 'pilot', 'noData', 'confirmation', 'updatedAt'] as const;

const STORED = ['id', 'kpi', 'component', 'weight', 'scoring', 'channels', 'campaigns'] as const;

type StoredAssignment = Pick<AssignmentEntity, (typeof STORED)[number]>;

/** Makes the list the owner's in the cycle: what stays keeps its id, what is gone is deleted, in two statements. */
export async function writeAssignments(
  tx: Transaction,
  ctx: TenantContext,
  cycleId: string,
  owner: Owner,
  assignments: readonly NewAssignment[],
): Promise<void> {
  const before = await readStored(tx, ctx, cycleId, owner);
  const ids = new Map(before.map((stored) => [sameAssignmentKey(stored), stored.id]));
  const kept = assignments.map((assignment) => ({
    id: ids.get(sameAssignmentKey(assignment)) ?? newId(),
    ...assignment,
  }));
  const keptIds = new Set(kept.map(({ id }) => id));
  await tx.query(`delete from premia.assignments where tenant_id = $1 and id = any ($2::uuid[])`, [
    ctx.tenantId,
    before.filter(({ id }) => !keptIds.has(id)).map(({ id }) => id),
  ]);
  const { tenantId, now, userId } = ctx;
  const { kind: ownerKind, personId, teamId } = owner;
  const common = { tenantId, cycleId, ownerKind, personId, teamId, createdAt: now, createdBy: userId, updatedAt: now };
  await tx.insertAll(
    AssignmentEntity,
    // The engine has taken the scoring, so it is an object.
    kept.map((assignment) => ({ ...common, ...assignment, scoring: assignment.scoring as object })),
    CHANGED,
  );
  tx.audit({
    action: 'assignments.saved',
    entity: 'cycle',
    entityId: cycleId,
    before: { owner, assignments: before },
    after: { owner, assignments: kept },
  });
}

function readStored(
  tx: Transaction,
  ctx: TenantContext,
  cycleId: string,
  owner: Owner,
): Promise<readonly StoredAssignment[]> {
  return tx.query<StoredAssignment>(
    `select ${columns(AssignmentEntity, 'a', STORED)}
       from premia.assignments a
      where a.tenant_id = $1 and a.cycle_id = $2 and a.owner_kind = $3
        and a.person_id is not distinct from $4::uuid and a.team_id is not distinct from $5::uuid`,
    [ctx.tenantId, cycleId, owner.kind, owner.personId, owner.teamId],
  );
}
