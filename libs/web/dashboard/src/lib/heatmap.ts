import { Rational } from '@premia/domain-kernel';
import type { StateName } from '@premia/web-ui';
import type { Assignment, Setup } from './dashboard-client';

export interface HeatCell {
  readonly state: StateName;
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

type People = NonNullable<Setup['people']>['nodes'];

const AT_RISK = Rational.ofCount(80);

/** On track from 100 % of target, at risk from 80 %, off track below; pilots are shown and judged by nothing. */
export function heatCell({ pilot, actual }: Pick<Assignment, 'pilot' | 'actual'>): HeatCell {
  const attainment = actual?.attainment ?? null;
  const reason = actual?.reason ?? null;
  if (pilot) return { state: 'pilot', attainment, reason };
  if (attainment === null) return { state: 'no-data', attainment, reason };
  const value = Rational.parse(attainment);
  if (!value.isLessThan(Rational.HUNDRED)) return { state: 'on-track', attainment, reason };
  return { state: value.isLessThan(AT_RISK) ? 'off-track' : 'at-risk', attainment, reason };
}

/** People by KPIs, the team's and the company's after one's own: everyone who owns something in the period. */
export function heatmap(assignments: readonly Assignment[], people: People): Heatmap {
  const own = assignments.filter(({ ownerKind }) => ownerKind === 'person');
  const shared = assignments.filter(({ ownerKind }) => ownerKind !== 'person');
  const columns: readonly HeatColumn[] = [
    ...distinct(own).map(({ kpi }) => ({ key: kpi.key, name: kpi.shortName, isTeam: false })),
    ...distinct(shared).map(({ kpi }) => ({ key: kpi.key, name: kpi.shortName, isTeam: true })),
  ];
  const teamOf = new Map(people.map(({ id, currentTerms }) => [id, currentTerms?.teamId ?? null]));
  const owners = new Map(own.map(({ personId, ownerName }) => [personId ?? '', ownerName]));
  const rows = [...owners].map(([personId, name]) => ({
    personId,
    name,
    cells: columns.map((column) => {
      const found = column.isTeam
        ? shared.find(
            ({ kpi, teamId, ownerKind }) =>
              kpi.key === column.key && (ownerKind === 'company' || teamId === (teamOf.get(personId) ?? null)),
          )
        : own.find((assignment) => assignment.personId === personId && assignment.kpi.key === column.key);
      return found === undefined ? null : heatCell(found);
    }),
  }));
  return { columns, rows: rows.sort((a, b) => a.name.localeCompare(b.name)) };
}

function distinct(assignments: readonly Assignment[]): readonly Assignment[] {
  return [...new Map(assignments.map((assignment) => [assignment.kpi.key, assignment])).values()];
}

export interface Trouble {
  readonly assignment: Assignment;
  readonly cell: HeatCell;
}

/** Who needs help first: everything below target, the furthest off first; then what has no data. */
export function troubles(assignments: readonly Assignment[]): readonly Trouble[] {
  const judged = assignments.map((assignment) => ({ assignment, cell: heatCell(assignment) }));
  const behind = judged
    .filter(({ cell }) => cell.state === 'off-track' || cell.state === 'at-risk')
    .sort((a, b) => Rational.parse(a.cell.attainment ?? '0').compare(Rational.parse(b.cell.attainment ?? '0')));
  return [...behind, ...judged.filter(({ cell }) => cell.state === 'no-data')];
}
