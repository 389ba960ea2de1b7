import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { TenantContext } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type * as Bonus from '@premia/domain-bonus';
import type { PlanInput } from '@premia/domain-bonus';
import type { Department, PayoutsFixture } from '../../../testing/payouts-fixture';
import type { PayoutFieldsResolver } from '../payout/payout-fields.resolver';
import type { MyBonusQueries } from './my-bonus.queries';

/** Whatever of the engine calculates somebody's payout, and for how many people at once. */
const calculated = jest.fn<(entry: string, people: number) => void>();

/** Not written as an import: the boundaries would take the library for one that is loaded late everywhere. */
const ENGINE = '@premia/domain-bonus';
type Engine = typeof Bonus;

async function watchEngine(): Promise<void> {
  const engine = (await import(ENGINE)) as Engine;
  const peopleIn = (input: unknown): number =>
    typeof input === 'object' && input !== null && 'participants' in input && Array.isArray(input.participants)
      ? input.participants.length
      : 1;
  jest.unstable_mockModule(ENGINE, () => ({
    ...engine,
    calculate: (input: unknown) => {
      calculated('calculate', peopleIn(input));
      return engine.calculate(input);
    },
    explain: (input: unknown, id: string) => {
      calculated('explain', peopleIn(input));
      return engine.explain(input, id);
    },
    streamPayouts: (...given: Parameters<Engine['streamPayouts']>) => {
      calculated('streamPayouts', [...given[1]()].length);
      return engine.streamPayouts(...given);
    },
    traceParticipant: (...given: Parameters<Engine['traceParticipant']>) => {
      calculated('traceParticipant', 1);
      return engine.traceParticipant(...given);
    },
  }));
}

const OWN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};
const PLANS: readonly (readonly [string, PlanInput])[] = [
  ['a plan of one’s own', OWN],
  ['a pool', { ...OWN, pool: { amount: '9999.99', share: 'score' } }],
  ['a budget that scales', { ...OWN, budget: { amount: '12000', whenExceeded: 'scale' } }],
];

interface Seen {
  readonly total: string | undefined;
  readonly bars: readonly string[];
  readonly measures: number;
}

describe('My bonus', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;
  let queries: MyBonusQueries;
  let fields: PayoutFieldsResolver;
  let aDepartmentOf: (people: number, database: TestDatabase, plan: PlanInput) => Promise<Department>;

  beforeAll(async () => {
    await watchEngine();
    const fixtures = await import('../../../testing/payouts-fixture');
    database = await testDatabase();
    fixture = new fixtures.PayoutsFixture(database);
    ({ aDepartmentOf } = fixtures);
    const { MyBonusQueries } = await import('./my-bonus.queries');
    const { PayoutFieldsResolver } = await import('../payout/payout-fields.resolver');
    const { PayoutQueries } = await import('../payout/payout.queries');
    const { PayoutAdjustmentQueries } = await import('../payout-adjustments/payout-adjustments.queries');
    const { reads, loaders } = database;
    const { access, frozen, traces } = fixture;
    queries = new MyBonusQueries(reads, access, new PayoutQueries(reads, access), frozen, traces);
    fields = new PayoutFieldsResolver(frozen, traces, access, new PayoutAdjustmentQueries(reads, loaders, access));
  });
  beforeEach(() => {
    calculated.mockClear();
  });
  afterAll(() => database.close());

  async function employeeOf({ tenant }: Department): Promise<TenantContext> {
    const [person] = await database.asSuperuser<{ readonly id: string }>(
      `select id from premia.persons where tenant_id = $1 order by id desc limit 1`,
      [tenant.tenantId],
    );
    return tenant.asOwner({ roles: ['employee'], personId: person?.id ?? null });
  }

  /** Before, a share of a pool or a budget is nobody's to see but those who see all of them. */
  async function makeFinal(runId: string): Promise<void> {
    for (const state of ['submitted', 'approved', 'locked'])
      await database.asSuperuser(`update premia.payout_runs set state = $2 where id = $1`, [runId, state]);
  }

  /** Everything that the page asks for, in one operation. */
  async function view(department: Department): Promise<Seen> {
    const ctx = await employeeOf(department);
    return database.reads.during(ctx, async () => {
      const bonus = await queries.bonus(ctx, department.cycleId);
      const { payout, standing } = bonus ?? { payout: null, standing: null };
      const explanation = payout === null ? standing?.explanation : await fields.explanation(payout, ctx);
      const own = payout === null ? bonus?.measures : await fields.measures(payout, ctx);
      return {
        total: (payout ?? standing)?.total.amount,
        bars: (explanation?.waterfall ?? []).map(({ to }) => to.amount),
        measures: own?.length ?? 0,
      };
    });
  }

  it.each(PLANS)('is calculated once, and for that person alone, when a run has been: %s', async (_, plan) => {
    const department = await aDepartmentOf(3, database, plan);
    await makeFinal(await fixture.runIdOf(department));
    calculated.mockClear();
    const { total, bars, measures } = await view(department);
    expect(calculated.mock.calls).toEqual([['traceParticipant', 1]]);
    expect(total).toMatch(/^\d+\.\d{2}$/);
    expect(bars.at(-1)).toBe(total);
    expect(measures).toBe(1);
  });

  it.each(PLANS)('is calculated once at most while nothing has been calculated: %s', async (name, plan) => {
    const { total, measures } = await view(await aDepartmentOf(3, database, plan));
    expect(calculated.mock.calls.length).toBeLessThanOrEqual(1);
    expect(measures).toBe(1);
    // What a pool would give follows from everybody's results.
    expect(total === undefined).toBe(name === 'a pool');
  });

  it('says what kept it at nothing by the KPI behind the measure, whatever the measure is called', async () => {
    const steps = { kind: 'steps', steps: [['1000', '100']] } as const;
    const [own] = OWN.components;
    if (own === undefined) throw new Error('a plan has components');
    const department = await aDepartmentOf(1, database, {
      ...OWN,
      components: [{ ...own, curve: steps } as typeof own],
    });
    await fixture.calculate(department);
    // As it is stored where somebody owns a KPI twice.
    await database.asSuperuser(
      `update premia.payouts set reason_values = jsonb_set(reason_values, '{measure}', '"leads-2"'),
              sources = jsonb_set(sources::jsonb, '{0,measure}', '"leads-2"')::json
        where tenant_id = $1`,
      [department.tenant.tenantId],
    );
    const ctx = await employeeOf(department);
    const bonus = await database.reads.during(ctx, () => queries.bonus(ctx, department.cycleId));
    expect(bonus?.payout?.reason).toMatch(/^Below the threshold: Leads came nearest, /);
  });
});
