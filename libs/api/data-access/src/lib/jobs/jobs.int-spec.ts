import { Logger } from '@nestjs/common';
import { z } from 'zod';
import { Clock, Conflict } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { message } from '@premia/shared-messages';
import { newId } from '../new-id';
import { defineJob } from './define-job';
import { JOB_ATTEMPTS } from './enqueue-job';
import { type JobHandler, JobHandlers } from './job-handlers';
import { PerformJob } from './perform-job';
import { Worker } from './worker';

const Payload = z.object({ name: z.string() });
const ADD_TEAM = defineJob('import-observations', Payload, { requires: 'teams.manage' });
const NOW = new Date('2021-03-05T09:00:00.000Z');

class FixedClock extends Clock {
  now(): Date {
    return NOW;
  }
}

let database: TestDatabase;
let tenant: TestTenant;

beforeAll(async () => {
  // The worker logs the failures that these tests are about.
  Logger.overrideLogger(false);
  database = await testDatabase({ poolSize: 6 });
});
beforeEach(async () => {
  tenant = await aTenant().withMember('admin').in(database);
});
afterAll(() => database.close());

/** A worker that knows one job; the default adds a team of the payload's name. */
function workerWith(handler: JobHandler<z.infer<typeof Payload>> = addTeam): {
  readonly perform: PerformJob;
  readonly drain: () => Promise<void>;
} {
  const handlers = new JobHandlers();
  handlers.register(ADD_TEAM, handler);
  const perform = new PerformJob(handlers, database.unitOfWork, database.reads, new FixedClock());
  return { perform, drain: () => new Worker(handlers, perform).drain(database.appUrl) };
}

const addTeam: JobHandler<z.infer<typeof Payload>> = (job, { name }) =>
  job.finish(async (tx) => {
    const id = newId();
    await tx.execute('INSERT INTO premia.teams (tenant_id, id, name, created_at) VALUES ($1, $2, $3, $4)', [
      job.ctx.tenantId,
      id,
      name,
      job.ctx.now,
    ]);
    return { id };
  });

const ask = (options: { readonly key?: string; readonly queue?: string } = {}, ctx = tenant.asOwner()) =>
  database.unitOfWork.run(ctx, (tx) => tx.enqueue(ADD_TEAM, { name: `Team ${newId()}` }, options));

async function stateOf(jobId: string) {
  const [row] = await database.asSuperuser<Record<string, unknown>>(
    'SELECT state, attempt, done, total, result, error FROM premia.jobs WHERE id = $1',
    [jobId],
  );
  return row;
}

const teamsOf = async () =>
  (await database.asSuperuser('SELECT id FROM premia.teams WHERE tenant_id = $1', [tenant.tenantId])).length;

const makeDue = () =>
  database.asSuperuser('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL');

