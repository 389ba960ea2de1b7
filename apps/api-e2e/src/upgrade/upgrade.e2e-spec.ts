import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { migrate, verifyAuditChain } from '@premia/api-data-access';
import {
  connect,
  emptyDatabase,
  type MoneyAnswer,
  rupees,
  TEST_PASSWORD,
  type TestClient,
} from '@premia/api-util-testing';
import { Rational } from '@premia/domain-kernel';
import { calculate } from '../payouts/department';
import { type ApiUnderTest, startApi } from '../start-api';

const DUMP = resolve('apps/api-e2e/src/upgrade/premia-0.1.0.sql.gz');

const RUN = `query ($id: ID!) { payoutRun(id: $id) {
  id payoutTotal { amount currency } inputHash payouts(first: 100) { totalCount nodes { id total { amount currency } outcome receiptHash } } } }`;
const EXPLANATION = `query ($id: ID!) { payout(id: $id) { total { amount currency } outcome
  explanation { sentence steps { title formula amount { amount } } waterfall { label kind to { amount } delta { amount } } } } }`;
const VERIFICATION = `query ($id: ID!) { receiptVerification(payoutId: $id) { matches receiptHash } }`;

interface Run {
  readonly id: string;
  readonly payoutTotal: MoneyAnswer | null;
  readonly inputHash: string;
  readonly payouts: { readonly totalCount: number; readonly nodes: readonly Payout[] };
}
interface Payout {
  readonly id: string;
  readonly total: MoneyAnswer;
  readonly outcome: string;
  readonly receiptHash: string;
}
interface Explained extends Payout {
  readonly explanation: {
    readonly sentence: string;
    readonly steps: readonly {
      readonly title: string;
      readonly formula: string | null;
      readonly amount: { readonly amount: string } | null;
    }[];
    readonly waterfall: readonly { readonly kind: string; readonly to: { readonly amount: string } }[];
  };
}
/** As version 0.1.0 wrote them. */
interface StoredRun {
  readonly id: string;
  readonly payout_total: string;
  readonly input_hash: string;
}
interface StoredPayout {
  readonly id: string;
  readonly total: string;
  readonly outcome: string;
  readonly receipt_hash: string;
}

let superuser: Awaited<ReturnType<typeof connect>>;
let api: ApiUnderTest;
let owner: TestClient;
let storedRuns: readonly StoredRun[];
let storedPayouts: readonly StoredPayout[];
let runs: readonly Run[];

beforeAll(async () => {
  const { appUrl, superuserUrl } = await emptyDatabase('upgrade from 0.1.0');
  superuser = await connect(superuserUrl);
  await superuser.query(gunzipSync(readFileSync(DUMP)).toString('utf8'));
  storedRuns = await rowsOf<StoredRun>('select id, payout_total::text, input_hash from premia.payout_runs');
  storedPayouts = await rowsOf<StoredPayout>('select id, total::text, outcome, receipt_hash from premia.payouts');
  await migrate({ ownerUrl: superuserUrl });
  api = await startApi({ DATABASE_URL: appUrl });
  // The newest of what is stored lies behind us.
  api.clock.moveBy({ days: 1 });
  owner = api.client();
  await owner.signIn({ email: await ownersEmail(), password: TEST_PASSWORD });
  const opened = storedRuns.map(({ id }) => owner.graphql<{ payoutRun: Run }>(RUN, { id }));
  runs = (await Promise.all(opened)).map(({ payoutRun }) => payoutRun);
});

afterAll(async () => {
  await api.close();
  await superuser.end();
});

async function rowsOf<Row extends object>(sql: string): Promise<readonly Row[]> {
  return (await superuser.query<Row>(sql)).rows;
}

async function ownersEmail(): Promise<string> {
  const [row] = await rowsOf<{ readonly email: string }>(
    `select u.email from premia.users u join premia.memberships m on m.user_id = u.id where 'owner' = any(m.roles)`,
  );
  return row?.email ?? '';
}

/** Amounts compare as numbers: 30000 is 30000.00. */
const exact = (amount: string | null) => Rational.parse(amount ?? '').toExactText();
const byId = (one: { readonly id: string }, other: { readonly id: string }) => one.id.localeCompare(other.id);

