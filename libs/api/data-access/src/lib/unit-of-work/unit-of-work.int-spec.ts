import { z } from 'zod';
import { Conflict, NotVisible } from '@premia/api-util-platform';
import { aTenant, type TestDatabase, testDatabase, type TestTenant } from '@premia/api-util-testing';
import { message } from '@premia/shared-messages';
import { defineTask } from '../jobs/define-job';
import { newId } from '../new-id';

const SOME_TASK = defineTask('some-task', z.object({ mark: z.uuid() }));

let database: TestDatabase;
let orchard: TestTenant;
let meadow: TestTenant;

beforeAll(async () => {
  // Two connections: whatever is leaked is missed by the third request at the latest.
  database = await testDatabase({ poolSize: 2 });
  orchard = await aTenant().named('Orchard').in(database);
  meadow = await aTenant().named('Meadow').in(database);
});

afterAll(() => database.close());

const INSERT_TEAM = 'INSERT INTO premia.teams (tenant_id, id, name, created_at) VALUES ($1, $2, $3, $4)';

async function addTeam(tenant: TestTenant, name: string): Promise<string> {
  const ctx = tenant.asOwner();
  const id = newId();
  await database.unitOfWork.run(ctx, (tx) => tx.execute(INSERT_TEAM, [tenant.tenantId, id, name, ctx.now]));
  return id;
}

const teamNames = async (tenantId: string) =>
  (
    await database.asSuperuser<{ name: string }>('SELECT name FROM premia.teams WHERE tenant_id = $1 ORDER BY name', [
      tenantId,
    ])
  ).map(({ name }) => name);

describe('a unit of work', () => {
  it('commits what it wrote, with the audit trail and the e-mail of it', async () => {
    const tenant = await aTenant().in(database);
    const ctx = tenant.asOwner();
    const id = newId();
    await database.unitOfWork.run(ctx, async (tx) => {
      await tx.execute(INSERT_TEAM, [tenant.tenantId, id, 'Search', ctx.now]);
      tx.audit({ action: 'team.created', entity: 'team', entityId: id, after: { name: 'Search' } });
      await tx.email({ recipient: 'x@example.test', subject: id, text: '…', html: '…' });
    });
    expect(await teamNames(tenant.tenantId)).toEqual(['Search']);
    expect(
      await database.asSuperuser('SELECT action, actor_user_id FROM premia.audit_events WHERE entity_id = $1', [id]),
    ).toEqual([{ action: 'team.created', actor_user_id: ctx.userId }]);
    expect(await database.asSuperuser('SELECT tenant_id FROM premia.emails WHERE subject = $1', [id])).toEqual([
      { tenant_id: tenant.tenantId },
    ]);
  });

  it.each([
    [
      'a problem is returned',
      (ctx: { locale: 'en' | 'ru' }) => Promise.resolve(new Conflict(ctx, message('problem.CYCLE.CLOSED'))),
    ],
    ['something throws', () => Promise.reject(new Error('a bug'))],
  ])('leaves nothing behind when %s', async (_, end) => {
    const tenant = await aTenant().in(database);
    const ctx = tenant.asOwner();
    const outcome = database.unitOfWork.run(ctx, async (tx) => {
      await tx.execute(INSERT_TEAM, [tenant.tenantId, newId(), 'Search', ctx.now]);
      tx.audit({ action: 'team.created', entity: 'team', entityId: null });
      await tx.enqueueTask(SOME_TASK, { mark: tenant.tenantId });
      return end(ctx);
    });
    await outcome.catch(() => undefined);
    expect(await teamNames(tenant.tenantId)).toEqual([]);
    expect(
      await database.asSuperuser('SELECT 1 FROM premia.audit_events WHERE tenant_id = $1', [tenant.tenantId]),
    ).toEqual([]);
    expect(
      await database.asSuperuser(
        `SELECT 1 FROM graphile_worker._private_jobs WHERE payload -> 'payload' ->> 'mark' = $1`,
        [tenant.tenantId],
      ),
    ).toEqual([]);
  });

  it('cannot write into another workspace, nor change or remove anything there', async () => {
    const foreign = await addTeam(meadow, `Foreign ${newId()}`);
    const ctx = orchard.asOwner();
    await expect(
      database.unitOfWork.run(ctx, (tx) => tx.execute(INSERT_TEAM, [meadow.tenantId, newId(), 'Intruder', ctx.now])),
    ).rejects.toThrow(/row-level security/);
    const changed = await database.unitOfWork.run(ctx, (tx) =>
      tx.execute('UPDATE premia.teams SET name = $2 WHERE id = $1', [foreign, 'Taken']),
    );
    expect(changed).toBe(0);
  });

  it('cannot refer to a thing of another workspace', async () => {
    const foreign = await addTeam(meadow, `Parent ${newId()}`);
    const ctx = orchard.asOwner();
    await expect(
      database.unitOfWork.run(ctx, (tx) =>
        tx.execute(
          'INSERT INTO premia.teams (tenant_id, id, name, parent_id, created_at) VALUES ($1, $2, $3, $4, $5)',
          [orchard.tenantId, newId(), `Child ${newId()}`, foreign, ctx.now],
        ),
      ),
    ).rejects.toThrow(/teams_parent/);
  });

  it('is refused inside another of the same context, before it could wait for a second connection', async () => {
    const ctx = orchard.asOwner();
    await expect(
      database.unitOfWork.run(ctx, () => database.unitOfWork.run(ctx, () => Promise.resolve(null))),
    ).rejects.toThrow(/already under way/);
  });

  it('answers for an id that is none as for one that does not exist', async () => {
    await expect(
      database.unitOfWork.run(orchard.asOwner(), (tx) =>
        tx.query('SELECT FROM premia.teams WHERE id = $1', ['nonsense']),
      ),
    ).rejects.toThrow(NotVisible);
  });

  it('binds only to what is an id', async () => {
    const ctx = orchard.asOwner({ tenantId: `${orchard.tenantId}'; DROP TABLE premia.teams; --` });
    await expect(database.unitOfWork.run(ctx, () => Promise.resolve(null))).rejects.toThrow(TypeError);
  });
});