describe('a job', () => {
  it('does its work and keeps what it made, in the workspace and as the member of whoever asked', async () => {
    const jobId = await ask();
    expect(await stateOf(jobId)).toMatchObject({ state: 'queued', attempt: 0 });
    await workerWith(async (job, payload) => {
      expect(job.ctx).toMatchObject({ tenantId: tenant.tenantId, userId: tenant.owner.userId, roles: ['owner'] });
      await addTeam(job, payload);
    }).drain();
    expect(await stateOf(jobId)).toMatchObject({
      state: 'done',
      attempt: 1,
      error: null,
      result: { id: expect.any(String) },
    });
    expect(await teamsOf()).toBe(1);
  });

  it('shows others how far it is while its own transaction is open', async () => {
    const jobId = await ask();
    await workerWith((job) =>
      job.finish(async (tx) => {
        await tx.query('SELECT 1');
        await job.progress(3, 7);
        expect(await stateOf(jobId)).toMatchObject({ state: 'running', done: 3, total: 7 });
        return null;
      }),
    ).drain();
    expect(await stateOf(jobId)).toMatchObject({ state: 'done', done: 7, total: 7 });
  });

  it('fails with the problem it ran into, and keeps nothing', async () => {
    const jobId = await ask();
    await workerWith((job) =>
      job.finish(async (tx) => {
        await tx.execute('INSERT INTO premia.teams (tenant_id, id, name, created_at) VALUES ($1, $2, $3, $4)', [
          tenant.tenantId,
          newId(),
          'Half',
          NOW,
        ]);
        return new Conflict(job.ctx, message('problem.TEAM.NAME_TAKEN', { name: 'Half' }));
      }),
    ).drain();
    expect(await stateOf(jobId)).toMatchObject({
      state: 'failed',
      error: {
        type: 'Conflict',
        code: 'TEAM.NAME_TAKEN',
        message: 'There is a team called “Half” already. Choose another name.',
      },
    });
    expect(await teamsOf()).toBe(0);
  });

  it('is tried again after a failure, and has failed for good after the last try', async () => {
    const jobId = await ask();
    const worker = workerWith(() => Promise.reject(new Error('the network is down')));
    await worker.drain();
    expect(await stateOf(jobId)).toMatchObject({ state: 'queued', attempt: 1 });
    for (let attempt = 2; attempt <= JOB_ATTEMPTS; attempt += 1) {
      await makeDue();
      await worker.drain();
    }
    expect(await stateOf(jobId)).toMatchObject({
      state: 'failed',
      attempt: JOB_ATTEMPTS,
      error: { code: 'JOB.BROKEN', message: expect.stringContaining(jobId) },
    });
  });

  it('fails with a clear word where the member has lost the role since', async () => {
    const admin = tenant.member('admin');
    const jobId = await ask({}, tenant.as(admin));
    await database.asSuperuser(`UPDATE premia.memberships SET roles = '{employee}' WHERE id = $1`, [
      admin.membershipId,
    ]);
    await workerWith().drain();
    expect(await stateOf(jobId)).toMatchObject({
      state: 'failed',
      error: { type: 'JobNotAllowed', code: 'JOB.NOT_ALLOWED' },
    });
    expect(await teamsOf()).toBe(0);
  });

  it('fails so too where the membership has ended', async () => {
    const admin = tenant.member('admin');
    const jobId = await ask({}, tenant.as(admin));
    await database.asSuperuser('UPDATE premia.memberships SET ended_at = now() WHERE id = $1', [admin.membershipId]);
    await workerWith().drain();
    expect(await stateOf(jobId)).toMatchObject({ state: 'failed', error: { code: 'JOB.NOT_ALLOWED' } });
  });

  it('has one effect where two workers do it at once', async () => {
    const jobId = await ask();
    const { perform } = workerWith(async (job, payload) => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      await addTeam(job, payload);
    });
    const reference = { tenantId: tenant.tenantId, userId: tenant.owner.userId, jobId, locale: 'en' as const };
    await Promise.all([perform.job(reference), perform.job(reference)]);
    expect(await teamsOf()).toBe(1);
    expect(await stateOf(jobId)).toMatchObject({ state: 'done' });
    await perform.job(reference);
    expect(await teamsOf()).toBe(1);
  });

  it('stops where it was cancelled meanwhile, and keeps nothing', async () => {
    const jobId = await ask();
    await workerWith(async (job, payload) => {
      await database.asSuperuser(`UPDATE premia.jobs SET state = 'cancelled', finished_at = now() WHERE id = $1`, [
        jobId,
      ]);
      await addTeam(job, payload);
    }).drain();
    expect(await stateOf(jobId)).toMatchObject({ state: 'cancelled', result: null });
    expect(await teamsOf()).toBe(0);
  });

  it('is one job for one key while it is open, also for two who ask at once', async () => {
    const [first, second] = await Promise.all([ask({ key: 'april' }), ask({ key: 'april' })]);
    expect(second).toBe(first);
    expect(await ask({ key: 'may' })).not.toBe(first);
    await workerWith().drain();
    expect(await teamsOf()).toBe(2);
    expect(await ask({ key: 'april' })).not.toBe(first);
    await workerWith().drain();
  });

  it('is taken over soon after its worker has died', async () => {
    const jobId = await ask();
    await database.asSuperuser(
      `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute', locked_by = 'dead', attempts = max_attempts
       WHERE key = $1`,
      [jobId],
    );
    await database.asSuperuser(`UPDATE premia.jobs SET state = 'running', attempt = 1 WHERE id = $1`, [jobId]);
    await workerWith().drain();
    expect(await stateOf(jobId)).toMatchObject({ state: 'done', attempt: 2 });
  });

  it('is given up where it has killed every worker that took it', async () => {
    const jobId = await ask();
    await database.asSuperuser(`UPDATE premia.jobs SET state = 'running', attempt = $2 WHERE id = $1`, [
      jobId,
      JOB_ATTEMPTS,
    ]);
    await workerWith().drain();
    expect(await stateOf(jobId)).toMatchObject({ state: 'failed', error: { code: 'JOB.BROKEN' } });
    expect(await teamsOf()).toBe(0);
  });

  it('is not taken over while its worker is at it', async () => {
    const jobId = await ask();
    let runs = 0;
    await workerWith(async (job, payload) => {
      runs += 1;
      await database.asSuperuser(
        `UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 minute' WHERE key = $1`,
        [jobId],
      );
      await workerWith(async () => {
        runs += 1;
        await Promise.resolve();
      }).drain();
      await addTeam(job, payload);
    }).drain();
    expect(runs).toBe(1);
    expect(await stateOf(jobId)).toMatchObject({ state: 'done' });
  });

  it('refuses a payload that is not of its kind before it is written', async () => {
    await expect(
      database.unitOfWork.run(tenant.asOwner(), (tx) => tx.enqueue(ADD_TEAM, { name: 5 as never })),
    ).rejects.toThrow(/expected string/);
  });
});
