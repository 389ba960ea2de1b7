import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { SignedUp } from '@premia/api-util-testing';
import { type ApiUnderTest, startApi } from '../start-api';

const CONNECTIONS = 2;

let api: ApiUnderTest;
let owners: readonly SignedUp[];
let port: number;

beforeAll(async () => {
  api = await startApi({ DATABASE_POOL_SIZE: String(CONNECTIONS) });
  await api.service.listen(0);
  port = (api.service.getHttpServer().address() as AddressInfo).port;
  owners = [await api.signUp('Orchard'), await api.signUp('Meadow')];
});

afterAll(() => api.close());

const OPERATIONS = [
  '{ workspace { name } people { totalCount nodes { name } } teams { nodes { name headName } } auditEvents { nodes { action } } }',
  'mutation { updateWorkspace(kpiCountMax: 4) { __typename } }',
  'mutation { updateWorkspace(teamShareLimit: "100") { __typename } }',
  '{ person(id: "nonsense") { name } auditVerification { intact } }',
  'mutation { one: createTeam(name: "Twice") { __typename } two: createTeam(name: "Twice") { __typename } }',
];

/** Sends an operation and goes away after so many milliseconds, before, during or after the answer. */
function callAndLeave(token: string, query: string, afterMs: number): Promise<void> {
  return new Promise((resolve) => {
    const call = request({
      port,
      path: '/graphql',
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      agent: false,
    });
    call.on('error', () => undefined);
    call.on('response', (answer) => answer.on('error', () => undefined).resume());
    call.on('close', resolve);
    call.end(JSON.stringify({ query }));
    setTimeout(() => call.destroy(), afterMs);
  });
}

interface Pool {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
}

const pool = () => (api.database.dataSource.driver as unknown as { readonly master: Pool }).master;

/** Work that a client has left behind still ends; then every connection must be back. */
async function connectionsInUse(): Promise<number> {
  for (let time = 0; time < 100; time += 1) {
    const inUse = pool().totalCount - pool().idleCount + pool().waitingCount;
    if (inUse === 0) return 0;
    await pause(50);
  }
  return pool().totalCount - pool().idleCount;
}

async function settingsOfConnections(): Promise<readonly Record<string, unknown>[]> {
  const runners = Array.from({ length: CONNECTIONS }, () => api.database.dataSource.createQueryRunner());
  try {
    const settings: Record<string, unknown>[] = [];
    for (const runner of runners) {
      const { records } = await runner.query(
        `SELECT current_setting('app.tenant_id', true) AS tenant, current_setting('app.user_id', true) AS "user",
           current_setting('app.realm', true) AS realm, (SELECT count(*)::int FROM premia.tenants) AS visible`,
        [],
        true,
      );
      settings.push(...(records as Record<string, unknown>[]));
    }
    return settings;
  } finally {
    for (const runner of runners) await runner.release();
  }
}

it('gives every connection back, whenever clients go away, and carries nothing of them over', async () => {
  const calls = Array.from({ length: 120 }, (_, number) => {
    const owner = owners[number % owners.length];
    const query = OPERATIONS[number % OPERATIONS.length] ?? '';
    return () => callAndLeave(owner?.client.accessToken ?? '', query, (number * 7) % 40);
  });
  for (let start = 0; start < calls.length; start += 8)
    await Promise.all(calls.slice(start, start + 8).map((call) => call()));
  expect(await connectionsInUse()).toBe(0);
  for (const setting of await settingsOfConnections()) {
    expect(setting).toMatchObject({ visible: 0 });
    for (const name of ['tenant', 'user', 'realm']) expect(['', null]).toContain(setting[name]);
  }
});

it('answers everybody their own afterwards, many at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, async (_, number) => {
      const owner = owners[number % owners.length];
      return owner?.client.graphql<{ workspace: { name: string } }>(
        '{ workspace { name } teams { totalCount } members { totalCount } }',
      );
    }),
  );
  answers.forEach((answer, number) => expect(answer?.workspace.name).toBe(number % 2 === 0 ? 'Orchard' : 'Meadow'));
  expect(await connectionsInUse()).toBe(0);
});
