import { joinCurrentTerms, readOrganizationReach, type Transaction, visibilityOf } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { Owner } from '../assignments/assignment.queries';

/**
 * Whether all the owners exist and the caller may set their targets: a head those of the headed teams and their people,
 * but not the head's own and not the company's. What does not exist and what is out of reach answer alike.
 */
export async function mayAssignToAll(tx: Transaction, ctx: TenantContext, owners: readonly Owner[]): Promise<boolean> {
  const scope = await readOrganizationReach(tx, ctx);
  const { everyone, teamIds } = visibilityOf(ctx, 'assignments.manage', scope);
  if (!everyone && owners.some(({ kind }) => kind === 'company')) return false;
  const persons = distinct(owners.map(({ personId }) => personId));
  const teams = distinct(owners.map(({ teamId }) => teamId));
  const [reached] = await tx.query<{ readonly persons: number; readonly teams: number }>(
    `select (select count(*)::int from premia.persons p ${joinCurrentTerms('p', '$2')}
              where p.tenant_id = $1 and p.id = any ($3::uuid[])
                and ($5::boolean or (current.team_id = any ($6::uuid[]) and p.id is distinct from $7::uuid))) as persons,
            (select count(*)::int from premia.teams t
              where t.tenant_id = $1 and t.id = any ($4::uuid[]) and ($5::boolean or t.id = any ($6::uuid[]))) as teams`,
    [ctx.tenantId, scope.today, persons, teams, everyone, teamIds, ctx.personId],
  );
  return reached?.persons === persons.length && reached.teams === teams.length;
}

function distinct(ids: readonly (string | null)[]): readonly string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
