import { GraphQLSchemaHost } from '@nestjs/graphql';
import { TestClient, type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { permissionScope } from '@premia/shared-contract';
import { MISSING_ID } from '../attack/attacker';
import { type GeneratedOperation, generateOperations } from '../attack/generated-operation';
import type { Thing } from '../attack/workspace-fixture';
import { type ApiUnderTest, startApi } from '../start-api';
import { operationsOf } from '../surface/operations';
import { OPERATIONS, questions, type Telling } from './asked-operations';
import {
  aBlueprint,
  aTwin,
  type Blueprint,
  definition,
  memberOf,
  PLANS,
  tokenOf,
  type Twin,
  type Viewer,
  VIEWERS,
  viewersOf,
} from './twin-workspaces';

/** How many random workspaces: `PREMIA_PRIVACY_WORKSPACES=1000 PREMIA_PRIVACY_SEED=1 npm test -- api-e2e …` */
const WORKSPACES = Number(process.env['PREMIA_PRIVACY_WORKSPACES'] ?? 2);
const FIRST_SEED = Number(process.env['PREMIA_PRIVACY_SEED'] ?? 20_210_200);

let api: ApiUnderTest;
let database: TestDatabase;
let operations: readonly GeneratedOperation[];

beforeAll(async () => {
  api = await startApi();
  database = await testDatabase();
  operations = generateOperations(api.service.get(GraphQLSchemaHost).schema);
});

afterAll(async () => {
  await database.close();
  await api.close();
});

const tellingOf = (name: string, viewer: Viewer): Telling | undefined => OPERATIONS[name]?.[VIEWERS.indexOf(viewer)];

it('lists every operation with what it may tell each role', () => {
  expect(operations.map(({ name }) => name).toSorted()).toEqual(Object.keys(OPERATIONS).toSorted());
  const differing: string[] = [];
  for (const { name, kind, access } of operationsOf(api.service)) {
    if (kind === 'route') continue;
    for (const viewer of VIEWERS) {
      const isClosed = access?.kind === 'permission' && permissionScope([viewer], access.permission) === null;
      if (isClosed !== (tellingOf(name, viewer) === 'refused')) differing.push(`${name} as ${viewer}`);
    }
  }
  expect(differing).toEqual([]);
  for (const role of ['owner', 'hr', 'auditor'] as const) expect(permissionScope([role], 'pay.read')).toBe('all');
});

async function clientOf(twin: Twin, role: 'owner' | Viewer): Promise<TestClient> {
  const client = new TestClient(api.service.getHttpServer());
  client.accessToken = await tokenOf(api, database, twin.tenant, memberOf(twin, role));
  return client;
}

const CALCULATE = `mutation ($cycleId: ID!, $planId: ID!) { calculatePayoutRun(cycleId: $cycleId, planId: $planId, overlapReason: "Each plan is looked at alone") {
  __typename ... on Job { id } ... on Problem { message } } }`;

async function calculate(client: TestClient, { cycleId }: Twin, planId: string): Promise<string | null> {
  const { calculatePayoutRun: job } = await client.graphql<{ calculatePayoutRun: { id?: string } }>(CALCULATE, {
    cycleId,
    planId,
  });
  return job.id ?? null;
}

const CALCULATED = ['plain', 'pool', 'scaled'] as const;

/** Twins with a run of every plan, asked for by their owners. */
async function calculated(blueprint: Blueprint): Promise<readonly [Twin, Twin]> {
  const twins = [await aTwin(database, blueprint, 'none'), await aTwin(database, blueprint, blueprint.change)] as const;
  for (const twin of twins) {
    const owner = await clientOf(twin, 'owner');
    for (const name of CALCULATED) await calculate(owner, twin, twin.planIds[name]);
  }
  return twins;
}

interface Heard {
  readonly name: string;
  readonly text: string;
}

/** Everything that a viewer can ask, and everything that they can do, in one order. */
async function everythingAsked(twin: Twin, viewer: Viewer, { seed, change }: Blueprint): Promise<readonly Heard[]> {
  const { tenant, cycleId, planIds, personIds, teamIds } = twin;
  const ids = (sql: string) => database.asSuperuser<{ id: string }>(sql, [tenant.tenantId]);
  const runIds = (await ids(`select id from premia.payout_runs where tenant_id = $1 order by number`)).map(idIn);
  expect(runIds).toHaveLength(Object.keys(CALCULATED).length);
  const payoutIds = (
    await ids(
      `select p.id from premia.payouts p join premia.payout_runs r on r.tenant_id = p.tenant_id and r.id = p.run_id
        where p.tenant_id = $1 order by r.number, p.person_id`,
    )
  ).map(idIn);
  const things: Partial<Record<Thing, string>> = {
    workspace: tenant.tenantId,
    member: tenant.member('employee').membershipId,
    person: personIds.stranger,
    team: teamIds.else,
    cycle: cycleId,
    plan: planIds.pool,
    run: runIds[0] ?? MISSING_ID,
    payout: payoutIds[0] ?? MISSING_ID,
  };
  const mask = masking();
  const client = await clientOf(twin, viewer);
  const heard: Heard[] = [];
  const ask = async (name: string, document: string, variables: Readonly<Record<string, unknown>>) => {
    const telling = tellingOf(name, viewer);
    if (telling === 'account' || telling === 'refused' || (telling === 'results' && change === 'actual')) return;
    const text = mask(await client.ask(document, variables));
    if (text.includes('"code":"GRAPHQL_')) throw new Error(`${name} was never asked: ${text}`);
    heard.push({ name, text });
  };
  const generated = async (kind: 'query' | 'mutation') => {
    for (const one of operations.filter((operation) => operation.kind === kind))
      await ask(
        one.name,
        one.document,
        one.variables((_, thing) => things[thing] ?? MISSING_ID),
      );
  };
  await generated('query');
  const asked = { cycleId, planIds, teamIds: Object.values(teamIds), runIds, payoutIds };
  for (const { name, document, variables } of questions(asked, seed, definition)) await ask(name, document, variables);
  if (seed % CHANGED_EVERY !== 0) return heard;
  if (viewer === 'head')
    for (const planId of [planIds.pool, planIds.own]) {
      const jobId = await calculate(client, twin, planId);
      const ended = jobId === null ? null : await api.finishJob(client, jobId);
      heard.push({ name: 'calculatePayoutRun', text: mask(ended) });
    }
  await generated('mutation');
  await api.runJobs();
  await generated('query');
  return heard;
}

const idIn = ({ id }: { readonly id: string }): string => id;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * An answer as text. Masked alone are ids, which are new in each workspace (by the order in which they appear, so that another
 * order shows), request ids, and cursors, which hold ids (all else in them is compared).
 */
function masking(): (answer: unknown) => string {
  const known = new Map<string, string>();
  return (answer) =>
    JSON.stringify(answer, (key, value: unknown) => {
      if (key === 'requestId') return undefined;
      return key === 'endCursor' && typeof value === 'string' ? Buffer.from(value, 'base64url').toString() : value;
    }).replaceAll(UUID, (id) => {
      if (!known.has(id)) known.set(id, `id ${known.size}`);
      return known.get(id) ?? id;
    });
}

/** What one can do takes longer than what one can ask: it is tried in every so many workspaces. */
const CHANGED_EVERY = 10;
/** Workspaces whose runs are calculated in one go. */
const BATCH = 10;

const seeds = Array.from({ length: WORKSPACES }, (_, index) => FIRST_SEED + index);

it(
  `answers alike in ${WORKSPACES} random workspaces, whatever one invisible person is paid, aims at or has reached`,
  async () => {
    const differences: unknown[] = [];
    let answers = 0;
    const twins: (readonly [Twin, Twin])[] = [];
    for (const [position, seed] of seeds.entries()) {
      const blueprint = aBlueprint(seed);
      if (position % BATCH === 0) {
        for (const next of seeds.slice(position, position + BATCH)) twins.push(await calculated(aBlueprint(next)));
        await api.runJobs();
      }
      const [before, after] = twins[position] ?? (await calculated(blueprint));
      for (const viewer of viewersOf(blueprint)) {
        const first = await everythingAsked(before, viewer, blueprint);
        const second = await everythingAsked(after, viewer, blueprint);
        answers += first.length;
        for (const [index, { name, text }] of first.entries())
          if (text !== second[index]?.text)
            differences.push({ seed, viewer, name, of: blueprint, text, changed: second[index]?.text });
      }
    }
    process.stdout.write(
      `privacy: ${WORKSPACES} workspaces, ${answers} pairs of answers, ${differences.length} differ\n`,
    );
    expect(answers).toBeGreaterThan(WORKSPACES * 30);
    expect(differences.slice(0, 5)).toEqual([]);
  },
  300_000 + WORKSPACES * 20_000,
);

it('tells of a pool nothing before it is final, and then each payee their own amount alone', async () => {
  const blueprint = { ...aBlueprint(FIRST_SEED), headsSeePay: true };
  const [twin] = await calculated(blueprint);
  await api.runJobs();
  const client = await clientOf(twin, 'employee');
  const [{ id: runId = '' } = {}] = await database.asSuperuser<{ id: string }>(
    `select r.id from premia.payout_runs r join premia.bonus_plan_versions v on v.tenant_id = r.tenant_id and v.id = r.plan_version_id
      where r.tenant_id = $1 and v.plan_id = $2`,
    [twin.tenant.tenantId, twin.planIds.pool],
  );
  const [own] = await database.asSuperuser<{ id: string; total: string; all: string }>(
    `select id, total::text as total, allotment ->> 'all' as all from premia.payouts where tenant_id = $1 and run_id = $2 and person_id = $3`,
    [twin.tenant.tenantId, runId, twin.personIds.employee],
  );
  const PAYOUT = `query ($id: ID!) { payout(id: $id) { total { amount } receiptHash explanation { sentence steps { title formula full remark result } waterfall { key from { amount } to { amount } } } }
    receiptVerification(payoutId: $id) { matches receiptHash recomputedHash } }`;
  const hidden = await client.graphql(PAYOUT, { id: own?.id });
  expect(hidden).toEqual({ payout: null, receiptVerification: null });
  for (const state of ['submitted', 'approved', 'locked'])
    await database.asSuperuser(`update premia.payout_runs set state = $3 where tenant_id = $1 and id = $2`, [
      twin.tenant.tenantId,
      runId,
      state,
    ]);
  const shown = await client.graphql(PAYOUT, { id: own?.id });
  expect(shown).toMatchObject({
    payout: { total: { amount: own?.total }, receiptHash: null },
    receiptVerification: { matches: true, receiptHash: null, recomputedHash: null },
  });
  const plan = await client.graphql(`query ($id: ID!) { bonusPlan(id: $id) { latest { definition choices } } }`, {
    id: twin.planIds.pool,
  });
  const text = JSON.stringify([shown, plan]).replaceAll(/[\s  ]/g, '');
  expect(text).toContain('pool');
  for (const secret of [PLANS.pool.pool.amount, own?.all ?? '-']) expect(text).not.toContain(secret);
});
