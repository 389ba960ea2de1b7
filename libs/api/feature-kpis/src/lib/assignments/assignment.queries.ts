import { Injectable } from '@nestjs/common';
import {
  AssignmentEntity,
  columns,
  joinCurrentTerms,
  readEarlierActuals,
  readOrganizationReach,
  Reads,
  type Sql,
  visibilityOf,
} from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { type DaySpan, periodAYearBefore, periodBefore } from '@premia/domain-kernel';
import type { OwnerKind } from '@premia/domain-kpi';
import { Assignment, type AssignmentRow, type EarlierActual } from './assignment.type';

/** Whose assignments; null does not restrict. */
export interface AssignmentFilter {
  readonly cycleId: string;
  readonly id?: string | null;
  readonly personId: string | null;
  readonly teamId: string | null;
  /** Only these, those of these people, and of the teams above them and the company. */
  readonly within?: { readonly people: readonly string[]; readonly ids: readonly string[] };
}

/** Read once for a statement: where few rows are expected, a join goes through all teams for each. */
const TEAM_NAME = `(select jsonb_object_agg(t.id, t.name) from premia.teams t where t.tenant_id = $1) ->> a.team_id::text`;

/** Assignments of a cycle with the names of their owners; `$1` tenant, `$2` cycle, `$3` today. */
const ASSIGNMENTS = `
  select ${columns(AssignmentEntity, 'a')}, coalesce(p.name, ${TEAM_NAME}, (select w.name from premia.tenants w where w.id = $1)) as "ownerName",
         current.team_id as "ownerTeamId"
    from premia.assignments a
    left join premia.persons p on p.tenant_id = a.tenant_id and p.id = a.person_id
    ${joinCurrentTerms('p', '$3')}
   where a.tenant_id = $1 and a.cycle_id = $2`;

/** Company first, then teams, then people; within an owner in the order in which they were saved. */
const IN_ORDER = `order by array_position(array['company', 'team', 'person'], a.owner_kind), lower(coalesce(${TEAM_NAME}, p.name)), a.created_at, a.id`;

/** Within the caller's reach: everybody `$4`, or the teams `$5` and oneself `$6` with the own team. */
const VISIBLE = `($4::boolean or a.owner_kind = 'company' or a.person_id = $6::uuid or current.team_id = any ($5::uuid[])
  or a.team_id = any ($5::uuid[]) or a.team_id in (
    select own.team_id from premia.terms own
     where own.tenant_id = $1 and own.person_id = $6::uuid
       and own.from_date <= $3::date and (own.to_date is null or own.to_date >= $3::date)))`;

/** Of the people `$10`, or one of `$11`, or shared by the people: of the company, their teams and the teams above. */
const WITHIN = `(a.person_id = any ($10) or a.id = any ($11) or a.owner_kind = 'company' or a.team_id in (
    with recursive above as (
      select t.id, t.parent_id from premia.teams t
       where t.tenant_id = $1 and t.id in (
         select their.team_id from premia.terms their
          where their.tenant_id = $1 and their.person_id = any ($10) and their.from_date <= $3::date
            and (their.to_date is null or their.to_date >= $3::date))
      union
      select t.id, t.parent_id from premia.teams t join above on t.tenant_id = $1 and t.id = above.parent_id)
    select id from above))`;

@Injectable()
export class AssignmentQueries {
  constructor(private readonly reads: Reads) {}

