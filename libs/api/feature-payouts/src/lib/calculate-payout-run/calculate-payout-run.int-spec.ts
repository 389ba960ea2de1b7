import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { aDepartmentOf, type Department, PayoutsFixture } from '../../../testing/payouts-fixture';
import type { ReceiptContent } from '../receipt/receipt-hash';
import { contentHash, receiptHash } from '../receipt/receipt-hash';
import { BATCH_SIZE } from '../run-input/people.queries';

const OWN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [
    {
      id: 'own',
      scope: 'individual',
      weight: '100',
      curve: {
        kind: 'steps',
        steps: [
          ['80', '80'],
          ['100', '100'],
        ],
      },
    },
  ],
};

interface Sums {
  readonly people: number;
  readonly paid: number;
  readonly zero: number;
  readonly total: string;
  readonly isStored: boolean;
}

describe('Calculating a run over batches', () => {
  let database: TestDatabase;
  let fixture: PayoutsFixture;

  beforeAll(async () => {
    database = await testDatabase();
    fixture = new PayoutsFixture(database);
  });
  afterAll(() => database.close());

  const runIdOf = (department: Department) => fixture.runIdOf(department);

  async function sumsOf(runId: string): Promise<Sums | undefined> {
    const [sums] = await database.asSuperuser<Sums & Record<string, unknown>>(
      `select count(*)::int as people, count(*) filter (where outcome = 'paid')::int as paid,
              count(*) filter (where outcome = 'zero')::int as zero, sum(p.total)::text as total,
              (select payout_total from premia.payout_runs r where r.id = $1) = sum(p.total) as "isStored"
         from premia.payouts p where p.run_id = $1`,
      [runId],
    );
    return sums;
  }

  it('has a line for everybody, whatever batch they fall into, and sums that are those of the lines', async () => {
    const people = 2 * BATCH_SIZE + 1;
    const sums = await sumsOf(await runIdOf(await aDepartmentOf(people, database, OWN)));
    expect(sums).toMatchObject({ people, isStored: true });
    expect((sums?.paid ?? 0) + (sums?.zero ?? 0)).toBe(people);
    expect(sums?.zero).toBeGreaterThan(people / 4);
  });

  it('shares a pool exactly among people of all batches', async () => {
    const pooled: PlanInput = { ...OWN, pool: { amount: '1000000.01', share: 'score' } };
    const sums = await sumsOf(await runIdOf(await aDepartmentOf(BATCH_SIZE + 7, database, pooled)));
    expect(sums).toMatchObject({ total: '1000000.01', isStored: true });
  });

  it('is vouched for by receipts that notice any change of what was frozen', async () => {
    const department = await aDepartmentOf(3, database, { ...OWN, pool: { amount: '999', share: 'score' } });
    const runId = await runIdOf(department);
    const payouts = await database.asSuperuser<{ readonly id: string }>(
      `select id from premia.payouts where run_id = $1 order by person_id`,
      [runId],
    );
    const matches = async () => {
      const verified: (boolean | undefined)[] = [];
      for (const { id } of payouts) {
        const ctx = department.tenant.asOwner();
        verified.push((await database.reads.during(ctx, () => fixture.receipts.verify(ctx, id)))?.matches);
      }
      return verified;
    };
    expect(await matches()).toEqual([true, true, true]);
    const [first] = payouts;
    const columns = ['target_bonus', 'own_amount', 'team_amount', 'total', 'percent_of_target', 'team_effect'];
    for (const column of columns) {
      const [{ was } = { was: null }] = await database.asSuperuser<{ readonly was: string | null }>(
        `select ${column}::text as was from premia.payouts where id = $1`,
        [first?.id],
      );
      const put = (value: string | null) =>
        database.asSuperuser(`update premia.payouts set ${column} = $2::numeric where id = $1`, [first?.id, value]);
      await put(was === null ? '0.01' : `${was}1`);
      expect({ column, matches: await matches() }).toEqual({ column, matches: [false, true, true] });
      await put(was);
    }
    await database.asSuperuser(
      `update premia.payouts set input = jsonb_set(input::jsonb, '{segments,0,eligiblePay}', '"60001"')::json where id = $1`,
      [first?.id],
    );
    expect((await matches())[0]).toBe(false);
  });

  /** As rows were written before what a pool allotted was kept: neither kept, nor vouched for. */
  async function withoutAllotments({ tenant }: Department, runId: string): Promise<void> {
    const rows = await database.asSuperuser<
      Omit<ReceiptContent, 'result'> & { readonly id: string; readonly header: unknown }
    >(
      `select p.id, r.engine_version as "engineVersion", r.plan_version_id as "planVersionId", r.currency,
              r.shared_input as header, p.person_id as "personId", p.input, p.outcome,
              case when p.reason_code is not null
                   then jsonb_build_object('code', p.reason_code, 'values', p.reason_values) end as reason
         from premia.payouts p join premia.payout_runs r on r.id = p.run_id where p.run_id = $1`,
      [runId],
    );
    for (const { id, header, ...content } of rows) {
      const ctx = tenant.asOwner();
      const result = (await database.reads.during(ctx, () => fixture.traces.byId(ctx, id)))?.line ?? null;
      const hash = receiptHash({ ...content, result, sharedHash: contentHash(header), allotment: null });
      await database.asSuperuser(`update premia.payouts set allotment = null, receipt_hash = $2 where id = $1`, [
        id,
        hash,
      ]);
    }
  }

  it.each<PlanInput>([
    { ...OWN, pool: { amount: '999.01', share: 'score' } },
    { ...OWN, budget: { amount: '12000', whenExceeded: 'scale' } },
  ])('is traced and verified from each one’s own row, and from the whole run where rows are older', async (plan) => {
    const department = await aDepartmentOf(4, database, plan);
    const runId = await runIdOf(department);
    const rows = await database.asSuperuser<{ readonly id: string; readonly total: string }>(
      `select id, total::text as total from premia.payouts where run_id = $1 order by person_id`,
      [runId],
    );
    const seen = async () => {
      const found: (readonly [boolean | undefined, string | undefined])[] = [];
      for (const { id } of rows) {
        const ctx = department.tenant.asOwner();
        const verified = await database.reads.during(ctx, () => fixture.receipts.verify(ctx, id));
        const trace = await database.reads.during(ctx, () => fixture.traces.byId(ctx, id));
        found.push([verified?.matches, trace?.line.total]);
      }
      return found;
    };
    const expected = rows.map(({ total }) => [true, total]);
    expect(await seen()).toEqual(expected);
    await withoutAllotments(department, runId);
    expect(await seen()).toEqual(expected);
  });

  it('lets nobody but the database’s own administrator change a payout', async () => {
    const department = await aDepartmentOf(1, database, OWN);
    const runId = await runIdOf(department);
    for (const statement of [
      `update premia.payouts set total = 0 where run_id = $1`,
      `delete from premia.payouts where run_id = $1`,
      `update premia.payout_runs set payout_total = 0 where id = $1`,
      `delete from premia.payout_runs where id = $1`,
    ]) {
      await expect(
        database.unitOfWork.run(department.tenant.asOwner(), (tx) => tx.execute(statement, [runId])),
      ).rejects.toThrow('permission denied');
    }
  });
});
