import { AssignmentEntity, columns, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { isOfOwners, type Owner, ownerParameters } from '../assignments/assignment.queries';
import { ownerKey, sameAssignmentKey } from './given-assignment';

const COLUMNS = ['id', 'kpi', 'component', 'weight', 'scoring', 'channels', 'campaigns'] as const;

export type StoredAssignment = Pick<AssignmentEntity, (typeof COLUMNS)[number]>;

/** What the owners have in the cycle so far, by owner, then by what makes an assignment the same. */
export type StoredLists = ReadonlyMap<string, ReadonlyMap<string, StoredAssignment>>;

export async function readStored(
  tx: Transaction,
  ctx: TenantContext,
  cycleId: string,
  owners: readonly Owner[],
): Promise<StoredLists> {
  const rows = await tx.query<StoredAssignment & Pick<AssignmentEntity, 'ownerKind' | 'personId' | 'teamId'>>(
    `select ${columns(AssignmentEntity, 'a', [...COLUMNS, 'ownerKind', 'personId', 'teamId'])}
       from premia.assignments a
      where a.tenant_id = $1 and a.cycle_id = $2 and ${isOfOwners('a', 3)}`,
    [ctx.tenantId, cycleId, ...ownerParameters(owners)],
  );
  const lists = new Map<string, Map<string, StoredAssignment>>();
  for (const { ownerKind: kind, personId, teamId, ...assignment } of rows) {
    const key = ownerKey({ kind, personId, teamId });
    const list = lists.get(key) ?? new Map<string, StoredAssignment>();
    lists.set(key, list.set(sameAssignmentKey(assignment), assignment));
  }
  return lists;
}
