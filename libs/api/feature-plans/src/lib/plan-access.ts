import { Injectable } from '@nestjs/common';
import { readOrganizationReach, type Sql } from '@premia/api-data-access';
import { scopeOf, type TenantContext } from '@premia/api-util-platform';

/** Which plans are open to the caller, and whether drafts are. */
export interface PlanVisibility {
  readonly everyone: boolean;
  /** Where not everyone: a plan is open when it is for everyone, or for one of these teams. */
  readonly teamIds: readonly string[];
  readonly drafts: boolean;
}

const NOTHING: PlanVisibility = { everyone: false, teamIds: [], drafts: false };

/** What "read", "draft for own teams" and "read own" mean for the caller's plans (product §9). */
@Injectable()
export class PlanAccess {
  /** Two statements at most; a plan for a team is also for every team below it. */
  async visibility(sql: Sql, ctx: TenantContext): Promise<PlanVisibility> {
    const scope = scopeOf(ctx, 'plans.read');
    if (scope === null) return NOTHING;
    if (scope === 'all') return { everyone: true, teamIds: [], drafts: true };
    const { today, headedTeamIds } = await readOrganizationReach(sql, ctx);
    const headed = scope === 'own-teams' ? headedTeamIds : [];
    return {
      everyone: false,
      teamIds: await this.#teamsAround(sql, ctx, today, headed),
      drafts: scope === 'own-teams',
    };
  }

  /** Teams that the caller may draft plans for; null: any, and everyone at once. */
  async draftableTeams(sql: Sql, ctx: TenantContext): Promise<readonly string[] | null> {
    if (scopeOf(ctx, 'plans.draft') === 'all') return null;
    return (await readOrganizationReach(sql, ctx)).headedTeamIds;
  }

  /** The teams headed, the caller's own team, and every team above them. */
  async #teamsAround(
    sql: Sql,
    ctx: TenantContext,
    today: string,
    headed: readonly string[],
  ): Promise<readonly string[]> {
    const rows = await sql.query<{ readonly id: string }>(
      `with recursive around as (
         select t.id, t.parent_id
           from premia.teams t
          where t.tenant_id = $1
            and (t.id = any ($2::uuid[]) or t.id in (
              select w.team_id from premia.terms w
               where w.tenant_id = $1 and w.person_id = $3::uuid
                 and w.from_date <= $4::date and (w.to_date is null or w.to_date >= $4::date)))
         union
         select above.id, above.parent_id
           from premia.teams above
           join around on above.tenant_id = $1 and above.id = around.parent_id)
       select id from around`,
      [ctx.tenantId, headed, ctx.personId, today],
    );
    return rows.map(({ id }) => id);
  }
}

/** A head changes plans that are for teams they lead and nobody else. */
export function isDraftable(teamIds: readonly string[], draftable: readonly string[] | null): boolean {
  return draftable === null || (teamIds.length > 0 && teamIds.every((id) => draftable.includes(id)));
}
