import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Conflict, Problem, type TenantContext } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import type { PlanInput } from '@premia/domain-bonus';
import type { Role } from '@premia/shared-contract';
import { aDepartmentOf, type Department, PayoutsFixture } from '../../../testing/payouts-fixture';
import { ChangeRunSample } from './change-run-sample.command';
import { RunSampleQueries } from './run-sample.queries';
import type { RunSample } from './run-sample.type';

const PLAN: PlanInput = {
  currency: 'INR',
  combination: 'additive',
  components: [{ id: 'own', scope: 'individual', weight: '100', curve: { kind: 'linear' } }],
};
const PEOPLE = 80;

let database: TestDatabase;
let fixture: PayoutsFixture;
let samples: ChangeRunSample;
let queries: RunSampleQueries;
let department: Department;
let runId: string;

beforeAll(async () => {
  database = await testDatabase();
  fixture = new PayoutsFixture(database);
  queries = new RunSampleQueries(database.reads, fixture.access, fixture.receipts);
  samples = new ChangeRunSample(database.unitOfWork, fixture.access, queries);
  const builder = aTenant().withMember('hr').withMember('auditor').withMember('admin');
  department = await aDepartmentOf(PEOPLE, database, PLAN, builder);
  runId = await fixture.runIdOf(department);
});
afterAll(() => database.close());

function as(role: Role): TenantContext {
  return department.tenant.as(department.tenant.member(role));
}

function granted(sample: RunSample | Problem): RunSample {
  if (sample instanceof Problem) throw new Error(sample.message);
  return sample;
}

it('is drawn once, by a seed from which anybody works out the same payouts, with the largest among them', async () => {
  const drawn = await Promise.all([samples.draw(as('hr'), runId), samples.draw(as('auditor'), runId)]);
  const [first, second] = drawn.map(granted);
  expect(second?.seed).toBe(first?.seed);
  // The plan pays for the first time.
  expect(first?.size).toBe(60);
  const rows = await database.asSuperuser<{ readonly id: string; readonly personId: string; readonly total: string }>(
    `select p.id, p.person_id as "personId", p.total::text as total from premia.payouts p
      where p.run_id = $1 order by p.total desc, p.person_id`,
    [runId],
  );
  const hashOf = (personId: string) => createHash('sha256').update(`${first?.seed}:${personId}`).digest('hex');
  const bySeed = [...rows].sort((a, b) => (hashOf(a.personId) < hashOf(b.personId) ? -1 : 1)).slice(0, 60);
  const sampled = new Set(first?.payouts.map(({ payoutId }) => payoutId));
  expect(sampled).toEqual(new Set([...bySeed, ...rows.slice(0, 1)].map(({ id }) => id)));
  expect(first?.payouts.every(({ matches }) => matches)).toBe(true);
});

it('is not drawn, signed or seen by who may not see everybody', async () => {
  const stranger = await aTenant().withMember('hr').in(database);
  for (const ctx of [as('admin'), stranger.as(stranger.member('hr'))]) {
    expect(await samples.draw(ctx, runId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await samples.sign(ctx, runId, null)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await database.reads.during(ctx, () => queries.ofRun(ctx, runId))).toBeNull();
  }
});

it('is not signed while a payout in it is not what it was calculated to, and then by two, each once', async () => {
  const sample = granted(await samples.draw(as('hr'), runId));
  const [one] = sample.payouts;
  const raise = (by: number) =>
    database.asSuperuser('update premia.payouts set total = total + $2 where id = $1', [one?.payoutId, by]);
  await raise(1);
  const refused = (await samples.sign(as('hr'), runId, null)) as Conflict;
  expect(refused.message).toContain(one?.personName);
  await raise(-1);

  const signed = granted(await samples.sign(as('hr'), runId, 'Worked out by hand.'));
  expect(signed.signatures).toMatchObject([{ matching: sample.payouts.length, note: 'Worked out by hand.' }]);
  expect(signed.canSign).toBe(false);
  expect(await samples.sign(as('hr'), runId, null)).toMatchObject({
    message: expect.stringContaining('somebody else'),
  });
  expect(granted(await samples.sign(as('auditor'), runId, null)).signatures).toHaveLength(2);
  expect(await samples.sign(as('owner'), runId, null)).toMatchObject({
    message: expect.stringContaining('Two people'),
  });
});
