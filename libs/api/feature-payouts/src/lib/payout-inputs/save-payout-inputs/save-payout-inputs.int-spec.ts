import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { InvalidInput, Problem, type TenantContext } from '@premia/api-util-platform';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { aDepartmentOf, type Department, PayoutsFixture } from '../../../../testing/payouts-fixture';
import { PayoutInputQueries, type RowsAsked } from '../payout-inputs.queries';
import type { PayoutInputRow, PayoutInputs } from '../payout-inputs.type';
import { SavePayoutInputs } from './save-payout-inputs.command';
import type { PayoutInputCellInput } from './save-payout-inputs.input';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
  modifiers: [
    { id: 'rating', kind: 'lookup', values: { below: '0.8', meets: '1', exceeds: '1.2' } },
    { id: 'project', kind: 'number', min: '0.5', max: '1.5', default: '1' },
  ],
  recover: true,
};

type Given = Partial<PayoutInputCellInput>;

describe('Payout inputs', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;
  let save: SavePayoutInputs;
  let queries: PayoutInputQueries;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new PayoutsFixture(database);
    save = new SavePayoutInputs(database.unitOfWork, fixture.access);
    queries = new PayoutInputQueries(database.reads, fixture.access);
  });
  afterAll(() => database.close());

  async function department(people = 3) {
    const made = await aDepartmentOf(people, database, PLAN);
    return { ...made, rows: [...(await sheet(made)).rows.nodes] };
  }

  async function sheet({ tenant, cycleId }: Department, asked: RowsAsked = {}): Promise<PayoutInputs> {
    const ctx = tenant.asOwner();
    const found = await queries.ofCycle(ctx, cycleId, asked);
    await database.reads.end(ctx);
    if (found === null) throw new Error('There is no such cycle');
    return found;
  }

  function saved({ tenant, cycleId }: Department, cells: readonly Given[], ctx: TenantContext = tenant.asOwner()) {
    return save.execute(ctx, {
      cycleId,
      cells: cells.map((cell) => ({ personId: '', key: '', version: 0, ...cell }) as PayoutInputCellInput),
    });
  }

  const rating = ({ planId }: Department) => `factor:${planId}:rating`;
  const project = ({ planId }: Department) => `factor:${planId}:project`;
  const earlier = ({ planId }: Department) => `earlier-payment:${planId}`;
  const idOf = (row: PayoutInputRow | undefined) => row?.personId ?? '';
  const valuesOf = (row: PayoutInputRow | undefined) =>
    Object.fromEntries((row?.cells ?? []).map(({ key, value }) => [key.split(':').at(-1), value]));

  it('are what the plans in force take, with how many people lack them', async () => {
    const one = await department();
    const { columns, rows } = await sheet(one);
    expect(columns.map(({ key, missing }) => [key, missing])).toEqual([
      [rating(one), 3],
      [project(one), 0],
      ['absence:sick', 0],
      ['absence:unpaid', 0],
      ['absence:other', 0],
      [earlier(one), 0],
    ]);
    expect(rows.nodes.map(({ columns: open }) => open.length)).toEqual([6, 6, 6]);
    const [first, second] = one.rows;
    const given = [first, second].map((row) => ({ personId: idOf(row), key: rating(one), value: ' MEETS' }));
    expect(await saved(one, given)).toMatchObject({ changed: 2 });
    const after = await sheet(one, { onlyMissing: true });
    expect(after.columns[0]?.missing).toBe(1);
    expect(after.rows.nodes.map(({ personId }) => personId)).toEqual([idOf(one.rows[2])]);
  });

  it('are kept as typed by people, taken back, and told in the audit chain with before and after', async () => {
    const one = await department(1);
    const personId = idOf(one.rows[0]);
    const cells = [
      { personId, key: rating(one), value: 'exceeds' },
      { personId, key: project(one), value: '1,25' },
      { personId, key: 'absence:sick', value: '3' },
      { personId, key: earlier(one), value: '1 000,50', comment: 'Advance of January' },
    ];
    expect(await saved(one, cells)).toMatchObject({ changed: 4 });
    expect(
      await saved(
        one,
        cells.map((cell) => ({ ...cell, version: 1 })),
      ),
    ).toMatchObject({ changed: 0 });
    expect(await saved(one, [{ personId, key: rating(one), value: null, version: 1 }])).toMatchObject({ changed: 1 });
    const [row] = (await sheet(one)).rows.nodes;
    expect(valuesOf(row)).toEqual({ rating: null, project: '1.25', sick: '3', [one.planId]: '1000.5' });
    const events = await database.asSuperuser<Record<string, unknown>>(
      `select before, after from premia.audit_events where tenant_id = $1 and action = 'payout-inputs.saved' order by sequence`,
      [one.tenant.tenantId],
    );
    expect(events).toHaveLength(2);
    expect(events[1]).toEqual({
      before: { cells: [{ personId, column: rating(one), value: 'exceeds' }] },
      after: { cells: [{ personId, column: rating(one), value: null }] },
    });
  });

  it('are saved as a whole or not at all, and every fault is told at its cell', async () => {
    const one = await department(2);
    const [a, b] = one.rows.map(idOf);
    const answer = await saved(one, [
      { personId: a, key: rating(one), value: 'meets' },
      { personId: b, key: rating(one), value: 'superb' },
      { personId: a, key: project(one), value: '1.51' },
      { personId: b, key: project(one), value: 'much' },
      { personId: a, key: 'absence:sick', value: '2.5' },
      { personId: b, key: 'absence:sick', value: '29' },
      { personId: a, key: earlier(one), value: '100' },
      { personId: b, key: earlier(one), value: '0.001', comment: 'x' },
      { personId: a, key: 'factor:gone', value: '1' },
      { personId: a, key: rating(one), value: 'below' },
    ]);
    if (!(answer instanceof InvalidInput)) throw new Error('It was accepted');
    expect(answer.fields.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'cells.1.value PAYOUT_INPUT.NOT_A_WORD',
      'cells.2.value PAYOUT_INPUT.OUT_OF_RANGE',
      'cells.3.value PAYOUT_INPUT.NOT_A_NUMBER',
      'cells.4.value PAYOUT_INPUT.NOT_DAYS',
      'cells.5.value PAYOUT_INPUT.NOT_DAYS',
      'cells.6.comment PAYOUT_INPUT.COMMENT_MISSING',
      'cells.7.value PAYOUT_INPUT.NOT_MONEY',
      'cells.8.key PAYOUT_INPUT.NOT_NEEDED',
      'cells.9.value PAYOUT_INPUT.TWICE',
    ]);
    expect(answer.fields[0]?.message).toBe(
      '“superb” is none of the values of “rating”. Give one of: below, meets, exceeds.',
    );
    expect((await sheet(one)).rows.nodes.flatMap(({ cells }) => cells)).toEqual([]);
  });

  it('are not overwritten by somebody who has not seen the latest value', async () => {
    const one = await department(1);
    const personId = idOf(one.rows[0]);
    const give = (value: string | null, version: number) =>
      saved(one, [{ personId, key: rating(one), value, version }]);
    const answers = await Promise.all(['below', 'meets', 'exceeds'].map((value) => give(value, 0)));
    expect(answers.filter((answer) => answer instanceof InvalidInput)).toHaveLength(2);
    expect(await give(null, 1)).toMatchObject({ changed: 1 });
    const late = await give('exceeds', 1);
    expect(late instanceof InvalidInput && late.fields[0]?.message).toBe(
      'Somebody has cleared this meanwhile. Save again to put yours in its place.',
    );
    expect(await give('exceeds', 2)).toMatchObject({ changed: 1 });
  });

  it('stay as they are once the run is final or the cycle closed', async () => {
    const one = await department(1);
    const personId = idOf(one.rows[0]);
    await saved(one, [{ personId, key: rating(one), value: 'meets' }]);
    const runId = await fixture.runIdOf(one);
    for (const state of ['submitted', 'approved', 'locked'])
      await database.asSuperuser(`update premia.payout_runs set state = '${state}' where id = $1`, [runId]);
    const late = await saved(one, [{ personId, key: rating(one), value: 'below', version: 1 }]);
    expect(late instanceof InvalidInput && late.fields.map(({ code }) => code)).toEqual(['PAYOUT_INPUT.FINAL']);
    expect((await sheet(one)).columns.every(({ locked }) => locked)).toBe(true);
    await database.asSuperuser(`update premia.cycles set stage = 'closed' where id = $1`, [one.cycleId]);
    expect(await saved(one, [])).toMatchObject({ code: 'PAYOUT_INPUT.CLOSED' });
  });

  it('of another workspace are neither seen nor written', async () => {
    const [one, other] = [await department(1), await department(1)];
    const foreign = other.tenant.asOwner();
    expect(await queries.ofCycle(foreign, one.cycleId, {})).toBeNull();
    await database.reads.end(foreign);
    expect(await saved(one, [], other.tenant.asOwner())).toBeInstanceOf(Problem);
    const strange = { personId: idOf(one.rows[0]), key: rating(other), value: 'meets' };
    expect(await saved(other, [strange])).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('go into a run, which keeps what it used', async () => {
    const one = await department(2);
    const cells = one.rows.map((row) => ({ personId: idOf(row), key: rating(one), value: 'exceeds' }));
    const [first] = cells;
    await saved(one, [...cells, { ...first, key: 'absence:unpaid', value: '7' }]);
    const runId = await fixture.runIdOf(one);
    await saved(one, [{ ...first, value: 'below', version: 1 }]);
    const inputs = await database.asSuperuser<Record<string, unknown>>(
      `select input -> 'modifiers' ->> 'rating' as rating, input -> 'segments' -> 0 ->> 'absentDays' as absent
         from premia.payouts where run_id = $1 order by 2 nulls last`,
      [runId],
    );
    expect(inputs).toEqual([
      { rating: 'exceeds', absent: '7' },
      { rating: 'exceeds', absent: null },
    ]);
  });

  it('of thousands of people are written by a handful of statements, and read a page at a time', async () => {
    const one = await department(1000);
    const everybody = await database.asSuperuser<{ readonly id: string } & Record<string, unknown>>(
      `select id from premia.persons where tenant_id = $1 order by id`,
      [one.tenant.tenantId],
    );
    const cells = everybody.flatMap(({ id }) =>
      [rating(one), project(one)].map((key) => ({ personId: id, key, value: key === project(one) ? '1.1' : 'meets' })),
    );
    let statements = 0;
    const stop = database.database.statements.listen(() => (statements += 1));
    expect(await saved(one, cells)).toMatchObject({ changed: 2000 });
    stop();
    expect(statements).toBeLessThan(25);
    const page = await sheet(one, { first: 50 });
    expect([page.rows.nodes.length, page.rows.totalCount, page.rows.pageInfo.hasNextPage]).toEqual([50, 1000, true]);
    const next = await sheet(one, { first: 50, after: page.rows.pageInfo.endCursor });
    expect(next.rows.nodes.some(({ personId }) => page.rows.nodes.some((row) => row.personId === personId))).toBe(
      false,
    );
  });
});
