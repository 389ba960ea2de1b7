import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase, ThisProcess } from '@premia/api-util-testing';
import { describedFebruary } from '../../../testing/described-february';
import { workspaceOf } from '../../../testing/described-workspace';
import { PayoutsFixture } from '../../../testing/payouts-fixture';
import { RunChecklistQueries } from './run-checklist.queries';

let database: TestDatabase;
let checklists: RunChecklistQueries;

beforeAll(async () => {
  database = await testDatabase();
  const { access } = new PayoutsFixture(database);
  checklists = new RunChecklistQueries(database.reads, access, new ThisProcess());
});
afterAll(() => database.close());

it.each([
  ['2021-02-27', true],
  ['2021-02-28', false],
  [null, false],
])('names a team whose head left on %s: %s', async (leftOn, isNamed) => {
  const plan = {
    currency: 'INR',
    combination: 'additive',
    components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
  } as const;
  const february = describedFebruary(plan, ['Anna', 'Boris']);
  const people = february.people.map((one) => ({
    ...one,
    terms: one.terms.map((terms) => ({ ...terms, team: 'Digital' })),
  }));
  const described = { ...february, people, teams: { Digital: [] } };
  const { tenant, cycleId, planId } = await workspaceOf(described, database);
  const { tenantId } = tenant;
  await database.asSuperuser(`update premia.persons set left_on = $2 where tenant_id = $1 and name = 'Boris'`, [
    tenantId,
    leftOn,
  ]);
  await database.asSuperuser(
    `update premia.teams t set head_person_id = p.id from premia.persons p
      where t.tenant_id = $1 and p.tenant_id = $1 and p.name = 'Boris'`,
    [tenantId],
  );
  const ctx = tenant.asOwner();
  const { ready, items } = await database.reads.during(ctx, () => checklists.checklist(ctx, cycleId, planId));
  const found = items.filter(({ code }) => code === 'head-left');
  expect(ready).toBe(true);
  expect(found.map(({ message, blocking }) => [message, blocking])).toEqual(
    isNamed
      ? [[expect.stringMatching(/^Nobody has headed the team .+ since .*27.*2021, the last day of Boris\./), false]]
      : [],
  );
});
