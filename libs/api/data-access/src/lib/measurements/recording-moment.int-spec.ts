import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Conflict, type TenantContext } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { message } from '@premia/shared-messages';
import type { Sql } from '../database/sql';
import { newId } from '../new-id';
import type { Transaction } from '../unit-of-work/transaction';
import { readObservationSeries } from './observation-series';
import { closeMoment, takeRecordingMoment } from './recording-moment';

/** Numbers in 0 … 1 that are the same for one seed (mulberry32), so that a failing order of events can be repeated. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How moments are taken: as the product does, or without waiting for each other. */
interface Moments {
  readonly ofRecording: (tx: Transaction, ctx: TenantContext) => Promise<Date>;
  readonly ofRun: (tx: Transaction, ctx: TenantContext) => Promise<Date>;
}

const IN_ORDER_OF_COMMITS: Moments = {
  ofRecording: (tx, ctx) => takeRecordingMoment(tx, ctx, new Date()),
  ofRun: (tx, ctx) => closeMoment(tx, ctx, new Date()),
};

/** Recording is serial, and the clock is read inside; runs just read the clock. */
const BY_THE_CLOCK: Moments = {
  ofRecording: async (tx, ctx) => {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [ctx.tenantId]);
    return new Date();
  },
  ofRun: () => Promise.resolve(new Date()),
};

interface Frozen {
  readonly asOf: Date;
  readonly sums: string;
}

const METRICS = ['clicks', 'leads', 'spend'];

describe('Moments of recording and of runs', () => {
  let database: TestDatabase;

  beforeAll(async () => {
    database = await testDatabase({ poolSize: 8 });
  });
  afterAll(() => database.close());

  async function sumsAsOf(sql: Sql, asOf: Date): Promise<string> {
    const series = await readObservationSeries(sql, {
      from: '2021-02-01',
      to: '2021-02-28',
      grain: 'series',
      asOf,
      metrics: METRICS,
    });
    return series
      .map(({ metric, value }) => `${metric} ${value.toExactText()}`)
      .sort()
      .join(', ');
  }

  /** Adds, corrects and withdraws values of a few keys, one to three in a transaction; some transactions end in a refusal. */
  async function record(tenant: TestTenant, random: () => number, { ofRecording }: Moments): Promise<void> {
    const ctx = tenant.asOwner();
    await database.unitOfWork.run(ctx, async (tx) => {
      await pause(random);
      const recordedAt = await ofRecording(tx, ctx);
      await pause(random);
      for (let values = 1 + Math.floor(random() * 3); values > 0; values -= 1) {
        const metric = METRICS[Math.floor(random() * METRICS.length)] ?? 'leads';
        await tx.execute(
          `insert into premia.observations (tenant_id, id, metric, on_date, value, source, external_key, revision, recorded_by, recorded_at)
           select $1, $2, $3, '2021-02-10', $4, 'test', $5, coalesce(max(revision), 0) + 1, $6, $7
             from premia.observations where tenant_id = $1 and source = 'test' and external_key = $5`,
          [
            ctx.tenantId,
            newId(),
            metric,
            random() < 0.15 ? null : Math.floor(random() * 1000),
            `${metric}-${Math.floor(random() * 4)}`,
            ctx.userId,
            recordedAt,
          ],
        );
        if (random() < 0.3) await pause(random);
      }
      return random() < 0.1 ? new Conflict(ctx, message('problem.IMPORT.UNDONE_ALREADY')) : null;
    });
  }

  /** What a run does: settles its moment, and then reads on a snapshot of its own. */
  async function freeze(tenant: TestTenant, random: () => number, { ofRun }: Moments): Promise<Frozen> {
    const ctx = tenant.asOwner();
    const asOf = await database.unitOfWork.run(ctx, (tx) => ofRun(tx, ctx));
    await pause(random);
    return database.reads.during(ctx, async () => {
      const sql = database.reads.of(ctx);
      await sql.query('select 1');
      await pause(random);
      return { asOf, sums: await sumsAsOf(sql, asOf) };
    });
  }

  /** Half of the steps follow at once, the others after up to two milliseconds. */
  async function pause(random: () => number): Promise<void> {
    if (random() < 0.5) await sleep(random() * 2);
  }

  /** Runs whose inputs differ from what the data says as of their own moment, once everything has come to rest. */
  async function differences(seed: number, moments: Moments, runsEach: number): Promise<readonly string[]> {
    const tenant = await aTenant().in(database);
    const frozen: Frozen[] = [];
    let running = 3;
    const recorders = Array.from({ length: 3 }, async (_, index) => {
      const random = seeded(seed * 100 + index);
      while (running > 0) await record(tenant, random, moments);
    });
    const runs = Array.from({ length: 3 }, async (_, index) => {
      const random = seeded(seed * 100 + 50 + index);
      for (let run = 0; run < runsEach; run += 1) frozen.push(await freeze(tenant, random, moments));
      running -= 1;
    });
    await Promise.all([...recorders, ...runs]);
    const ctx = tenant.asOwner();
    return database.reads.during(ctx, async () => {
      const changed: string[] = [];
      for (const { asOf, sums } of frozen) {
        const later = await sumsAsOf(database.reads.of(ctx), asOf);
        if (later !== sums) changed.push(`seed ${seed}, ${asOf.toISOString()}: ${sums} became ${later}`);
      }
      return changed;
    });
  }

  it('give no run whose inputs differ from what the data says as of its moment, in thousands of interleavings', async () => {
    // A new workspace for each seed keeps its reads short.
    for (let seed = 1; seed <= 30; seed += 1) expect(await differences(seed, IN_ORDER_OF_COMMITS, 15)).toEqual([]);
  }, 300_000);

  it('would give such runs, and this test notices them, if a run took its moment without waiting for who is recording', async () => {
    expect(await differences(31, BY_THE_CLOCK, 40)).not.toEqual([]);
  });

  it('grow, even where the clock of another server is behind', async () => {
    const tenant = await aTenant().in(database);
    const moment = (take: typeof takeRecordingMoment, now: string) => {
      const ctx = tenant.asOwner();
      return database.unitOfWork.run(ctx, (tx) => take(tx, ctx, new Date(now)));
    };
    const moments = [
      await moment(takeRecordingMoment, '2021-03-01T10:00:00.000Z'),
      await moment(closeMoment, '2021-03-01T09:00:00.000Z'),
      await moment(takeRecordingMoment, '2021-03-01T09:30:00.000Z'),
      await moment(takeRecordingMoment, '2021-03-01T10:00:00.001Z'),
      await moment(closeMoment, '2021-03-01T11:00:00.000Z'),
    ];
    expect(moments.map((at) => at.toISOString().slice(11, 23))).toEqual([
      '10:00:00.000',
      '10:00:00.000',
      '10:00:00.001',
      '10:00:00.002',
      '11:00:00.000',
    ]);
  });
});