  /**
   * What the cycle's assignments within the caller's reach came to before a cycle: the period before it, the same one a
   * year earlier, and the last three on average.
   */
  async earlier(ctx: TenantContext, cycleId: string, beforeCycleId: string): Promise<readonly EarlierActual[]> {
    const sql = this.reads.of(ctx);
    const [cycle] = await sql.query<DaySpan>(
      `select c.from_date as "from", c.to_date as "to" from premia.cycles c where c.tenant_id = $1 and c.id = $2`,
      [ctx.tenantId, beforeCycleId],
    );
    if (cycle === undefined) return [];
    const assignments = (await this.list(ctx, { cycleId, personId: null, teamId: null })).map(
      ({ id, kpi: { key: kpi }, channels, campaigns }) => ({ id, kpi, channels, campaigns }),
    );
    const last = periodBefore(cycle);
    const second = periodBefore(last);
    const three = await readEarlierActuals(sql, assignments, [last, second, periodBefore(second)]);
    const yearAgo = await readEarlierActuals(sql, assignments, [periodAYearBefore(cycle)]);
    return assignments.map(({ id }, index) => ({
      assignmentId: id,
      last: three.periods[0]?.[index]?.value ?? null,
      lastYear: yearAgo.periods[0]?.[index]?.value ?? null,
      average: three.average[index]?.value ?? null,
    }));
  }

  /** The assignments within the caller's reach. Everybody sees the company's and those of the own team. */
  async list(
    ctx: TenantContext,
    { cycleId, id, personId, teamId, within }: AssignmentFilter,
  ): Promise<readonly Assignment[]> {
    const rows = await this.#visible<AssignmentRow>(
      ctx,
      cycleId,
      `${ASSIGNMENTS} and ${VISIBLE}
         and ($7::uuid is null or a.person_id = $7) and ($8::uuid is null or a.team_id = $8) and ($9::uuid is null or a.id = $9)
         and ($10::uuid[] is null or ${WITHIN})
       ${IN_ORDER}`,
      [personId, teamId, id ?? null, within?.people ?? null, within?.ids ?? null],
    );
    return rows.map((row) => new Assignment(ctx, row));
  }

  /** The same assignments as plain rows, in the order of their owners. */
  ranked<Row>(ctx: TenantContext, cycleId: string): Promise<readonly Row[]> {
    return this.#visible<Row>(ctx, cycleId, `${ASSIGNMENTS} and ${VISIBLE} ${IN_ORDER}`, []);
  }

  async #visible<Row>(
    ctx: TenantContext,
    cycleId: string,
    statement: string,
    more: readonly unknown[],
  ): Promise<readonly Row[]> {
    const sql = this.reads.of(ctx);
    const scope = await readOrganizationReach(sql, ctx);
    const visible = visibilityOf(ctx, 'assignments.read', scope);
    const { everyone, teamIds, personId } = visible;
    return sql.query<Row>(statement, [ctx.tenantId, cycleId, scope.today, everyone, teamIds, personId, ...more]);
  }
}

/** Who owns a list of assignments; ids are null where they do not belong to the kind. */
export interface Owner {
  readonly kind: OwnerKind;
  readonly personId: string | null;
  readonly teamId: string | null;
}

/** Whether an assignment belongs to one of the owners, whose `ownerParameters` begin at this one. */
export function isOfOwners(assignment: string, first: number): string {
  return `(${assignment}.owner_kind, coalesce(${assignment}.person_id, ${assignment}.team_id, ${assignment}.tenant_id))
    in (select o.kind, coalesce(o.id, $1::uuid) from unnest($${first}::text[], $${first + 1}::uuid[]) as o (kind, id))`;
}

export function ownerParameters(owners: readonly Owner[]): readonly [readonly string[], readonly (string | null)[]] {
  return [owners.map(({ kind }) => kind), owners.map(({ personId, teamId }) => personId ?? teamId)];
}

/** The lists of some owners, as a command answers them. */
export async function readOwnersAssignments(
  sql: Sql,
  ctx: TenantContext,
  cycleId: string,
  owners: readonly Owner[],
): Promise<readonly Assignment[]> {
  const rows = await sql.query<AssignmentRow>(`${ASSIGNMENTS} and ${isOfOwners('a', 4)} ${IN_ORDER}`, [
    ctx.tenantId,
    cycleId,
    ctx.now,
    ...ownerParameters(owners),
  ]);
  return rows.map((row) => new Assignment(ctx, row));
}
