import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { TenantContext } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { aStaff, KpisFixture, type Staff } from '../../../testing/kpis-fixture';

const PEOPLE = 60;

describe('The course of a cycle', () => {
  let database: TestDatabase;
  let fixture: KpisFixture;
  let staff: Staff;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new KpisFixture(database);
    staff = await aStaff(database);
    await fixture.record(staff.tenant, 'date,channel,spend,leads\n2021-02-01,search,100,100\n');
    await assign('person', 'leads', `(50 + n * 3)::text`, 'n <= 60');
    // Of some the channel has brought nothing.
    await assign('person', 'cpl', `'10'`, 'n > 54', 'fairs');
    await assign('team', 'leads', `'90'`, `true`);
  });
  afterAll(() => database.close());

  async function assign(owner: 'person' | 'team', kpi: string, target: string, which: string, channel?: string) {
    const { tenantId } = staff.tenant;
    if (owner === 'person')
      await database.asSuperuser(
        `insert into premia.persons (tenant_id, id, name, created_at)
         select $1, gen_random_uuid(), 'Person ' || to_char(n, 'FM00'), now() from generate_series(1, ${PEOPLE}) n
          where not exists (select from premia.persons where tenant_id = $1 and name = 'Person 01')`,
        [tenantId],
      );
    const people = `select null::uuid as team_id, id as person_id, substring(name from 8)::int as n from premia.persons where tenant_id = $1 and name like 'Person %'`;
    const teams = `select id as team_id, null::uuid as person_id, 1 as n from premia.teams where tenant_id = $1 and id = '${staff.teamId}'`;
    await database.asSuperuser(
      `insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, person_id, team_id, kpi, weight, scoring, channels, campaigns, pilot, created_at, created_by, updated_at)
       select $1, gen_random_uuid(), $2, '${owner}', person_id, team_id, '${kpi}', 100,
              jsonb_build_object('kind', 'ratio', 'direction', 'higher', 'target', ${target}), $4, '{}', false, now(), $3, now()
         from (${owner === 'person' ? people : teams}) o where ${which}`,
      [tenantId, staff.cycleId, staff.tenant.owner.userId, channel === undefined ? [] : [channel]],
    );
  }

  /** The same from every assignment with its actual, as the overview counted before. */
  async function counted(ctx: TenantContext) {
    return database.reads.during(ctx, async () => {
      const all = await fixture.assignments.list(ctx, { cycleId: staff.cycleId, personId: null, teamId: null });
      const standing = await Promise.all(
        all.map(async (one) => ({ one, standing: (await fixture.loaders.actual(ctx, one))?.standing })),
      );
      const behind = standing.filter(
        ({ standing: its }) => its?.state === 'off-track' || (its?.state === 'at-risk' && !its.isFinal),
      );
      const unmeasured = standing.filter(({ standing: its }) => its?.state === 'no-data');
      return {
        people: new Set(all.flatMap(({ personId }) => personId ?? [])).size,
        behind: behind.length,
        unmeasured: unmeasured.length,
        unmeasuredNames: [...new Set(unmeasured.map(({ one }) => one.ownerName))].slice(0, 3),
      };
    });
  }

  const course = (ctx: TenantContext) => database.reads.during(ctx, () => fixture.course.course(ctx, staff.cycleId));

  it('counts what all KPIs together say, and shows those furthest off with all that is theirs', async () => {
    const found = await course(staff.as('owner'));
    expect(found).toMatchObject(await counted(staff.as('owner')));
    expect(found).toMatchObject({ people: 60, unmeasured: 6, unmeasuredOwners: 6 });
    expect(found.behind).toBeGreaterThan(12);
    expect(found.targets).toEqual([
      { kpi: 'leads', target: '90' },
      { kpi: 'cpl', target: '10' },
    ]);
    const owners = [
      ...new Set(found.assignments.flatMap(({ personId, ownerName }) => (personId === null ? [] : [ownerName]))),
    ];
    // The higher the target, the further off; the ten furthest along are left out.
    expect(owners.sort()).toEqual(Array.from({ length: 50 }, (_, n) => `Person ${String(n + 11).padStart(2, '0')}`));
    expect(found.assignments.filter(({ personId }) => personId !== null)).toHaveLength(56);
  });

  it('is evaluated anew when something has been written, and only then', async () => {
    const before = await course(staff.as('owner'));
    await assign('person', 'new_customers', `'5'`, 'n = 60', 'fairs');
    expect((await course(staff.as('owner'))).unmeasured).toBe(before.unmeasured);
    await database.unitOfWork.run(staff.as('owner'), (tx) => {
      tx.audit({ action: 'cycle.renamed', entity: 'cycle', entityId: staff.cycleId });
      return Promise.resolve();
    });
    expect((await course(staff.as('owner'))).unmeasured).toBe(before.unmeasured + 1);
  });

  it('is of nobody whose KPIs the reader may not see', async () => {
    const found = await course(staff.as('employee'));
    expect(found).toMatchObject({ kpis: 1, people: 0, behind: 0, unmeasured: 0, assignments: [] });
  });
});
