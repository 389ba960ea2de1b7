import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conflict, NotFound } from '@premia/api-util-platform';
import { givenInput, inputProblems, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { aDepartment, type Department, OrganizationFixture } from '../../../testing/organization-fixture';
import { PersonInput } from './person.input';
import { Person } from './person.type';

const NOBODY = '01900000-0000-7000-8000-000000000000';

describe('Adding people, terms and teams', () => {
  let database: TestDatabase;
  let fixture: OrganizationFixture;
  let department: Department;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new OrganizationFixture(database);
    department = await aDepartment(database);
  });
  afterAll(() => database.close());

  const terms = {
    from: '2021-02-01',
    position: 'Media specialist',
    fte: '1',
    eligiblePay: '60000',
    targetPercent: '20',
  };
  const termsOf = (personId: string) =>
    database.asSuperuser<{ from: string; to: string | null; pay: string }>(
      `select from_date::text as "from", to_date::text as "to", eligible_pay::text as pay
         from premia.terms where person_id = $1 order by from_date`,
      [personId],
    );

  it('adds a person with terms at once', async () => {
    const ctx = department.as('owner');
    const person = await givenInput(PersonInput, { name: ' Media  specialist ', email: 'MEDIA@example.test', terms });
    const saved = await fixture.createPerson.execute(ctx, person);
    expect(saved).toBeInstanceOf(Person);
    expect(saved).toMatchObject({ email: 'media@example.test' });
    expect(await termsOf((saved as Person).id)).toEqual([{ from: '2021-02-01', to: null, pay: '60000' }]);
  });

  it('says everything that is wrong at once', async () => {
    const problems = await inputProblems(PersonInput, {
      name: ' ',
      email: 'nobody',
      terms: { from: '2021-02-01', to: '2021-01-01', position: '', fte: '1.5', eligiblePay: '-1', targetPercent: '20' },
    });
    expect(problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'name REQUIRED',
      'email NOT_AN_EMAIL',
      'terms.position REQUIRED',
      'terms.to ENDS_BEFORE_BEGIN',
      'terms.fte NOT_A_SHARE',
      'terms.eligiblePay NEGATIVE',
    ]);
  });

  it('speaks Russian to a Russian reader', async () => {
    const problems = await inputProblems(PersonInput, { name: 'X', terms: { ...terms, fte: '0' } }, 'ru');
    expect(problems[0]?.message).toBe(
      '0 — не доля ставки. Укажите больше 0 и не больше 1, например 0.5 для половины ставки.',
    );
  });

  it('refuses a second person with the same e-mail', async () => {
    await fixture.createPerson.execute(department.as('owner'), { name: 'First', email: 'same@example.test' });
    const second = await fixture.createPerson.execute(department.as('owner'), {
      name: 'Second',
      email: 'same@example.test',
    });
    expect(second).toBeInstanceOf(Conflict);
    expect(second).toMatchObject({ code: 'PERSON.EMAIL_TAKEN' });
  });

  it('lets an admin add people, but not set their terms', async () => {
    expect(await fixture.createPerson.execute(department.as('admin'), { name: 'Newcomer' })).toBeInstanceOf(Person);
    const withTerms = await fixture.createPerson.execute(department.as('admin'), { name: 'Another', terms });
    expect(withTerms).toMatchObject({ fields: [{ path: 'terms', code: 'TERMS.NOT_ALLOWED' }] });
  });

  it('closes the terms that held until the new ones begin', async () => {
    const employee = department.tenant.member('employee').personId ?? '';
    await fixture.addTerms.execute(department.as('hr'), employee, {
      ...terms,
      from: '2021-04-01',
      eligiblePay: '70000',
    });
    expect(await termsOf(employee)).toEqual([
      { from: '2021-01-01', to: '2021-03-31', pay: '60000' },
      { from: '2021-04-01', to: null, pay: '70000' },
    ]);
  });

  it('refuses terms that run into later ones, and changes nothing', async () => {
    const created = (await fixture.createPerson.execute(department.as('owner'), {
      name: 'Planned',
      terms: { ...terms, from: '2021-06-01' },
    })) as Person;
    const collision = await fixture.addTerms.execute(department.as('hr'), created.id, { ...terms, to: '2021-06-01' });
    expect(collision).toMatchObject({ code: 'TERMS.MEET_LATER', message: expect.stringContaining('2021-06-01') });
    expect(await termsOf(created.id)).toHaveLength(1);
  });

  describe('with somebody who has left', () => {
    const leaver = async (leftOn: string | null) => {
      const person = (await fixture.createPerson.execute(department.as('owner'), { name: 'Leaver', terms })) as Person;
      if (leftOn !== null) await leave(person.id, leftOn);
      return person.id;
    };
    const leave = (id: string, leftOn: string | null) =>
      fixture.updatePerson.execute(department.as('owner'), { id, leftOn });
    const add = (id: string, given: Partial<typeof terms> & { readonly to?: string }) =>
      fixture.addTerms.execute(department.as('hr'), id, { ...terms, ...given });

    it('keeps both stretches apart when they come back', async () => {
      const id = await leaver('2021-02-10');
      expect(await add(id, { from: '2021-02-20' })).toMatchObject({ leftOn: null });
      expect(await termsOf(id)).toEqual([
        { from: '2021-02-01', to: '2021-02-10', pay: '60000' },
        { from: '2021-02-20', to: null, pay: '60000' },
      ]);
    });

    it('refuses terms that outlast the last day, and a last day that terms begin after', async () => {
      const id = await leaver('2021-02-10');
      expect(await add(id, { from: '2021-02-05', to: '2021-02-11' })).toMatchObject({ code: 'TERMS.OUTLAST_WORK' });
      const planned = await leaver(null);
      await add(planned, { from: '2021-06-01' });
      expect(await leave(planned, '2021-05-31')).toMatchObject({
        code: 'PERSON.TERMS_AFTER_WORK',
        message: expect.stringMatching(/1\sJune\s2021/),
      });
      expect(await leave(planned, '2021-06-01')).toMatchObject({ leftOn: '2021-06-01' });
    });

    it('takes planned terms away, and those before hold on', async () => {
      const id = await leaver(null);
      await add(id, { from: '2021-06-01' });
      const [row] = await database.asSuperuser<{ readonly id: string }>(
        `select id from premia.terms where person_id = $1 and from_date = '2021-06-01'`,
        [id],
      );
      const remove = (department_: Department) =>
        fixture.removeTerms.execute(department_.as('owner'), id, row?.id ?? '');
      expect(await remove(await aDepartment(database))).toBeInstanceOf(NotFound);
      expect(await remove(department)).toMatchObject({ id });
      expect(await termsOf(id)).toEqual([{ from: '2021-02-01', to: null, pay: '60000' }]);
      expect(await remove(department)).toBeInstanceOf(NotFound);
      expect(await leave(id, '2021-05-31')).toMatchObject({ leftOn: '2021-05-31' });
    });
  });

  it('answers NotFound for a person or team of another workspace', async () => {
    const outsider = await aDepartment(database);
    const employee = department.tenant.member('employee').personId ?? '';
    expect(await fixture.addTerms.execute(outsider.as('owner'), employee, terms)).toBeInstanceOf(NotFound);
    const borrowed = { ...terms, teamId: department.teamId };
    expect(await fixture.createPerson.execute(outsider.as('owner'), { name: 'X', terms: borrowed })).toBeInstanceOf(
      NotFound,
    );
    expect(
      await fixture.createTeam.execute(outsider.as('owner'), { name: 'X', parentId: department.teamId }),
    ).toBeInstanceOf(NotFound);
    expect(await fixture.createTeam.execute(outsider.as('owner'), { name: 'X', headPersonId: NOBODY })).toBeInstanceOf(
      NotFound,
    );
  });

  it('refuses a team name that is taken, whatever its case', async () => {
    expect(await fixture.createTeam.execute(department.as('owner'), { name: 'DIGITAL' })).toMatchObject({
      code: 'TEAM.NAME_TAKEN',
    });
  });

  it('does not let the tree of teams close into a ring', async () => {
    const { teamId, subTeamId } = department;
    const ring = await fixture.updateTeam.execute(department.as('owner'), { id: teamId, parentId: subTeamId });
    expect(ring).toMatchObject({ code: 'TEAM.ABOVE_ITSELF' });
    const itself = await fixture.updateTeam.execute(department.as('owner'), { id: teamId, parentId: teamId });
    expect(itself).toMatchObject({ code: 'TEAM.ABOVE_ITSELF' });
  });

  it('leaves absent fields of a team alone and takes away what is null', async () => {
    const { otherTeamId } = department;
    const head = department.tenant.member('head').personId;
    await fixture.updateTeam.execute(department.as('owner'), { id: otherTeamId, headPersonId: head });
    const renamed = await fixture.updateTeam.execute(department.as('owner'), { id: otherTeamId, name: 'Fairs' });
    expect(renamed).toMatchObject({ name: 'Fairs', headPersonId: head, headName: 'Head of marketing', peopleCount: 1 });
    const headless = await fixture.updateTeam.execute(department.as('owner'), { id: otherTeamId, headPersonId: null });
    expect(headless).toMatchObject({ headPersonId: null, headName: null });
  });
});
