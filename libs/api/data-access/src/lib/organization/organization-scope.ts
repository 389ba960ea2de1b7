import type { TenantContext } from '@premia/api-util-platform';
import { scopeOf } from '@premia/api-util-platform';
import type { Permission, PermissionScope } from '@premia/shared-contract';
import type { Sql } from '../database/sql';
import type { Visibility } from './visibility';

/** What "own teams" and "self" mean for the caller today, and whose pay is open to them. */
export interface OrganizationScope {
  /** The workspace's day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly currency: string;
  /** Teams the caller heads, and all teams below them. */
  readonly headedTeamIds: readonly string[];
  /** Workspace policy: heads see pay of their own teams. */
  readonly headsSeePay: boolean;
}

/** Reads the caller's reach in one statement. */
export async function readOrganizationScope(sql: Sql, ctx: TenantContext): Promise<OrganizationScope> {
  const [scope] = await sql.query<OrganizationScope>(
    `with recursive headed as (
       select t.tenant_id, t.id from premia.teams t where t.tenant_id = $1::uuid and t.head_person_id = $2::uuid
       union
       select below.tenant_id, below.id
         from premia.teams below
         join headed on headed.tenant_id = below.tenant_id and below.parent_id = headed.id)
     select to_char($3::timestamptz at time zone w.time_zone, 'YYYY-MM-DD') as today,
            w.currency,
            coalesce(p.heads_see_pay, true) as "headsSeePay",
            array(select id from headed) as "headedTeamIds"
       from premia.tenants w
       left join premia.workspace_policies p on p.tenant_id = w.id
      where w.id = $1::uuid`,
    [ctx.tenantId, ctx.personId, ctx.now],
  );
  if (scope === undefined) throw new Error('The workspace of the request does not exist');
  return scope;
}

const NOBODY: Visibility = { everyone: false, teamIds: [], personId: null };

/** What heads hold over their teams only where the workspace's policy lets heads see pay. */
const ABOUT_PAY: readonly Permission[] = ['pay.read', 'payouts.read'];

/** How far the caller's permission reaches through the organisation; over their own pay always. */
export function visibilityOf(ctx: TenantContext, permission: Permission, scope: OrganizationScope): Visibility {
  const seesTeams = scope.headsSeePay || !ABOUT_PAY.includes(permission);
  return visibilityIn(scopeOf(ctx, permission), ctx.personId, seesTeams ? scope.headedTeamIds : []);
}

function visibilityIn(
  scope: PermissionScope | null,
  personId: string | null,
  headedTeamIds: readonly string[],
): Visibility {
  switch (scope) {
    case null:
      return NOBODY;
    case 'self':
      return { everyone: false, teamIds: [], personId };
    case 'own-teams':
      return { everyone: false, teamIds: headedTeamIds, personId };
    case 'all':
      return { everyone: true, teamIds: [], personId };
  }
}

/** Whether all of a plan for these teams (none: everyone) lies within reach; below a headed team everything does. */
export function seesTeams({ everyone, teamIds }: Visibility, named: readonly string[]): boolean {
  return everyone || (named.length > 0 && named.every((id) => teamIds.includes(id)));
}