describe('A workspace of version 0.1.0 after the upgrade', () => {
  it('opens every run with the totals, outcomes and hashes that were paid', () => {
    expect(storedRuns).toHaveLength(10);
    expect(
      runs
        .map(({ id, payoutTotal, inputHash }) => ({ id, payoutTotal: exact(payoutTotal?.amount ?? null), inputHash }))
        .toSorted(byId),
    ).toEqual(
      storedRuns
        .map(({ id, payout_total, input_hash }) => ({ id, payoutTotal: exact(payout_total), inputHash: input_hash }))
        .toSorted(byId),
    );
    const payouts = runs.flatMap((run) => run.payouts.nodes);
    expect(
      payouts.map(({ id, total, receiptHash }) => ({ id, total: exact(total.amount), receiptHash })).toSorted(byId),
    ).toEqual(
      storedPayouts
        .map(({ id, total, receipt_hash }) => ({ id, total: exact(total), receiptHash: receipt_hash }))
        .toSorted(byId),
    );
  });

  it('explains every payout that was paid, up to its total', async () => {
    const paid = storedPayouts.filter(({ outcome }) => outcome === 'paid');
    expect(paid).toHaveLength(50);
    for (const { id, total } of paid) {
      const { payout } = await owner.graphql<{ payout: Explained }>(EXPLANATION, { id });
      expect(payout.explanation.sentence).not.toBe('');
      expect(payout.explanation.steps.at(-1)?.amount).toEqual({ amount: total });
      expect(payout.explanation.waterfall.at(-1)).toMatchObject({ kind: 'total', to: { amount: total } });
    }
  });

  it('verifies every receipt by computing it again, with the hash of then', async () => {
    for (const { id, receipt_hash } of storedPayouts) {
      expect(await owner.graphql(VERIFICATION, { id })).toEqual({
        receiptVerification: { matches: true, receiptHash: receipt_hash },
      });
    }
  });

  it('calculates the newest plan again to the same total, as a new run of the new engine', async () => {
    const [plan] = await rowsOf<{ readonly cycle_id: string; readonly plan_id: string }>(
      'select r.cycle_id, v.plan_id from premia.payout_runs r join premia.bonus_plan_versions v on v.id = r.plan_version_id order by r.number desc limit 1',
    );
    const subject = { cycleId: plan?.cycle_id ?? '', planId: plan?.plan_id ?? '' };
    // A run of another plan pays the same days, which nobody was told of then.
    expect(await calculate(api, owner, subject)).toMatchObject({ __typename: 'PaidTwice' });
    const found = await calculate(api, owner, subject, 'Both plans are meant');
    expect(found).toMatchObject({ __typename: 'PayoutRun', payoutTotal: rupees('57124.77') });
  });

  it('has an audit chain whose every event verifies, also with what is written now', async () => {
    const [tenant] = await rowsOf<{ readonly id: string }>('select id from premia.tenants');
    const sql = {
      query: async <Row>(text: string, parameters: readonly unknown[] = []) =>
        (await superuser.query(text, [...parameters])).rows as Row[],
    };
    const before = await verifyAuditChain(sql, tenant?.id ?? '');
    expect(before).toMatchObject({ intact: true, brokenAtSequence: null });
    expect(before.events).toBeGreaterThan(40);
    await owner.graphql(`mutation { createTeam(name: "After the upgrade") { __typename } }`);
    expect(await verifyAuditChain(sql, tenant?.id ?? '')).toMatchObject({
      intact: true,
      events: before.events + 1,
      headCount: before.events + 1,
    });
  });

  it('tells of every step that was ever written', async () => {
    const events = `{ auditEvents(first: 200) { totalCount nodes { action entity changes { field } } } }`;
    const { auditEvents } = await owner.graphql<{ auditEvents: { totalCount: number; nodes: readonly object[] } }>(
      events,
    );
    expect(auditEvents.nodes).toHaveLength(auditEvents.totalCount);
  });

  it('delivers the e-mail that waited in the queue', async () => {
    await api.makeJobsDue();
    await api.runJobs();
    expect(api.mailer.lastTo('waiting@example.test').text).toMatch(/[?&]token=/);
  });
});
