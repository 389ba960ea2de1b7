import { Rational } from '@premia/domain-kernel';
import type { KpiStanding, StateName } from '@premia/web-ui';
import { standingState } from '@premia/web-ui';
import type { Assignment, Setup } from './dashboard-client';

export interface HeatCell {
  /** Of what; its page tells the rest. */
  readonly assignmentId: string;
  readonly state: StateName;
  readonly standing: KpiStanding | null;
  /** Percent; null where nothing could be scored. */
  readonly attainment: string | null;
  /** Why there is no number. */
  readonly reason: string | null;
}

export interface HeatColumn {
  readonly key: string;
  readonly name: string;
  readonly isTeam: boolean;
}

export interface HeatRow {
  readonly personId: string;
  readonly name: string;
  /** By column; null where the person has no such KPI. */
  readonly cells: readonly (HeatCell | null)[];
}

export interface Heatmap {
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
}

/** Which team stands below which. */
type Teams = NonNullable<Setup['teams']>;

/** The cell of a KPI as the server says that it stands; of a sum that still grows the pace. */
export function heatCell({ id, actual }: Pick<Assignment, 'id' | 'actual'>): HeatCell {
  const standing = actual?.standing ?? null;
  return {
    assignmentId: id,
    state: standingState(standing),
    standing,
    attainment: standing?.pace ?? null,
    reason: actual?.reason ?? null,
  };
}

/** People by KPIs, the team's and the company's after one's own: everyone who owns something in the period. */
export function heatmap(assignments: readonly Assignment[], teams: Teams): Heatmap {
  const own = assignments.filter(({ ownerKind }) => ownerKind === 'person');
  const shared = assignments.filter(({ ownerKind }) => ownerKind !== 'person');
  const columns: readonly HeatColumn[] = [
    ...distinct(own).map(({ kpi }) => ({ key: kpi.key, name: kpi.shortName, isTeam: false })),
    ...distinct(shared).map(({ kpi }) => ({ key: kpi.key, name: kpi.shortName, isTeam: true })),
  ];
  const teamOf = new Map(own.map(({ personId, ownerTeamId }) => [personId ?? '', ownerTeamId]));
  const parentOf = new Map(teams.map(({ id, parentId }) => [id, parentId]));
  const owners = new Map(own.map(({ personId, ownerName }) => [personId ?? '', ownerName]));
  const rows = [...owners].map(([personId, name]) => ({
    personId,
    name,
    cells: columns.map((column) => {
      const found = column.isTeam
        ? sharedResult(shared, column.key, lineage(teamOf.get(personId) ?? null, parentOf))
        : own.find((assignment) => assignment.personId === personId && assignment.kpi.key === column.key);
      return found === undefined ? null : heatCell(found);
    }),
  }));
  return { columns, rows: rows.sort((a, b) => a.name.localeCompare(b.name)) };
}

/** A team and all above it, the nearest first; a circle in the tree ends it. */
function lineage(teamId: string | null, parentOf: ReadonlyMap<string, string | null>): readonly string[] {
  const line: string[] = [];
  for (let at = teamId; at !== null && !line.includes(at); at = parentOf.get(at) ?? null) line.push(at);
  return line;
}

/** The result that counts for a member: of the nearest team that has the KPI, else of the company. */
function sharedResult(shared: readonly Assignment[], kpi: string, teams: readonly string[]): Assignment | undefined {
  const of = shared.filter((assignment) => assignment.kpi.key === kpi);
  const nearest = teams.find((team) => of.some(({ teamId }) => teamId === team));
  return of.find(({ teamId, ownerKind }) => (nearest === undefined ? ownerKind === 'company' : teamId === nearest));
}

function distinct(assignments: readonly Assignment[]): readonly Assignment[] {
  return [...new Map(assignments.map((assignment) => [assignment.kpi.key, assignment])).values()];
}

export interface Trouble {
  readonly assignment: Assignment;
  readonly cell: HeatCell;
}

/**
 * Who needs help first, the furthest off first: everything below target while a period runs; once it is over only what
 * ended far from it. Then what has no data.
 */
export function troubles(assignments: readonly Assignment[]): readonly Trouble[] {
  const evaluated = assignments.map((assignment) => ({ assignment, cell: heatCell(assignment) }));
  const behind = evaluated
    .filter(({ cell }) => cell.state === 'off-track' || (cell.state === 'at-risk' && cell.standing?.isFinal !== true))
    .sort((a, b) => Rational.parse(a.cell.attainment ?? '0').compare(Rational.parse(b.cell.attainment ?? '0')));
  return [...behind, ...evaluated.filter(({ cell }) => cell.state === 'no-data')];
}
