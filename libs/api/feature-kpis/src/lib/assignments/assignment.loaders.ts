import { Injectable } from '@nestjs/common';
import {
  type AssignmentActual as MeasuredActual,
  joinCurrentTerms,
  readAssignmentActuals,
  readCycleProgress,
  readOrganizationReach,
  Reads,
  visibilityOf,
} from '@premia/api-data-access';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import { KpiStanding, unavailableReason } from '@premia/api-vocabulary';
import { kpiStanding } from '@premia/domain-kpi';
import type { Assignment, AssignmentActual } from './assignment.type';
import { attainmentsOf } from './attainments';

@Injectable()
export class AssignmentLoaders {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
  ) {}

  /** What was measured of an assignment; all assignments of a cycle that an operation asks for are read at once. */
  actual(ctx: TenantContext, assignment: Assignment): Promise<AssignmentActual | null> {
    return this.loaders
      .loader<Assignment, AssignmentActual | null>(ctx, 'assignment.actual', (assignments) =>
        this.#actuals(ctx, assignments),
      )
      .load(assignment);
  }

  async peopleWithKpis(ctx: TenantContext, cycleId: string): Promise<number> {
    const count = await this.loaders.loadById<number>(ctx, 'cycle.peopleWithKpis', cycleId, async (ids) => {
      const sql = this.reads.of(ctx);
      const scope = await readOrganizationReach(sql, ctx);
      const { everyone, personId, teamIds } = visibilityOf(ctx, 'assignments.read', scope);
      const rows = await sql.query<{ readonly cycleId: string; readonly people: number }>(
        `select a.cycle_id as "cycleId", count(distinct a.person_id)::int as people
           from premia.assignments a
           join premia.persons p on p.tenant_id = a.tenant_id and p.id = a.person_id ${joinCurrentTerms('p', '$3')}
          where a.tenant_id = $1 and a.cycle_id = any ($2::uuid[])
            and ($4::boolean or current.team_id = any ($5::uuid[]) or p.id = $6::uuid)
          group by a.cycle_id`,
        [ctx.tenantId, ids, scope.today, everyone, teamIds, personId],
      );
      return new Map(rows.map((row) => [row.cycleId, row.people]));
    });
    return count ?? 0;
  }

  async #actuals(
    ctx: TenantContext,
    assignments: readonly Assignment[],
  ): Promise<readonly (AssignmentActual | null)[]> {
    const measured = new Map<string, MeasuredActual>();
    const cycleIds = [...new Set(assignments.map(({ cycleId }) => cycleId))];
    const progress = await readCycleProgress(this.reads.of(ctx), ctx, cycleIds);
    for (const [cycleId, group] of Map.groupBy(assignments, (assignment) => assignment.cycleId)) {
      const assignmentIds = group.map(({ id }) => id);
      const actuals = await readAssignmentActuals(this.reads.of(ctx), { cycleId, asOf: null, assignmentIds });
      for (const [id, actual] of actuals) measured.set(id, actual);
    }
    const attainments = attainmentsOf(assignments, measured);
    return assignments.map(({ id, cycleId, kpi, scoring, pilot }) => {
      const actual = measured.get(id);
      const come = progress.get(cycleId);
      if (actual === undefined || come === undefined) return null;
      const attainment = attainments.get(id) ?? null;
      const { value, status, reason } = actual;
      return {
        value,
        status,
        reason: reason === null ? null : unavailableReason(ctx, kpi.key, reason),
        attainment,
        standing: new KpiStanding(kpiStanding({ kpi: kpi.key, scoring, attainment, pilot }, come)),
      };
    });
  }
}
