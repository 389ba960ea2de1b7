import { aTenant, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { JOB_LIFE_CYCLE, type LifeCycle, RUN_LIFE_CYCLE } from '@premia/shared-contract';
import { newId } from '../new-id';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** Which moves the database allows, tried one by one on a row that `make` writes in the state. */
async function allowedMoves<State extends string>(
  { states }: LifeCycle<State>,
  table: string,
  make: (state: State) => Promise<string>,
  settle: (state: State) => string,
): Promise<readonly string[]> {
  const allowed: string[] = [];
  for (const from of states) {
    for (const to of states.filter((state) => state !== from)) {
      const id = await make(from);
      try {
        await database.asSuperuser(`UPDATE premia.${table} SET state = $2 ${settle(to)} WHERE id = $1`, [id, to]);
        allowed.push(`${from} > ${to}`);
      } catch (error) {
        expect(String(error)).toMatch(/never moves from/);
      }
    }
  }
  return allowed.sort();
}

const movesOf = <State extends string>({ transitions }: LifeCycle<State>): readonly string[] =>
  [...new Set(transitions.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} > ${to}`))].sort();

it('lets a job move only along its life cycle', async () => {
  const { tenantId, owner } = await aTenant().in(database);
  const end = (state: string) =>
    `, finished_at = ${['queued', 'running'].includes(state) ? 'NULL' : 'now()'}, error = ${state === 'failed' ? `'{}'` : 'NULL'}`;
  const make = async (state: string) => {
    const id = newId();
    await database.asSuperuser(
      `INSERT INTO premia.jobs (tenant_id, id, kind, payload, state, attempt, done, created_by, created_at, finished_at, error)
       VALUES ($1, $2, 'import-observations', '{}', $3, 0, 0, $4, now(),
         CASE WHEN $3 IN ('queued', 'running') THEN NULL ELSE now() END, CASE WHEN $3 = 'failed' THEN '{}'::jsonb END)`,
      [tenantId, id, state, owner.userId],
    );
    return id;
  };
  expect(await allowedMoves(JOB_LIFE_CYCLE, 'jobs', make, end)).toEqual(movesOf(JOB_LIFE_CYCLE));
});

it('lets a payout run move only along its life cycle', async () => {
  const { tenantId, owner } = await aTenant().in(database);
  const [cycleId, planId, versionId] = [newId(), newId(), newId()];
  const by = [tenantId, owner.userId];
  await database.asSuperuser(
    `INSERT INTO premia.cycles (tenant_id, id, name, kind, from_date, to_date, stage, created_at)
     VALUES ($1, $2, 'February', 'month', '2021-02-01', '2021-02-28', 'active', now())`,
    [tenantId, cycleId],
  );
  await database.asSuperuser(
    `INSERT INTO premia.bonus_plans (tenant_id, id, name, created_at, created_by) VALUES ($1, $3, 'Plan', now(), $2)`,
    [...by, planId],
  );
  await database.asSuperuser(
    `INSERT INTO premia.bonus_plan_versions (tenant_id, id, plan_id, number, state, definition, team_ids, published_at,
       published_by, definition_hash, created_at, created_by, updated_at)
     VALUES ($1, $3, $4, 1, 'published', '{}', '{}', now(), $2, 'x', now(), $2, now())`,
    [...by, versionId, planId],
  );
  let number = 0;
  const make = async (state: string) => {
    const id = newId();
    number += 1;
    await database.asSuperuser(
      `INSERT INTO premia.payout_runs (tenant_id, id, cycle_id, plan_version_id, number, state, currency, shared_input,
         shared_sources, input_hash, engine_version, data_as_of, target_total, payout_total, calculated_at, calculated_by)
       VALUES ($1, $3, $4, $5, $6, $7, 'INR', '{}', '[]', 'x', '1', now(), 0, 0, now(), $2)`,
      [...by, id, cycleId, versionId, number, state],
    );
    return id;
  };
  expect(await allowedMoves(RUN_LIFE_CYCLE, 'payout_runs', make, () => '')).toEqual(movesOf(RUN_LIFE_CYCLE));
});

it('begins at the beginning: the service can write neither a published version nor a run or a job that is done', async () => {
  const tenant = await aTenant().in(database);
  const rows = {
    bonus_plan_versions: `(tenant_id, id, plan_id, number, state, definition, team_ids, published_at, published_by, definition_hash,
      created_at, created_by, updated_at) VALUES ($1, $1, $1, 1, 'published', '{}', '{}', now(), $1, 'x', now(), $1, now())`,
    payout_runs: `(tenant_id, id, cycle_id, plan_version_id, number, state, currency, shared_input, shared_sources, input_hash,
      engine_version, data_as_of, target_total, payout_total, calculated_at, calculated_by)
      VALUES ($1, $1, $1, $1, 1, 'approved', 'INR', '{}', '[]', 'x', '1', now(), 0, 0, now(), $1)`,
    jobs: `(tenant_id, id, kind, payload, state, attempt, done, created_by, created_at, finished_at)
      VALUES ($1, $1, 'x', '{}', 'done', 1, 0, $1, now(), now())`,
  };
  for (const [table, values] of Object.entries(rows))
    await expect(
      database.unitOfWork.run(tenant.asOwner(), (tx) =>
        tx.execute(`INSERT INTO premia.${table} ${values}`, [tenant.tenantId]),
      ),
    ).rejects.toThrow(/row-level security policy "\w+_first"/);
});
