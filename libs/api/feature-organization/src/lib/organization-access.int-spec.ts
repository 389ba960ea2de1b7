import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Connection, TenantContext } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { aDepartment, type Department, OrganizationFixture } from '../../testing/organization-fixture';
import type { Person } from './person/person.type';

describe('Who sees which people, teams and pay', () => {
  let database: TestDatabase;
  let fixture: OrganizationFixture;
  let department: Department;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new OrganizationFixture(database);
    department = await aDepartment(database);
  });
  afterAll(() => database.close());

  const peopleSeenBy = (ctx: TenantContext) =>
    database.reads.during(ctx, async () => {
      const { nodes, totalCount } = await fixture.people.page(ctx, {});
      const pay: Record<string, string | null> = {};
      for (const person of nodes)
        pay[person.name] = (await fixture.fields.currentTerms(ctx, person))?.eligiblePay?.amount ?? null;
      return { pay, totalCount };
    });
  const teamsSeenBy = (ctx: TenantContext) =>
    database.reads.during(ctx, async () => (await fixture.teams.page(ctx, {})).nodes.map(({ name }) => name));

  it.each(['owner', 'hr', 'auditor'] as const)('shows %s everybody with their pay', async (role) => {
    expect(await peopleSeenBy(department.as(role))).toEqual({
      totalCount: 3,
      pay: { 'Event manager': '50000', 'Head of marketing': '90000', 'Search specialist': '60000' },
    });
  });

  it('shows an admin everybody, and nobody’s pay', async () => {
    expect(await peopleSeenBy(department.as('admin'))).toEqual({
      totalCount: 3,
      pay: { 'Event manager': null, 'Head of marketing': null, 'Search specialist': null },
    });
  });

  it('shows a head the teams headed and those below, not those beside', async () => {
    const head = department.as('head');
    expect(await peopleSeenBy(head)).toEqual({
      totalCount: 2,
      pay: { 'Head of marketing': '90000', 'Search specialist': '60000' },
    });
    expect(await teamsSeenBy(department.as('head'))).toEqual(['Digital', 'Search']);
  });

  it('hides the team’s pay from a head where the workspace’s policy says so, but not the head’s own', async () => {
    const strict = await aDepartment(database);
    await database.asSuperuser(`update premia.workspace_policies set heads_see_pay = false where tenant_id = $1`, [
      strict.tenant.tenantId,
    ]);
    expect(await peopleSeenBy(strict.as('head'))).toMatchObject({
      pay: { 'Head of marketing': '90000', 'Search specialist': null },
    });
  });

  it('shows an employee oneself and the own team', async () => {
    expect(await peopleSeenBy(department.as('employee'))).toEqual({
      totalCount: 1,
      pay: { 'Search specialist': '60000' },
    });
    expect(await teamsSeenBy(department.as('employee'))).toEqual(['Search']);
  });

  it('answers about a colleague and about somebody who does not exist in the same way', async () => {
    const ctx = department.as('employee');
    const head = department.tenant.member('head').personId ?? '';
    const [colleague, nobody] = await database.reads.during(ctx, () =>
      Promise.all([
        fixture.people.visibleById(ctx, head),
        fixture.people.visibleById(ctx, '01900000-0000-7000-8000-000000000000'),
      ]),
    );
    expect([colleague, nobody]).toEqual([null, null]);
  });

  it('finds nobody of another workspace, whoever asks', async () => {
    const outsider = await aDepartment(database);
    const ctx = outsider.as('owner');
    const head = department.tenant.member('head').personId ?? '';
    expect(await database.reads.during(ctx, () => fixture.people.visibleById(ctx, head))).toBeNull();
  });

  it('reads the terms of all people of a page at once', async () => {
    const statements: string[] = [];
    const stop = database.database.statements.listen((sql) => statements.push(sql));
    const ctx = department.as('owner');
    await database.reads.during(ctx, async () => {
      const { nodes } = await fixture.people.page(ctx, {});
      await Promise.all(nodes.map((person) => fixture.fields.terms(ctx, person)));
    });
    stop();
    // BEGIN, the caller's reach, the page, all terms, ROLLBACK: the same for three people and for two hundred.
    expect(statements).toHaveLength(5);
  });

  it('searches without letting % stand for anything', async () => {
    const found = (search: string) => {
      const ctx = department.as('owner');
      return database.reads.during(ctx, async () =>
        (await fixture.people.page(ctx, { search })).nodes.map(({ name }) => name),
      );
    };
    expect(await found('search')).toEqual(['Search specialist']);
    expect(await found('%')).toEqual([]);
  });

  it('turns pages without losing or repeating anybody', async () => {
    const names: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 3; page += 1) {
      const ctx = department.as('owner');
      const cursor: string | null = after;
      const connection: Connection<Person> = await database.reads.during(ctx, () =>
        fixture.people.page(ctx, { first: 1, after: cursor }),
      );
      names.push(...connection.nodes.map(({ name }) => name));
      after = connection.pageInfo.endCursor;
      expect(connection.pageInfo.hasNextPage).toBe(page < 2);
    }
    expect(names).toEqual(['Event manager', 'Head of marketing', 'Search specialist']);
  });
});
