import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TenantContext } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { METRIC_CATALOGUE } from '@premia/domain-kpi';
import { ObservationSums1763800000038, sumFunction } from '../migrations/0038-observation-sums';
import { newId } from '../new-id';
import { type ObservationQuery, readObservationSeries, wholeMonths } from './observation-series';

/** A moment after everything: what is known then is summed from the observations themselves. */
const LATER = new Date('2100-01-01');
const DAYS = [
  '2021-01-01',
  '2021-01-15',
  '2021-01-31',
  '2021-02-01',
  '2021-02-27',
  '2021-02-28',
  '2021-03-01',
  '2021-03-17',
];
const day = fc.constantFrom(...DAYS);
const channel = fc.constantFrom(null, 'search', 'mail');
const campaign = fc.constantFrom(null, 'spring', 'brand');

/** Of which the last value counts, or the average. */
const LEVEL = METRIC_CATALOGUE.find(({ aggregation }) => aggregation !== 'sum')?.key ?? '';

/** Two that add up over days, and one that does not. */
const observation = fc.record({
  key: fc.integer({ min: 1, max: 30 }).map(String),
  metric: fc.constantFrom('spend', 'leads', LEVEL),
  day,
  channel,
  campaign,
  value: fc.option(
    fc.integer({ min: -500, max: 5_000 }).map((cents) => (cents / 100).toFixed(2)),
    { freq: 4 },
  ),
});
type Recorded = ReturnType<typeof observation.generate>['value'];

describe('Sums of observations', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  /** One statement: several revisions of a key may come at once, whatever came before. */
  async function record(ctx: TenantContext, revisions: Map<string, number>, batch: readonly Recorded[]): Promise<void> {
    const rows = batch.map((one) => {
      const revision = (revisions.get(one.key) ?? 0) + 1;
      revisions.set(one.key, revision);
      return { ...one, id: newId(), revision };
    });
    await database.unitOfWork.run(ctx, (tx) =>
      tx.execute(
        `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision, recorded_by, recorded_at)
         select $1, id, metric, day, channel, campaign, value, 'test', key, revision, $2, now()
           from jsonb_to_recordset($3) as row (id uuid, metric text, day date, channel text, campaign text, value numeric, key text, revision int)`,
        [ctx.tenantId, ctx.userId, JSON.stringify(rows)],
      ),
    );
  }

  async function series(ctx: TenantContext, question: Omit<ObservationQuery, 'metrics'>): Promise<readonly string[]> {
    const found = await database.reads.during(ctx, () =>
      readObservationSeries(database.reads.of(ctx), { ...question, metrics: null }),
    );
    return found.map(({ value, ...one }) => JSON.stringify({ ...one, value: value.toExactText() })).sort();
  }

  it('are what summing the observations anew gives, whatever is added, moved, corrected and withdrawn', async () => {
    const tenant = await aTenant().in(database);
    const batches = fc.array(fc.array(observation, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 });
    const question = fc.record({
      days: fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a })),
      grain: fc.constantFrom('series' as const, 'channel-day' as const),
      channels: fc.option(fc.constant(['search']), { freq: 3 }),
      campaigns: fc.option(fc.constant(['spring']), { freq: 3 }),
    });
    const revisions = new Map<string, number>();
    let read = 0;
    await fc.assert(
      fc.asyncProperty(batches, fc.array(question, { minLength: 3, maxLength: 6 }), async (given, questions) => {
        for (const batch of given) await record(tenant.asOwner(), revisions, batch);
        for (const { days, ...how } of questions) {
          const asked = { ...days, ...how };
          const anew = await series(tenant.asOwner(), { ...asked, asOf: LATER });
          expect(await series(tenant.asOwner(), { ...asked, asOf: null })).toEqual(anew);
          read += anew.length;
        }
      }),
      { numRuns: 40 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('are made of what was there before them', async () => {
    const tenant = await aTenant().in(database);
    const revisions = new Map<string, number>();
    for (const batch of fc.sample(fc.array(observation, { minLength: 4, maxLength: 6 }), 8))
      await record(tenant.asOwner(), revisions, batch);
    const sums = () =>
      database.asSuperuser(
        `select 'day' as grain, metric, on_date::text, channel, null as campaign, value::numeric(20, 4)::text, observations
           from premia.observation_days where tenant_id = $1 and observations > 0
         union all
         select 'month', metric, month::text, channel, campaign, value::numeric(20, 4)::text, observations
           from premia.observation_months where tenant_id = $1 and observations > 0
          order by 1, 2, 3, 4, 5`,
        [tenant.tenantId],
      );
    const kept = await sums();
    const migration = new ObservationSums1763800000038();
    const runner = database.database.dataSource.createQueryRunner();
    await runner.release();
    const superuser = { query: (sql: string) => database.asSuperuser(sql) } as unknown as typeof runner;
    await migration.down(superuser);
    await database.asSuperuser('begin');
    await migration.up(superuser);
    await database.asSuperuser('alter table premia.observation_days owner to premia_owner');
    await database.asSuperuser('alter table premia.observation_months owner to premia_owner');
    await database.asSuperuser('alter function premia.sum_observations() owner to premia_owner');
    // Other specs go on in this database: the function as the migrations after this one leave it.
    await database.asSuperuser(sumFunction('f.from_date IS NULL'));
    await database.asSuperuser('commit');
    expect(kept.length).toBeGreaterThan(3);
    expect(await sums()).toEqual(kept);
  });
});

it.each([
  ['2021-02-01', '2021-02-28', { first: '2021-02-01', last: '2021-02-01', headTo: null, tailFrom: null }],
  ['2021-02-01', '2021-02-10', { first: null, last: null, headTo: null, tailFrom: '2021-02-01' }],
  ['2021-02-05', '2021-02-10', { first: null, last: null, headTo: '2021-02-10', tailFrom: null }],
  ['2021-02-05', '2021-02-28', { first: null, last: null, headTo: '2021-02-28', tailFrom: null }],
  ['2020-12-31', '2021-01-01', { first: null, last: null, headTo: '2020-12-31', tailFrom: '2021-01-01' }],
  ['2020-11-15', '2021-02-28', { first: '2020-12-01', last: '2021-02-01', headTo: '2020-11-30', tailFrom: null }],
  ['2021-01-01', '2021-12-30', { first: '2021-01-01', last: '2021-11-01', headTo: null, tailFrom: '2021-12-01' }],
])('From %s to %s some months are whole', (from, to, expected) => {
  expect(wholeMonths(from, to)).toEqual(expected);
});
