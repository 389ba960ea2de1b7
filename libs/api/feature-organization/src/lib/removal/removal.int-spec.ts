import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { NotFound } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { Deleted, InUse } from '@premia/api-vocabulary';
import { aDepartment, type Department, OrganizationFixture } from '../../../testing/organization-fixture';
import type { Person } from '../person/person.type';
import type { Team } from '../team/team.type';

const TERMS = { from: '2021-01-01', position: 'Specialist', fte: '1', eligiblePay: '60000', targetPercent: '20' };

describe('Taking people and teams away', () => {
  let database: TestDatabase;
  let fixture: OrganizationFixture;
  let department: Department;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new OrganizationFixture(database);
    department = await aDepartment(database);
  });
  afterAll(() => database.close());

  const owner = () => department.as('owner');
  const somebody = async (name: string, teamId: string | null = null): Promise<string> =>
    ((await fixture.createPerson.execute(owner(), { name, terms: { ...TERMS, teamId } })) as Person).id;
  const aTeam = async (name: string, parentId: string | null = null): Promise<string> =>
    ((await fixture.createTeam.execute(owner(), { name, parentId })) as Team).id;
  const names = (archived: boolean) => {
    const ctx = owner();
    return database.reads.during(ctx, async () => {
      const people = await fixture.people.page(ctx, { archived, first: 100 });
      const teams = await fixture.teams.page(ctx, { archived, first: 100 });
      return [...people.nodes, ...teams.nodes].map(({ name }) => name);
    });
  };
  const audited = async (action: string, id: string) =>
    (await database.asSuperuser(`select 1 from premia.audit_events where action = $1 and entity_id = $2`, [action, id]))
      .length;

  it('deletes a person with their terms, and a team, on whom nothing rests, and notes it', async () => {
    const [personId, teamId] = [await somebody('Added by mistake'), await aTeam('Typo')];
    expect(await fixture.remove.execute(owner(), 'person', personId)).toBeInstanceOf(Deleted);
    expect(await fixture.remove.execute(owner(), 'team', teamId)).toBeInstanceOf(Deleted);
    expect(await fixture.remove.execute(owner(), 'team', teamId)).toBeInstanceOf(NotFound);
    expect(await names(false)).not.toEqual(expect.arrayContaining(['Added by mistake', 'Typo']));
    expect(await audited('person.deleted', personId)).toBe(1);
    expect(await audited('team.deleted', teamId)).toBe(1);
    expect(await database.asSuperuser(`select 1 from premia.terms where person_id = $1`, [personId])).toEqual([]);
  });

  it('deletes nothing on which something rests, and lists it by name', async () => {
    const head = department.tenant.member('head').personId ?? '';
    const refused = await fixture.remove.execute(owner(), 'person', head);
    expect(refused).toBeInstanceOf(InUse);
    expect((refused as InUse).uses).toMatchObject([
      { kind: 'member', count: 1 },
      { kind: 'team', count: 1, things: [{ id: department.teamId, name: 'Digital' }] },
    ]);
    expect(await fixture.remove.execute(owner(), 'team', department.teamId)).toMatchObject({
      uses: [
        { kind: 'person', things: [{ id: head, name: 'Head of marketing' }] },
        { kind: 'team', things: [{ id: department.subTeamId, name: 'Search' }] },
      ],
    });
  });

  it('archives who has left and teams without people: out of lists, yet readable, and back', async () => {
    const teamId = await aTeam('Print');
    const personId = await somebody('Print manager', teamId);
    const archive = (archived: boolean) => fixture.archive.person(owner(), { id: personId, archived });
    expect(await archive(true)).toMatchObject({ code: 'PERSON.STILL_WORKS' });
    expect(await fixture.archive.team(owner(), { id: teamId, archived: true })).toMatchObject({
      code: 'TEAM.STILL_IN_USE',
    });
    expect(await names(true)).toEqual([]);
    await fixture.updatePerson.execute(owner(), { id: personId, leftOn: '2021-01-31' });
    expect(await archive(true)).toMatchObject({ archived: true });
    expect(await archive(true)).toMatchObject({ archived: true });
    expect(await fixture.archive.team(owner(), { id: teamId, archived: true })).toMatchObject({ archived: true });
    expect(await names(true)).toEqual(['Print manager', 'Print']);
    expect(await names(false)).not.toEqual(expect.arrayContaining(['Print manager']));
    const ctx = owner();
    const read = () => fixture.people.visibleById(ctx, personId);
    expect(await database.reads.during(ctx, read)).toMatchObject({ name: 'Print manager', archived: true });
    expect(await audited('person.archived', personId)).toBe(1);
    await archive(false);
    expect(await names(true)).toEqual(['Print']);
    expect(await audited('person.restored', personId)).toBe(1);
  });

  it('finds nothing of another workspace', async () => {
    const other = (await aDepartment(database)).as('owner');
    const head = department.tenant.member('head').personId ?? '';
    expect(await fixture.remove.execute(other, 'person', head)).toBeInstanceOf(NotFound);
    expect(await fixture.remove.execute(other, 'team', department.teamId)).toBeInstanceOf(NotFound);
    expect(await fixture.archive.person(other, { id: head, archived: true })).toBeInstanceOf(NotFound);
  });

  it('replaces terms from the same day only when they are named, and keeps those of before for who may see pay', async () => {
    const personId = await somebody('Raised');
    const changed = { ...TERMS, eligiblePay: '65000' };
    expect(await fixture.addTerms.execute(owner(), personId, changed)).toMatchObject({ code: 'TERMS.REPLACES' });
    const [stored] = await database.asSuperuser<{ readonly id: string }>(
      `select id from premia.terms where person_id = $1`,
      [personId],
    );
    await fixture.addTerms.execute(owner(), personId, changed, stored?.id);
    const replacedFor = (role: 'owner' | 'admin') => {
      const ctx = department.as(role);
      return database.reads.during(ctx, async () => {
        const person = await fixture.people.visibleById(ctx, personId);
        return person === null ? null : fixture.fields.replacedTerms(ctx, person);
      });
    };
    expect(await replacedFor('owner')).toMatchObject([
      { from: '2021-01-01', eligiblePay: { amount: '60000' }, targetPercent: '20', replacedAt: expect.any(Date) },
    ]);
    expect(await replacedFor('admin')).toMatchObject([{ from: '2021-01-01', eligiblePay: null, targetPercent: null }]);
    // A later end is no replacement.
    await fixture.addTerms.execute(owner(), personId, { ...changed, from: '2021-06-01' });
    expect(await replacedFor('owner')).toHaveLength(1);
  });
});
