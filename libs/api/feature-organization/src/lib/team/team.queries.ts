import { Injectable } from '@nestjs/common';
import {
  columns,
  joinCurrentTerms,
  Reads,
  type Sql,
  TeamEntity,
  type Visibility,
  visibilityOf,
} from '@premia/api-data-access';
import { type Connection, decodeCursor, pageOf, pageSize, type TenantContext } from '@premia/api-util-platform';
import { OrganizationAccess } from '../organization-access';
import type { TeamsArguments } from './team.input';
import { Team, type TeamRow } from './team.type';

/** People of each team, counted once for a statement: a join would look through the counts for each team. */
const PEOPLE_COUNTS = `(
  select jsonb_object_agg(counted.team_id, counted.people)
    from (select current.team_id, count(*) as people
            from premia.persons p ${joinCurrentTerms('p', '$2')}
           where p.tenant_id = $1 and current.team_id is not null and (p.left_on is null or p.left_on >= $2::date)
           group by current.team_id) counted)`;

/** Every team with its head and people; `$1` tenant, `$2` today. */
const TEAMS = `
  select ${columns(TeamEntity, 't', ['id', 'name', 'parentId', 'headPersonId'])}, head.name as "headName",
         t.archived_at is not null as archived,
         coalesce((${PEOPLE_COUNTS} ->> t.id::text)::int, 0) as "peopleCount"
    from premia.teams t
    left join premia.persons head on head.tenant_id = t.tenant_id and head.id = t.head_person_id
   where t.tenant_id = $1`;

/** Teams within reach: all, those headed, and the caller's own; `$3` everyone, `$4` teams, `$5` person. */
const VISIBLE = `
  ($3::boolean or t.id = any ($4::uuid[]) or t.id in (
    select current.team_id from premia.persons p ${joinCurrentTerms('p', '$2')} where p.tenant_id = $1 and p.id = $5))`;

@Injectable()
export class TeamQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: OrganizationAccess,
  ) {}

  async page(ctx: TenantContext, { first, after, archived }: TeamsArguments): Promise<Connection<Team>> {
    const scope = await this.access.scope(ctx);
    const visible = visibilityOf(ctx, 'people.read', scope);
    const size = pageSize(first);
    const [name = null, id = null] = decodeCursor(after, ['text', 'id']) ?? [];
    const rows = await this.reads.query<TeamRow & { readonly nameKey: string; readonly totalCount: number }>(
      ctx,
      `with visible as (${TEAMS} and ${VISIBLE} and (t.archived_at is not null) = $9)
       select visible.*, lower(name) as "nameKey", (select count(*)::int from visible) as "totalCount"
         from visible
        where $6::text is null or (lower(name), id) > ($6, $7::uuid)
        order by lower(name), id
        limit $8`,
      [...this.#parameters(ctx, scope.today, visible), name, id, size + 1, archived === true],
    );
    return pageOf(
      rows,
      size,
      rows[0]?.totalCount ?? 0,
      (row) => new Team(row),
      (row) => [row.nameKey, row.id],
    );
  }

  /** One team, as a command answers it. */
  async byId(sql: Sql, ctx: TenantContext, id: string): Promise<Team | null> {
    const { today } = await this.access.scope(ctx);
    const [row] = await sql.query<TeamRow>(`${TEAMS} and t.id = $3`, [ctx.tenantId, today, id]);
    return row === undefined ? null : new Team(row);
  }

  #parameters(ctx: TenantContext, today: string, visible: Visibility): readonly unknown[] {
    return [ctx.tenantId, today, visible.everyone, visible.teamIds, visible.personId];
  }
}
