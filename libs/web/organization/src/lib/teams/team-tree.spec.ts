import { describe, expect, it } from '@jest/globals';
import { aTeam } from '../testing/organization-harness';
import { possibleParents, teamTree } from './team-tree';

const marketing = aTeam({ id: 'marketing', name: 'Marketing', peopleCount: 1 });
const digital = aTeam({ id: 'digital', name: 'Digital', parentId: 'marketing', peopleCount: 4 });
const search = aTeam({ id: 'search', name: 'Search', parentId: 'digital', peopleCount: 2 });
const brand = aTeam({ id: 'brand', name: 'Brand', parentId: 'marketing', peopleCount: 3 });
const teams = [search, digital, brand, marketing];

describe('The tree of teams', () => {
  it('puts each team under the one above, by name, and counts everybody below', () => {
    expect(teamTree(teams).map(({ team, depth, peopleBelow }) => [team.name, depth, peopleBelow])).toEqual([
      ['Marketing', 0, 10],
      ['Brand', 1, 3],
      ['Digital', 1, 6],
      ['Search', 2, 2],
    ]);
  });

  it('puts a team whose team above is out of sight at the top', () => {
    expect(teamTree([search, brand]).map(({ team, depth }) => [team.name, depth])).toEqual([
      ['Brand', 0],
      ['Search', 0],
    ]);
  });

  it('offers no team itself or one below it as the team above', () => {
    expect(possibleParents(teams, 'digital').map(({ team }) => team.name)).toEqual(['Marketing', 'Brand']);
    expect(possibleParents(teams, 'brand').map(({ team }) => team.name)).toEqual(['Marketing', 'Digital', 'Search']);
    expect(possibleParents(teams, null)).toHaveLength(4);
  });
});
