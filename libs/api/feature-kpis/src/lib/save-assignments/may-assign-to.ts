import {
  joinCurrentTerms,
  readOrganizationReach,
  TeamEntity,
  type Transaction,
  visibilityOf,
} from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { Owner } from '../assignments/assignment.queries';

/**
 * Whether the owner exists and the caller may set its targets: a head those of the headed teams and their people, but
 * not the head's own and not the company's. What does not exist and what is out of reach answer alike.
 */
export async function mayAssignTo(
  tx: Transaction,
  ctx: TenantContext,
  { kind, personId, teamId }: Owner,
): Promise<boolean> {
  const scope = await readOrganizationReach(tx, ctx);
  const { everyone, teamIds } = visibilityOf(ctx, 'assignments.manage', scope);
  switch (kind) {
    case 'company':
      return everyone;
    case 'team': {
      if (teamId === null) return false;
      const exists = await tx.repository(TeamEntity).existsBy({ tenantId: ctx.tenantId, id: teamId });
      return exists && (everyone || teamIds.includes(teamId));
    }
    case 'person': {
      const found = await tx.query(
        `select p.id from premia.persons p ${joinCurrentTerms('p', '$2')}
          where p.tenant_id = $1 and p.id = $3
            and ($4::boolean or (current.team_id = any ($5::uuid[]) and p.id is distinct from $6::uuid))`,
        [ctx.tenantId, scope.today, personId, everyone, teamIds, ctx.personId],
      );
      return found.length > 0;
    }
  }
}