describe('the reads of an operation', () => {
  it('see one moment, whatever is committed meanwhile', async () => {
    const tenant = await aTenant().in(database);
    const ctx = tenant.asOwner();
    const count = async () =>
      (await database.reads.query(ctx, 'SELECT FROM premia.teams WHERE tenant_id = $1', [tenant.tenantId])).length;
    await database.reads.during(ctx, async () => {
      expect(await count()).toBe(0);
      await addTeam(tenant, 'Search');
      expect(await count()).toBe(0);
    });
  });

  it('see what a unit of work of the same operation has written, during it and after it', async () => {
    const tenant = await aTenant().in(database);
    const ctx = tenant.asOwner();
    const count = async () =>
      (await database.reads.query(ctx, 'SELECT FROM premia.teams WHERE tenant_id = $1', [tenant.tenantId])).length;
    await database.reads.during(ctx, async () => {
      expect(await count()).toBe(0);
      const during = await database.unitOfWork.run(ctx, async (tx) => {
        await tx.execute(INSERT_TEAM, [tenant.tenantId, newId(), 'Search', ctx.now]);
        return count();
      });
      expect([during, await count()]).toEqual([1, 1]);
    });
  });

  it('are the same for a copy of the context, which may not read as somebody else', async () => {
    const ctx = orchard.asOwner();
    await database.reads.during(ctx, async () => {
      const [original] = await database.reads.query<{ pid: number }>(ctx, 'SELECT pg_backend_pid() AS pid');
      const copy = { ...ctx, locale: 'ru' as const };
      expect(await database.reads.query(copy, 'SELECT pg_backend_pid() AS pid')).toEqual([original]);
      await expect(database.reads.query({ ...ctx, tenantId: meadow.tenantId }, 'SELECT 1')).rejects.toThrow(
        /somebody else/,
      );
      await expect(
        database.unitOfWork.run(ctx, () => database.unitOfWork.run({ ...ctx }, () => Promise.resolve(null))),
      ).rejects.toThrow(/already under way/);
    });
  });

  it('take one connection and one round trip to begin, however many ask at once', async () => {
    const ctx = orchard.asOwner();
    const statements: string[] = [];
    const stop = database.database.statements.listen((sql) => statements.push(sql));
    try {
      await database.reads.during(ctx, async () => {
        await Promise.all(Array.from({ length: 10 }, () => database.reads.query(ctx, 'SELECT pg_backend_pid()')));
      });
    } finally {
      stop();
    }
    expect(statements.filter((sql) => sql.startsWith('BEGIN'))).toHaveLength(1);
    expect(statements).toHaveLength(12);
  });

  it('cannot write', async () => {
    const ctx = orchard.asOwner();
    await database.reads.during(ctx, () =>
      expect(
        database.reads.query(ctx, INSERT_TEAM, [orchard.tenantId, newId(), 'Sneaked in', ctx.now]),
      ).rejects.toThrow(/read-only/),
    );
  });

  it('see nothing of another workspace, and nothing at all without one', async () => {
    const foreign = await addTeam(meadow, `Secret ${newId()}`);
    for (const ctx of [orchard.asOwner(), { ...orchard.asOwner(), tenantId: null }]) {
      const rows = await database.reads.during(ctx, () =>
        database.reads.query(ctx, 'SELECT FROM premia.teams WHERE id = $1', [foreign]),
      );
      expect(rows).toEqual([]);
    }
  });

  it('end for good with the operation', async () => {
    const ctx = orchard.asOwner();
    await database.reads.during(ctx, () => database.reads.query(ctx, 'SELECT 1'));
    await expect(database.reads.query(ctx, 'SELECT 1')).rejects.toThrow(/has ended/);
  });

  it('do not begin again after a unit of work that outlived the operation', async () => {
    const ctx = orchard.asOwner();
    await database.unitOfWork.run(ctx, () => database.reads.end(ctx));
    await expect(database.reads.query(ctx, 'SELECT 1')).rejects.toThrow(/has ended/);
  });
});

