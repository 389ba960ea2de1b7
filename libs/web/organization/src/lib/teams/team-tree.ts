import type { Team } from '../organization-client';

/** A team at its place: teams below come right after the one above, a step deeper. */
export interface TeamInTree {
  readonly team: Team;
  /** 0 for a team with none above. */
  readonly depth: number;
  /** People of the team and of all teams below. */
  readonly peopleBelow: number;
}

/** The list as a tree, by name within each level. A team whose team above is out of the reader's sight stands at the top. */
export function teamTree(teams: readonly Team[]): readonly TeamInTree[] {
  const known = new Set(teams.map(({ id }) => id));
  const below = Map.groupBy(teams, ({ parentId }) => (parentId !== null && known.has(parentId) ? parentId : null));
  const placed = (parentId: string | null, depth: number): readonly TeamInTree[] =>
    [...(below.get(parentId) ?? [])]
      .sort((first, second) => first.name.localeCompare(second.name))
      .flatMap((team) => {
        const under = placed(team.id, depth + 1);
        const peopleBelow = under
          .filter((child) => child.depth === depth + 1)
          .reduce((count, child) => count + child.peopleBelow, team.peopleCount);
        return [{ team, depth, peopleBelow }, ...under];
      });
  return placed(null, 0);
}

/** Teams that may stand above `team`: all but itself and those below it. */
export function possibleParents(teams: readonly Team[], id: string | null): readonly TeamInTree[] {
  const tree = teamTree(teams);
  const start = tree.findIndex(({ team }) => team.id === id);
  const own = tree[start];
  if (own === undefined) return tree;
  const length = tree.slice(start + 1).findIndex(({ depth }) => depth <= own.depth);
  const end = length === -1 ? tree.length : start + 1 + length;
  return tree.filter((_, index) => index < start || index >= end);
}
