import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import type { Locale } from '@premia/shared-contract';
import { type DescribedPerson, type DescribedWorkspace, workspaceOf } from '../../../testing/described-workspace';
import { type Department, PayoutsFixture } from '../../../testing/payouts-fixture';
import { MyBonusQueries } from '../my-bonus/my-bonus.queries';
import { PayoutQueries } from '../payout/payout.queries';

const OWN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
  proration: { minimumDays: 20 },
};
const WITH_TEAM: PlanInput = {
  ...OWN,
  components: [
    { id: 'own', scope: 'individual', weight: '70', curve: { kind: 'linear' } },
    { id: 'team', scope: 'team', weight: '30', curve: { kind: 'linear' } },
  ],
};
const LEADS = { kpi: 'leads', weight: '100', target: '10', channels: ['search'] };
const TERMS = { from: '2021-01-01', to: null, team: 'Digital', fte: '1', targetAmount: '2800' };

function person(name: string, given: Partial<DescribedPerson> = {}): DescribedPerson {
  return { name, leftOn: null, terms: [TERMS], kpis: [LEADS], ...given };
}

function february(people: readonly DescribedPerson[], given: Partial<DescribedWorkspace> = {}): DescribedWorkspace {
  return {
    cycle: { kind: 'month', from: '2021-02-01', to: '2021-02-28' },
    plan: OWN,
    people,
    teams: { Digital: [] },
    observed: [{ metric: 'leads', channel: 'search', value: '10' }],
    ...given,
  };
}

const NEWCOMER = person('Newcomer', {
  terms: [{ ...TERMS, from: '2021-02-24' }],
  kpis: [{ ...LEADS, channels: ['nowhere'] }],
});
const TOO_SHORT = ['Served 5 days; the plan asks for 20.', 'Отработано дней: 5, по плану нужно не меньше 20.'];
const PILOTS = [
  'Every KPI is still a pilot: measured, and counted in nothing.',
  'Все показатели пока в пробном режиме: измеряются, но в премию не входят.',
];

describe('Somebody whom nothing is paid', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;
  let queries: MyBonusQueries;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new PayoutsFixture(database);
    const { access, frozen, traces } = fixture;
    const { reads } = database;
    queries = new MyBonusQueries(reads, access, new PayoutQueries(reads, access), frozen, traces);
  });
  afterAll(() => database.close());

  /** What stands in the run, and what the person reads of it, in both languages. */
  async function seen(department: Department, name: string) {
    const { tenant, cycleId } = department;
    const [row] = await database.asSuperuser<{ readonly id: string; readonly payout: string; readonly total: string }>(
      `select p.person_id as id, p.id as payout, trim_scale(p.total)::text as total
         from premia.payouts p where p.tenant_id = $1 and p.person_name = $2`,
      [tenant.tenantId, name],
    );
    const said = await Promise.all(
      (['en', 'ru'] as const).map(async (locale: Locale) => {
        const own = tenant.asOwner({ roles: ['employee'], personId: row?.id ?? null, locale });
        const bonus = await database.reads.during(own, () => queries.bonus(own, cycleId));
        return bonus?.payout?.reason;
      }),
    );
    const owner = tenant.asOwner();
    const payouts = new PayoutQueries(database.reads, fixture.access);
    const inRun = await database.reads.during(owner, () => payouts.byId(owner, row?.payout ?? ''));
    return { total: row?.total, outcome: inRun?.outcome, inRun: inRun?.reason, said };
  }

  it.each<readonly [string, DescribedPerson, Partial<DescribedWorkspace>, readonly string[]]>([
    ['too new to be paid, without data', NEWCOMER, {}, TOO_SHORT],
    ['too new to be paid, without KPIs', { ...NEWCOMER, kpis: [] }, {}, TOO_SHORT],
    [
      'too new to be paid, in a team of newcomers that has no KPIs',
      { ...NEWCOMER, terms: [{ ...TERMS, from: '2021-02-24', team: 'Young' }] },
      { plan: WITH_TEAM, teams: { Digital: [LEADS], Young: [] } },
      TOO_SHORT,
    ],
    ['with nothing but pilots', person('Newcomer', { kpis: [{ ...LEADS, pilot: true }] }), {}, PILOTS],
  ])('is in the run with the reason, which others are paid by: %s', async (_, newcomer, given, reason) => {
    const department = await workspaceOf(february([person('Colleague'), newcomer], given), database);
    await fixture.runIdOf(department);
    const [en, ru] = reason;
    expect(await seen(department, newcomer.name)).toEqual({
      total: '0',
      outcome: 'not-eligible',
      inRun: en,
      said: [en, ru],
    });
    expect(await seen(department, 'Colleague')).toMatchObject({ total: '2800', outcome: 'paid' });
  });

  it.each([
    ['own KPIs', OWN],
    [
      'own KPIs beside pay per unit',
      {
        ...OWN,
        components: [
          ...OWN.components,
          { id: 'leads', scope: 'individual', kind: 'per-unit', mode: 'whole', tiers: [{ from: '0', rate: '1' }] },
        ],
      } as PlanInput,
    ],
    ['KPIs of the team as well', WITH_TEAM],
  ])('is everybody where a plan is in pilot as a whole: %s', async (_, plan) => {
    const pilots = [
      { ...LEADS, weight: '60', pilot: true },
      { ...LEADS, kpi: 'orders', weight: '40', pilot: true },
      { ...LEADS, kpi: 'clicks', weight: '0', pilot: true },
    ];
    const workspace = february([person('Colleague', { kpis: pilots })], {
      plan,
      teams: { Digital: [{ ...LEADS, pilot: true }] },
    });
    const department = await workspaceOf(workspace, database);
    await fixture.runIdOf(department);
    expect(await seen(department, 'Colleague')).toMatchObject({ total: '0', inRun: PILOTS[0], said: PILOTS });
  });

  it('is nobody who was away between two terms: both are paid for', async () => {
    const terms = [
      { ...TERMS, to: '2021-02-10' },
      { ...TERMS, from: '2021-02-20' },
    ];
    const department = await workspaceOf(
      february([person('Back again', { terms })], { plan: { ...OWN, proration: {} } }),
      database,
    );
    await fixture.runIdOf(department);
    expect(await seen(department, 'Back again')).toMatchObject({ total: '1900', outcome: 'paid' });
  });
});
