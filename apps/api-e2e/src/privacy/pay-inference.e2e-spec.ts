import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type TestDatabase, testDatabase } from '@premia/api-util-testing';
import { permissionScope } from '@premia/shared-contract';
import { MISSING_ID } from '../attack/attacker';
import { type GeneratedOperation, generateOperations } from '../attack/generated-operation';
import { type ApiUnderTest, startApi } from '../start-api';
import { operationsOf } from '../surface/operations';
import { OPERATIONS, type Question, questions, steps, type Telling } from './asked-operations';
import { CalculatedTwins } from './calculated-twins';
import { asOne, joined } from './joined-questions';
import { masking } from './masking';
import {
  aBlueprint,
  type Blueprint,
  definition,
  PLANS,
  type Twin,
  type Viewer,
  viewerOf,
  VIEWERS,
} from './twin-workspaces';

/** How many random workspaces: `PREMIA_PRIVACY_WORKSPACES=1000 PREMIA_PRIVACY_SEED=1 npm test -- api-e2e …` */
const WORKSPACES = Number(process.env['PREMIA_PRIVACY_WORKSPACES'] ?? 4);
const FIRST_SEED = Number(process.env['PREMIA_PRIVACY_SEED'] ?? 20_210_200);

let api: ApiUnderTest;
let database: TestDatabase;
let twins: CalculatedTwins;
let operations: readonly GeneratedOperation[];

beforeAll(async () => {
  api = await startApi();
  database = await testDatabase();
  twins = new CalculatedTwins(api, database);
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

interface Heard {
  readonly name: string;
  readonly text: string;
}

/** Everything that a viewer can ask, and everything that they can do, in one order. */
async function everythingAsked(twin: Twin, viewer: Viewer, { seed, change }: Blueprint): Promise<readonly Heard[]> {
  const { things, asked } = await twins.asked(twin);
  const mask = masking();
  const client = await twins.clientOf(twin, viewer);
  const heard: Heard[] = [];
  const hear = (name: string, answer: unknown) => {
    const text = mask(answer);
    if (text.includes('"code":"GRAPHQL_')) throw new Error(`${name} was never asked: ${text}`);
    heard.push({ name, text });
  };
  const ask = async (all: readonly Question[]) => {
    const open = all.filter(({ name }) => {
      const telling = tellingOf(name, viewer);
      return telling === 'same' || (telling === 'results' && change !== 'actual');
    });
    for (const group of joined(open)) {
      const { document, variables } = asOne(group);
      const { data, errors = [] } = await client.ask<Readonly<Record<string, unknown>>>(document, variables);
      // Where one takes the others' answers with it, each is asked alone.
      for (const [index, question] of group.entries())
        if (data === undefined || data === null)
          hear(question.name, await client.ask(question.document, question.variables));
        else hear(question.name, [data[`q${index}`], errors.filter(({ path }) => path?.[0] === `q${index}`)]);
    }
  };
  const generated = (kind: 'query' | 'mutation') =>
    ask(
      operations
        .filter((operation) => operation.kind === kind)
        .map(({ name, document, variables }) => ({
          name,
          document,
          variables: variables((_, thing) => things[thing] ?? MISSING_ID),
        })),
    );
  await generated('query');
  await ask(questions(asked, seed, definition));
  await ask(steps(asked, seed));
  if (seed % CHANGED_EVERY !== 0) return heard;
  if (viewer === 'head')
    for (const planId of [twin.planIds.pool, twin.planIds.own]) {
      const jobId = await twins.calculate(client, twin.cycleId, planId);
      const ended = jobId === null ? null : await api.finishJob(client, jobId);
      heard.push({ name: 'calculatePayoutRun', text: mask(ended) });
    }
  await generated('mutation');
  await api.runJobs();
  await generated('query');
  return heard;
}

/** Two texts where they first differ. */
function around(before: string, after: string): { readonly before: string; readonly after: string } {
  const at = before.split('').findIndex((letter, index) => letter !== after[index]);
  const excerpt = (text: string) => text.slice(Math.max(0, at - 200), at + 200);
  return { before: excerpt(before), after: excerpt(after) };
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
    for (let from = 0; from < seeds.length; from += BATCH) {
      const blueprints = seeds.slice(from, from + BATCH).map((seed) => aBlueprint(seed));
      for (const [index, [before, after]] of (await twins.ofEach(blueprints)).entries()) {
        const [blueprint = aBlueprint(0)] = blueprints.slice(index);
        const { seed } = blueprint;
        const viewer = viewerOf(blueprint);
        const first = await everythingAsked(before, viewer, blueprint);
        const second = await everythingAsked(after, viewer, blueprint);
        answers += first.length;
        for (const [at, { name, text }] of first.entries())
          if (text !== second[at]?.text)
            differences.push({ seed, viewer, name, change: blueprint.change, ...around(text, second[at]?.text ?? '') });
      }
    }
    process.stdout.write(
      `privacy: ${WORKSPACES} workspaces, ${answers} pairs of answers, ${differences.length} differ\n`,
    );
    expect(answers).toBeGreaterThan(WORKSPACES * 30);
    expect(differences.slice(0, 20)).toEqual([]);
  },
  300_000 + WORKSPACES * 20_000,
);

it('tells of a pool nothing before it is final, and then each payee their own amount alone', async () => {
  const blueprint = { ...aBlueprint(2 * FIRST_SEED), headsSeePay: true };
  const [twin] = await twins.of(blueprint);
  const client = await twins.clientOf(twin, 'employee');
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
  const plan = await client.graphql(`query ($id: ID!) { bonusPlan(id: $id) { latest { definition summary } } }`, {
    id: twin.planIds.pool,
  });
  const text = JSON.stringify([shown, plan]).replaceAll(/[\s  ]/g, '');
  expect(text).toContain('pool');
  for (const secret of [PLANS.pool.pool.amount, own?.all ?? '-']) expect(text).not.toContain(secret);
});