describe('a pool of two connections', () => {
  /** Whatever a connection still carries of those who used it before. */
  async function settingsOfIdleConnections(): Promise<readonly unknown[]> {
    const runners = [1, 2].map(() => database.database.dataSource.createQueryRunner());
    try {
      const rows: unknown[] = [];
      for (const runner of runners) {
        const { records } = await runner.query(
          `SELECT current_setting('app.tenant_id', true) AS tenant, current_setting('app.user_id', true) AS "user",
             current_setting('app.realm', true) AS realm, (SELECT count(*)::int FROM premia.teams) AS visible`,
          [],
          true,
        );
        rows.push(...(records as readonly unknown[]));
      }
      return rows;
    } finally {
      for (const runner of runners) await runner.release();
    }
  }

  it('carries nothing of a workspace over to who comes next, after commits, problems, errors and reads', async () => {
    await addTeam(orchard, `Left behind ${newId()}`);
    const ctx = orchard.asOwner();
    await database.unitOfWork.run(ctx, () => Promise.resolve(new Conflict(ctx, message('problem.CYCLE.CLOSED'))));
    await database.unitOfWork.run(ctx, () => Promise.reject(new Error('a bug'))).catch(() => undefined);
    await database.unitOfWork.run(ctx, (tx) => tx.query('SELECT 1 / 0')).catch(() => undefined);
    await database.reads.during(ctx, () => database.reads.query(ctx, 'SELECT 1 / 0')).catch(() => undefined);
    for (const row of await settingsOfIdleConnections()) {
      expect(row).toMatchObject({ visible: 0 });
      for (const setting of ['tenant', 'user', 'realm'])
        expect(['', null]).toContain((row as Record<string, unknown>)[setting]);
    }
  });

  it('survives a connection that is killed in the middle of a unit of work', async () => {
    await expect(
      database.unitOfWork.run(orchard.asOwner(), async (tx) => {
        const [row] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
        await database.asSuperuser('SELECT pg_terminate_backend($1)', [row?.pid]);
        return tx.query('SELECT 1');
      }),
    ).rejects.toThrow();
    for (let time = 0; time < 4; time += 1) {
      const ctx = orchard.asOwner();
      expect(await database.reads.during(ctx, () => database.reads.query(ctx, 'SELECT 1 AS one'))).toEqual([
        { one: 1 },
      ]);
    }
  });

  it('serves many at once, readers and writers, each their own workspace', async () => {
    const tenants = [orchard, meadow];
    const answers = await Promise.all(
      Array.from({ length: 40 }, async (_, number) => {
        const tenant = tenants[number % 2] ?? orchard;
        const ctx = tenant.asOwner();
        return database.reads.during(ctx, async () => {
          await database.reads.query(ctx, 'SELECT 1');
          await database.unitOfWork.run(ctx, (tx) =>
            tx.execute(INSERT_TEAM, [tenant.tenantId, newId(), `Team ${newId()}`, ctx.now]),
          );
          const rows = await database.reads.query<{ tenant_id: string }>(
            ctx,
            'SELECT DISTINCT tenant_id FROM premia.teams',
          );
          return rows.map(({ tenant_id }) => tenant_id).join() === tenant.tenantId;
        });
      }),
    );
    expect(answers).toEqual(answers.map(() => true));
  });
});
