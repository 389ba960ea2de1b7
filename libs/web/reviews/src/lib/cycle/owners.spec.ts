import { describe, expect, it } from '@jest/globals';
import { anAssignment, DIGITAL, FEBRUARY, SEARCH, SOCIAL, somebody } from '../testing/reviews-harness';
import { maySet, ownersIn } from './owners';

const company = {
  name: 'Field',
  people: [SOCIAL, SEARCH],
  teams: [DIGITAL],
  assignments: [anAssignment()],
  cycle: FEBRUARY,
};

describe('The owners of KPIs in a cycle', () => {
  it('are the company, the teams and the people by name, each with its list', () => {
    expect(
      ownersIn(company).map(({ name, assignments, isComplete }) => [name, assignments.length, isComplete]),
    ).toEqual([
      ['Field', 0, false],
      ['Digital', 0, false],
      ['Search specialist', 1, true],
      ['Social specialist', 0, false],
    ]);
  });

  it('do not include people who had left before it began', () => {
    const left = somebody('person-left', 'Analyst', { leftOn: '2021-01-31' });
    const leaving = somebody('person-leaving', 'Designer', { leftOn: '2021-02-01' });
    const names = ownersIn({ ...company, people: [left, leaving], assignments: [] }).map(({ name }) => name);
    expect(names).toEqual(['Field', 'Digital', 'Designer']);
  });

  it('still include whoever is in the archive by now, with the KPIs of then', () => {
    const names = ownersIn({ ...company, people: [SOCIAL] }).map(({ assignments, name }) => [name, assignments.length]);
    expect(names.at(-1)).toEqual(['Search specialist', 1]);
  });

  it('are not complete while weights do not come to 100', () => {
    const [, , search] = ownersIn({ ...company, assignments: [anAssignment({ weight: '99' })] });
    expect(search).toMatchObject({ name: 'Search specialist', isComplete: false });
  });
});

describe('Whose KPIs one may set', () => {
  const owners = ownersIn(company);
  const headed = [{ ...DIGITAL, headPersonId: 'person-social' }];
  const settable = (scope: 'all' | 'own-teams' | 'self' | null, personId: string | null): readonly string[] =>
    owners.filter((owner) => maySet(owner, { scope, personId }, headed, company.people)).map(({ name }) => name);

  it('are everybody’s for an owner', () => {
    expect(settable('all', null)).toHaveLength(4);
  });

  it('are those of the headed teams and their people for a head, but not the company’s nor one’s own', () => {
    expect(settable('own-teams', 'person-social')).toEqual(['Digital', 'Search specialist']);
  });

  it('are nobody’s for others', () => {
    expect(settable('own-teams', 'person-search')).toEqual([]);
    expect(settable('self', 'person-search')).toEqual([]);
    expect(settable(null, null)).toEqual([]);
  });
});
