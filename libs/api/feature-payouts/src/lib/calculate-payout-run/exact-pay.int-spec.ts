import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { type DescribedPerson, type DescribedWorkspace, workspaceOf } from '../../../testing/described-workspace';
import { described, WORKSPACE_PARTS } from '../../../testing/drawn-workspace';
import { exactPays } from '../../../testing/exact-pay';
import { PayoutsFixture } from '../../../testing/payouts-fixture';

const WORKSPACES = 60;

interface PaidLine {
  readonly name: string;
  readonly outcome: string;
  readonly reason: string | null;
  readonly total: string;
  readonly [column: string]: unknown;
}

describe('A run from tables to totals', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new PayoutsFixture(database);
  });
  afterAll(() => database.close());

  async function lines(workspace: DescribedWorkspace): Promise<readonly PaidLine[] | null> {
    const { resultId, problem } = await fixture.calculate(await workspaceOf(workspace, database));
    if (resultId === null) {
      expect(JSON.stringify(problem)).toMatch(/terms-after-leaving|nobody-in-plan/);
      return null;
    }
    return database.asSuperuser<PaidLine>(
      `select person_name as name, outcome, reason_code as reason, to_char(total, 'FM99999999999999990.00') as total
         from premia.payouts where run_id = $1 order by person_name`,
      [resultId],
    );
  }

  /** Whether terms of the cycle begin after the last day of work: one of the two must be wrong. */
  const contradicts = ({ cycle }: DescribedWorkspace, { leftOn, terms }: DescribedPerson) =>
    leftOn !== null &&
    terms.some(({ from, to }) => from > leftOn && from <= cycle.to && (to ?? cycle.to) >= cycle.from);
  const touches = ({ cycle }: DescribedWorkspace, { leftOn, terms }: DescribedPerson) =>
    terms.some(
      ({ from, to }) =>
        from <= cycle.to &&
        (to ?? cycle.to) >= cycle.from &&
        (leftOn === null || (leftOn >= cycle.from && leftOn >= from)),
    );

  it('pays what exact fractions say, each person with terms on any day of the cycle, or says why not', async () => {
    let [paid, refused] = [0, 0];
    await fc.assert(
      fc.asyncProperty(WORKSPACE_PARTS, async (parts) => {
        const workspace = described(parts);
        const written = await lines(workspace);
        const touching = workspace.people.filter((person) => touches(workspace, person));
        const pays = exactPays(workspace, touching);
        const isContradicted = workspace.people.some((person) => contradicts(workspace, person));
        const isAnyone = workspace.people.some((person) => touches(workspace, person));
        if (isContradicted || !isAnyone || written === null) {
          const nobodyEnough = touching.every((person) => pays.get(person) === null);
          expect([written === null, isContradicted || nobodyEnough]).toEqual([true, true]);
          refused += 1;
          return;
        }
        expect(written.map(({ name }) => name)).toEqual(workspace.people.map(({ name }) => name).sort());
        for (const person of workspace.people) {
          const line = written.find(({ name }) => name === person.name);
          const expected = pays.get(person) ?? null;
          expect({ ...person, total: line?.total }).toEqual({ ...person, total: expected ?? '0.00' });
          if (!touches(workspace, person)) expect(line?.reason).toMatch(/^(no-terms|not-started|left)$/);
          else if (expected === null) expect(line?.reason).toBe('below-minimum-service');
          else expect(line?.reason === null).toBe(!/^0.00$/.test(expected));
          paid += 1;
        }
      }),
      { numRuns: WORKSPACES },
    );
    expect(paid).toBeGreaterThan(refused);
  });

  /** Everybody owns one KPI over two channels, and a gate reads it. */
  function gated(workspace: DescribedWorkspace): DescribedWorkspace {
    const gate = {
      id: 'orders',
      when: { scope: 'individual', measure: 'orders', value: 'actual', op: '>=', than: '600' },
      otherwise: { effect: 'scale', by: '0.5' },
      appliesTo: 'total',
    } as const;
    const people = workspace.people.map((person) => ({
      ...person,
      leftOn: null,
      kpis: person.kpis.flatMap((kpi) => {
        const weight = String(Number(kpi.weight) / 2);
        if (kpi.kpi !== 'orders') return [kpi];
        return [
          { ...kpi, weight },
          { ...kpi, weight, channels: ['digital'] },
        ];
      }),
    }));
    return { ...workspace, plan: { ...workspace.plan, gates: [gate] }, people };
  }

  it('pays the same for the same facts, whatever the order of ids, names and saving', async () => {
    let paid = 0;
    await fc.assert(
      fc.asyncProperty(WORKSPACE_PARTS, fc.infiniteStream(fc.nat()), async (parts, order) => {
        const workspace = gated(described(parts));
        const shuffled = <Item>(items: readonly Item[]): readonly Item[] =>
          items
            .map((item) => ({ item, place: order.next().value }))
            .sort((a, b) => a.place - b.place)
            .map(({ item }) => item);
        const otherwise: DescribedWorkspace = {
          ...workspace,
          people: shuffled(workspace.people).map(({ name, kpis, ...rest }) => ({
            ...rest,
            name: `Zoe ${name}`,
            kpis: shuffled(kpis),
          })),
          teams: Object.fromEntries(
            shuffled(Object.entries(workspace.teams)).map(([name, kpis]) => [name, shuffled(kpis)]),
          ),
          observed: shuffled(workspace.observed),
        };
        const channelOf = ({ name }: PaidLine) => name.split(' ').at(-1);
        const ofEach = (found: readonly PaidLine[] | null) =>
          new Map(found?.map((line) => [channelOf(line), [line.outcome, line.reason]]));
        const [first, second] = [await lines(workspace), await lines(otherwise)];
        expect(ofEach(second)).toEqual(ofEach(first));
        const cents = ({ total }: PaidLine) => Number(total.replace('.', ''));
        const { plan } = workspace;
        // Of a pool, what cannot be divided any further goes to whoever comes first among equals: one unit at most.
        const isShared = plan.pool !== undefined || plan.budget !== undefined;
        const unit = isShared ? Number(plan.rounding?.unit ?? '0.01') * 100 : 0;
        for (const line of first ?? []) {
          const same = second?.find((other) => channelOf(other) === channelOf(line));
          expect(Math.abs(cents(line) - (same === undefined ? NaN : cents(same)))).toBeLessThanOrEqual(unit);
        }
        const sumOf = (found: readonly PaidLine[] | null) => found?.reduce((sum, line) => sum + cents(line), 0);
        expect(sumOf(second)).toBe(sumOf(first));
        paid += first?.length ?? 0;
      }),
      { numRuns: WORKSPACES / 3 },
    );
    expect(paid).toBeGreaterThan(0);
  });
});
