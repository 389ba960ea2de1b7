import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import {
  readCycleObservations,
  readCycleProgress,
  readOrganizationReach,
  Reads,
  SliceActuals,
  type Sql,
  visibilityOf,
} from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';
import { kpiStanding } from '@premia/domain-kpi';
import type { AuditEntity } from '@premia/shared-contract';
import { AssignmentQueries } from '../assignments/assignment.queries';
import { attainmentsOf } from '../assignments/attainments';
import { CycleCourse } from './cycle-course.type';

/** People whose KPIs are shown one by one, and KPIs that are named as furthest off. */
const SHOWN_PEOPLE = 50;
const NAMED_BEHIND = 12;
const NAMED_OWNERS = 3;
/** Evaluated before somebody else's request comes to its turn. */
const AT_ONCE = 250;
const REMEMBERED = 100;
/** Kinds of things whose changes move a KPI, its target or who may see it; all are in the audit trail. */
const DECIDING: readonly AuditEntity[] = ['workspace', 'team', 'person', 'import', 'cycle'];

/** An assignment as far as it is ranked. */
interface RankedAssignment {
  readonly id: string;
  readonly ownerKind: 'person' | 'team' | 'company';
  readonly personId: string | null;
  readonly ownerName: string;
  readonly kpi: string;
  readonly scoring: unknown;
  readonly attainmentMax: string | null;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
  readonly pilot: boolean;
}

type Ranking = Omit<CycleCourse, 'assignments'> & {
  readonly personIds: readonly string[];
  readonly behindIds: readonly string[];
};

/** How a cycle stands for its reader. All KPIs are evaluated once after each change; what is shown is read at each visit. */
@Injectable()
export class CycleCourseQueries {
  readonly #remembered = new Map<string, Ranking>();

  constructor(
    private readonly reads: Reads,
    private readonly assignments: AssignmentQueries,
  ) {}

  async course(ctx: TenantContext, cycleId: string): Promise<CycleCourse> {
    const sql = this.reads.of(ctx);
    const scope = await readOrganizationReach(sql, ctx);
    const visible = visibilityOf(ctx, 'assignments.read', scope);
    const key = JSON.stringify([ctx.tenantId, cycleId, await readLastEvent(sql, ctx), scope.today, visible]);
    const known = this.#remembered.get(key) ?? (await this.#rank(ctx, cycleId));
    const oldest = this.#remembered.keys().next();
    if (this.#remembered.size >= REMEMBERED && oldest.done !== true) this.#remembered.delete(oldest.value);
    this.#remembered.set(key, known);
    const { personIds, behindIds, ...counts } = known;
    const within = { people: personIds, ids: behindIds };
    return new CycleCourse({
      ...counts,
      assignments: await this.assignments.list(ctx, { cycleId, personId: null, teamId: null, within }),
    });
  }

  async #rank(ctx: TenantContext, cycleId: string): Promise<Ranking> {
    const sql = this.reads.of(ctx);
    const assignments = await this.assignments.ranked<RankedAssignment>(ctx, cycleId);
    const progress = (await readCycleProgress(sql, ctx, [cycleId])).get(cycleId);
    if (progress === undefined) return rankingOf([]);
    const actuals = new SliceActuals(await readCycleObservations(sql, cycleId, null));
    const standing: Standing[] = [];
    for (let at = 0; at < assignments.length; at += AT_ONCE) {
      const some = assignments.slice(at, at + AT_ONCE);
      const attainments = attainmentsOf(some, new Map(some.map((one) => [one.id, actuals.of(one)])));
      for (const one of some) {
        const stands = kpiStanding({ ...one, attainment: attainments.get(one.id) ?? null }, progress);
        const isBehind = stands.state === 'off-track' || (stands.state === 'at-risk' && !stands.isFinal);
        const pace = stands.state === 'pilot' || stands.pace === null ? null : Rational.parse(stands.pace);
        standing.push({ one, isBehind, isUnmeasured: stands.state === 'no-data', pace });
      }
      await others();
    }
    return rankingOf(standing);
  }
}

interface Standing {
  readonly one: RankedAssignment;
  readonly isBehind: boolean;
  readonly isUnmeasured: boolean;
  /** Percent; null for pilots and where there is none. */
  readonly pace: Rational | null;
}

const furthestFirst = (a: Standing, b: Standing): number =>
  a.pace === null || b.pace === null ? Number(a.pace === null) - Number(b.pace === null) : a.pace.compare(b.pace);

function rankingOf(standing: readonly Standing[]): Ranking {
  const sorted = [...standing].sort(furthestFirst);
  const behind = sorted.filter(({ isBehind }) => isBehind);
  const unmeasured = standing.filter(({ isUnmeasured }) => isUnmeasured);
  const names = [...new Set(unmeasured.map(({ one }) => one.ownerName))];
  const people = [...new Set(sorted.flatMap(({ one }) => one.personId ?? []))];
  return {
    personIds: people.slice(0, SHOWN_PEOPLE),
    behindIds: behind.slice(0, NAMED_BEHIND).map(({ one }) => one.id),
    kpis: standing.length,
    people: people.length,
    behind: behind.length,
    unmeasured: unmeasured.length,
    unmeasuredOwners: names.length,
    unmeasuredNames: names.slice(0, NAMED_OWNERS),
    targets: commonTargets(standing.map(({ one }) => one)),
  };
}

/** A team's or the company's target before those of persons; persons' only where all agree. */
function commonTargets(assignments: readonly RankedAssignment[]): Ranking['targets'] {
  const counted = Map.groupBy(
    assignments.filter(({ pilot }) => !pilot),
    ({ kpi }) => kpi,
  );
  return [...counted].flatMap(([kpi, of]) => {
    const shared = of.filter(({ ownerKind }) => ownerKind !== 'person');
    const targets = new Set((shared.length > 0 ? shared : of).map(({ scoring }) => targetOf(scoring)));
    const [target] = targets;
    return targets.size === 1 && target !== undefined && target !== null ? [{ kpi, target }] : [];
  });
}

function targetOf(scoring: unknown): string | null {
  const given = typeof scoring === 'object' && scoring !== null && 'target' in scoring ? scoring.target : null;
  return typeof given === 'string' ? given : null;
}

/** The number of the last event that may have moved something. */
async function readLastEvent(sql: Sql, ctx: TenantContext): Promise<string> {
  const [last] = await sql.query<{ readonly sequence: string }>(
    `select coalesce(max(newest.sequence), 0)::text as sequence
       from unnest($2::text[]) as kind (entity)
       cross join lateral (
         select e.sequence from premia.audit_events e
          where e.tenant_id = $1 and e.entity = kind.entity
          order by e.sequence desc limit 1) newest`,
    [ctx.tenantId, DECIDING],
  );
  return last?.sequence ?? '0';
}
