import { Injectable } from '@nestjs/common';
import {
  AssignmentEntity,
  columns,
  joinCurrentTerms,
  readOrganizationReach,
  Reads,
  type Sql,
  visibilityOf,
} from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { OwnerKind } from '@premia/domain-kpi';
import { Assignment, type AssignmentRow } from './assignment.type';

/** Whose assignments; null does not restrict. */
export interface AssignmentFilter {
  readonly cycleId: string;
  readonly personId: string | null;
  readonly teamId: string | null;
}

/** Assignments of a cycle with the names of their owners; `$1` tenant, `$2` cycle, `$3` today. */
const ASSIGNMENTS = `
  select ${columns(AssignmentEntity, 'a')}, coalesce(p.name, team.name, workspace.name) as "ownerName"
    from premia.assignments a
    join premia.tenants workspace on workspace.id = a.tenant_id
    left join premia.teams team on team.tenant_id = a.tenant_id and team.id = a.team_id
    left join premia.persons p on p.tenant_id = a.tenant_id and p.id = a.person_id
    ${joinCurrentTerms('p', '$3')}
   where a.tenant_id = $1 and a.cycle_id = $2`;

/** Company first, then teams, then people; within an owner in the order in which they were saved. */
const IN_ORDER = `order by array_position(array['company', 'team', 'person'], a.owner_kind), lower(coalesce(team.name, p.name)), a.created_at, a.id`;

@Injectable()
export class AssignmentQueries {
  constructor(private readonly reads: Reads) {}

  /** The assignments within the caller's reach. Everybody sees the company's and those of the own team. */
  async list(ctx: TenantContext, { cycleId, personId, teamId }: AssignmentFilter): Promise<readonly Assignment[]> {
    const sql = this.reads.of(ctx);
    const scope = await readOrganizationReach(sql, ctx);
    const visible = visibilityOf(ctx, 'assignments.read', scope);
    const rows = await sql.query<AssignmentRow>(
      `${ASSIGNMENTS}
         and ($4::uuid is null or a.person_id = $4) and ($5::uuid is null or a.team_id = $5)
         and ($6::boolean or a.owner_kind = 'company' or a.person_id = $8::uuid or current.team_id = any ($7::uuid[])
              or a.team_id = any ($7::uuid[]) or a.team_id in (
                select own.team_id from premia.terms own
                 where own.tenant_id = $1 and own.person_id = $8::uuid
                   and own.from_date <= $3::date and (own.to_date is null or own.to_date >= $3::date)))
       ${IN_ORDER}`,
      [ctx.tenantId, cycleId, scope.today, personId, teamId, visible.everyone, visible.teamIds, visible.personId],
    );
    return rows.map((row) => new Assignment(ctx, row));
  }
}

/** Who owns a list of assignments; ids are null where they do not belong to the kind. */
export interface Owner {
  readonly kind: OwnerKind;
  readonly personId: string | null;
  readonly teamId: string | null;
}

/** One owner's list, as a command answers it. */
export async function readOwnersAssignments(
  sql: Sql,
  ctx: TenantContext,
  cycleId: string,
  { kind, personId, teamId }: Owner,
): Promise<readonly Assignment[]> {
  const rows = await sql.query<AssignmentRow>(
    `${ASSIGNMENTS}
       and a.owner_kind = $4 and a.person_id is not distinct from $5::uuid and a.team_id is not distinct from $6::uuid
     ${IN_ORDER}`,
    [ctx.tenantId, cycleId, ctx.now, kind, personId, teamId],
  );
  return rows.map((row) => new Assignment(ctx, row));
}
