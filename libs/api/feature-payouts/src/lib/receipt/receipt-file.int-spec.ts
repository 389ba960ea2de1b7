import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TenantContext } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import { type ReceiptFile, toHex, treeHead, verifyReceiptFile } from '@premia/domain-payouts';
import { aDepartmentOf, PayoutsFixture } from '../../../testing/payouts-fixture';
import { ReceiptFileQueries } from './receipt-file.queries';
import { readRunTree, sha256 } from './run-tree';

/** How many bytes are flipped: `PREMIA_BYTE_FLIPS=10000 npm test -- integration …` */
const FLIPS = Number(process.env['PREMIA_BYTE_FLIPS'] ?? 300);

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};
const PEOPLE = 5;

let database: TestDatabase;
let fixture: PayoutsFixture;
let files: ReceiptFileQueries;

beforeAll(async () => {
  database = await testDatabase();
  fixture = new PayoutsFixture(database);
  files = new ReceiptFileQueries(database.reads, fixture.frozen, fixture.access, database.loaders);
});

afterAll(() => database.close());

async function lockedRun() {
  const builder = aTenant().withMember('hr').withMember('admin', 'hr').withMember('employee');
  const department = await aDepartmentOf(PEOPLE, database, PLAN, builder);
  const { tenant, cycleId, planId } = department;
  const runId = await fixture.runIdOf(department);
  const [hr, second] = [() => tenant.as(tenant.member('hr')), () => tenant.as(tenant.member('admin'))];
  await database.asSuperuser(
    `insert into premia.payout_adjustments (tenant_id, id, cycle_id, plan_id, person_id, kind, amount, reason, proposed_by,
       proposed_at, decision, decided_by, decided_at)
     select $1, gen_random_uuid(), $2, $3, person_id, 'adjustment', 17.5, 'Agreed', gen_random_uuid(), now(), 'approved',
            gen_random_uuid(), now() from premia.payouts where run_id = $4 order by person_id limit 1`,
    [tenant.tenantId, cycleId, planId, runId],
  );
  const payoutIds = (
    await database.asSuperuser<{ id: string }>(`select id from premia.payouts where run_id = $1 order by person_id`, [
      runId,
    ])
  ).map(({ id }) => id);
  const text = async (ctx: TenantContext, id: string): Promise<string | null> => {
    try {
      return await files.text(ctx, id);
    } finally {
      await database.reads.end(ctx);
    }
  };
  expect(await text(hr(), payoutIds[0] ?? '')).toBeNull();
  for (const [ctx, move] of [
    [second(), 'submit'],
    [hr(), 'approve'],
    [hr(), 'lock'],
  ] as const) {
    await fixture.move.run(ctx, move, { id: runId });
    await database.reads.end(ctx);
  }
  const receipts = await Promise.all(payoutIds.map(async (id) => (await text(hr(), id)) ?? ''));
  return { tenant, runId, payoutIds, receipts, text };
}

it('proves each payout of a locked run up to the head in the audit chain, with no database', async () => {
  const { tenant, runId, receipts, payoutIds, text } = await lockedRun();
  const [audited] = await database.asSuperuser<{ head: string; size: number }>(
    `select after ->> 'head' as head, (after ->> 'size')::int as size from premia.audit_events
      where entity_id = $1 and action = 'payout-run.locked'`,
    [runId],
  );
  expect(audited?.size).toBe(PEOPLE);
  const verdicts = receipts.map((receipt) => verifyReceiptFile(receipt, sha256, audited?.head ?? null));
  expect(verdicts.map(({ isGenuine }) => isGenuine)).toEqual(Array.from({ length: PEOPLE }, () => true));
  const [first] = receipts.map((receipt) => JSON.parse(receipt) as ReceiptFile);
  expect(first?.adjustments).toMatchObject([{ amount: '17.5', reason: 'Agreed' }]);
  expect(verifyReceiptFile(receipts[0] ?? '', sha256, 'f'.repeat(64))).toEqual({ isGenuine: false, why: 'other-head' });
  expect(await text(tenant.as(tenant.member('employee')), payoutIds[0] ?? '')).toBeNull();
});

it(`finds each of ${FLIPS} bytes flipped in a receipt`, async () => {
  const { receipts } = await lockedRun();
  let seed = 20_210_200;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const missed: string[] = [];
  for (let flip = 0; flip < FLIPS; flip += 1) {
    const bytes = Buffer.from(receipts[next(receipts.length)] ?? '');
    const at = next(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << next(8));
    // A byte beyond ASCII reads as U+FFFD, which is another text as well.
    const verdict = verifyReceiptFile(bytes.toString('utf8'), sha256, null);
    if (verdict.isGenuine) missed.push(bytes.subarray(Math.max(0, at - 20), at + 20).toString());
  }
  expect(missed).toEqual([]);
});

it('gives another head for whatever is changed of a payout in the database, dropped or swapped', async () => {
  const { tenant, runId, receipts } = await lockedRun();
  const { head } = JSON.parse(receipts[0] ?? '') as ReceiptFile;
  const [noted] = await database.asSuperuser<{ saltKey: string }>(
    `select salt_key as "saltKey" from premia.payout_run_heads where run_id = $1`,
    [runId],
  );
  const headNow = (): Promise<string> =>
    database.unitOfWork.run(tenant.asOwner(), async (tx) => {
      const { leaves } = await readRunTree(tx, tenant.tenantId, runId, noted?.saltKey ?? '');
      return toHex(treeHead(leaves, sha256));
    });
  expect(await headNow()).toBe(head);
  await database.asSuperuser(`alter table premia.payouts disable trigger locked_is_final`);
  for (const change of [
    `update premia.payouts set total = total + 0.01`,
    `update premia.payouts set receipt_hash = md5(receipt_hash) || md5(receipt_hash)`,
    `update premia.payouts set total = 0`,
  ]) {
    await database.asSuperuser(
      `${change} where id = (select id from premia.payouts where run_id = $1 order by person_id limit 1)`,
      [runId],
    );
    expect(await headNow()).not.toBe(head);
  }
  await database.asSuperuser(`alter table premia.payouts enable trigger locked_is_final`);
});
