import type { Schema } from '@premia/web-util';
import { weightTotals } from '../draft/weights';
import type { Assignment, Owner, Person, Team } from '../reviews-client';

/** Somebody, or something, that can own KPIs, with those of the cycle. */
export interface OwnerInCycle extends Owner {
  /** Unique on the page. */
  readonly key: string;
  readonly name: string;
  readonly position: string | null;
  readonly teamName: string | null;
  readonly assignments: readonly Assignment[];
  /** Whether the weights of every list come to 100. */
  readonly isComplete: boolean;
}

export interface Company {
  readonly name: string;
  readonly people: readonly Person[];
  readonly teams: readonly Team[];
  readonly assignments: readonly Assignment[];
  readonly cycle: { readonly from: string };
}

/** Where the owner's KPIs are set, under the cycle's page. */
export function ownerPath({ kind, personId, teamId }: Owner): readonly string[] {
  return kind === 'company' ? ['company'] : [kind, (kind === 'person' ? personId : teamId) ?? ''];
}

function ownerKey({ kind, personId, teamId }: Owner): string {
  return `${kind}:${personId ?? teamId ?? ''}`;
}

/** The company, then teams, then people by name; people who had left before the cycle began are not among them. */
export function ownersIn({ assignments, cycle, name, people, teams }: Company): readonly OwnerInCycle[] {
  const lists = Map.groupBy(assignments, (assignment) =>
    ownerKey({ kind: assignment.ownerKind, personId: assignment.personId, teamId: assignment.teamId }),
  );
  const placed = (owner: Owner, words: Pick<OwnerInCycle, 'name' | 'position' | 'teamName'>): OwnerInCycle => {
    const key = ownerKey(owner);
    const list = lists.get(key) ?? [];
    const isComplete = list.length > 0 && weightTotals(list).every((total) => total.isComplete);
    return { ...owner, ...words, key, assignments: list, isComplete };
  };
  const byName = (first: { readonly name: string }, second: { readonly name: string }): number =>
    first.name.localeCompare(second.name);
  const known = new Set([
    ...people.map(({ id }) => `person:${id}`),
    ...teams.map(({ id }) => `team:${id}`),
    'company:',
  ]);
  // Whoever is in the archive by now had these KPIs all the same.
  const archived = [...lists].flatMap(([key, [first]]) =>
    first === undefined || known.has(key)
      ? []
      : [
          placed(
            { kind: first.ownerKind, personId: first.personId, teamId: first.teamId },
            { name: first.ownerName, position: null, teamName: null },
          ),
        ],
  );
  return [
    placed({ kind: 'company', personId: null, teamId: null }, { name, position: null, teamName: null }),
    ...[...teams]
      .sort(byName)
      .map((team) =>
        placed({ kind: 'team', personId: null, teamId: team.id }, { name: team.name, position: null, teamName: null }),
      ),
    ...people
      .filter(({ leftOn }) => leftOn === null || leftOn >= cycle.from)
      .sort(byName)
      .map((person) =>
        placed(
          { kind: 'person', personId: person.id, teamId: null },
          {
            name: person.name,
            position: person.currentTerms?.position ?? null,
            teamName: person.currentTerms?.teamName ?? null,
          },
        ),
      ),
    ...archived,
  ];
}

/** How far the reader may set KPIs: everybody's, those of the teams headed, or none. */
export interface Reach {
  readonly scope: 'all' | 'own-teams' | 'self' | null;
  readonly personId: string | null;
}

/** Teams that the person heads, and those below them. */
function headedTeams(teams: readonly Team[], personId: string | null): ReadonlySet<string> {
  const headed = new Set(
    teams.filter(({ headPersonId }) => personId !== null && headPersonId === personId).map(({ id }) => id),
  );
  let grew = headed.size > 0;
  while (grew) {
    const below = teams.filter(({ id, parentId }) => !headed.has(id) && parentId !== null && headed.has(parentId));
    for (const { id } of below) headed.add(id);
    grew = below.length > 0;
  }
  return headed;
}

/** Whether the reader may set this owner's KPIs: a head those of the own teams and their people, but not one's own. */
export function maySet(
  owner: Owner,
  { personId, scope }: Reach,
  teams: readonly Team[],
  people: readonly Person[],
): boolean {
  if (scope === 'all') return true;
  if (scope !== 'own-teams' || owner.kind === 'company') return false;
  const headed = headedTeams(teams, personId);
  if (owner.kind === 'team') return headed.has(owner.teamId ?? '');
  const person = people.find(({ id }) => id === owner.personId);
  return person !== undefined && person.id !== personId && headed.has(person.currentTerms?.teamId ?? '');
}

/** A closed cycle stays as it is. */
export function isOpen({ stage }: Pick<Schema.Cycle, 'stage'>): boolean {
  return stage !== 'closed';
}
