import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { TestDatabase } from '@premia/api-util-testing';
import { type SignedUp, testDatabase } from '@premia/api-util-testing';
import { PLAN_DEFINITION } from '../attack/workspace-fixture';
import { createPlan } from '../payouts/department';
import { type ApiUnderTest, startApi } from '../start-api';

const PEOPLE = 1_500;
const TEAMS = 150;
/** Rows of the larger tables of one workspace: people, terms, assignments, observations. */
const ROWS_OF_ONE = 3 * PEOPLE + 3_000;
/** A statement may go through its workspace a few times; one that does so for each row goes far beyond. */
const TIMES = 12;
/** A comparison goes through both runs with their adjustments, each row through a dozen nodes: 16 by one plan, 7 by another. */
const TIMES_OF_JOBS = 18;
interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** As often is a statement of a job looked at; it may be asked for each batch. */
const TIMES_A_STATEMENT = 3;

/** A function that writes, or a table of the transaction that asked: a snapshot has neither. */
const NOT_IN_SNAPSHOT = ['25006', '42P01'];

interface AskedStatement {
  readonly sql: string;
  readonly parameters: readonly unknown[];
}

const OPERATIONS: Readonly<Record<string, string>> = {
  people: '{ people(first: 50) { totalCount nodes { id name currentTerms { position } } } }',
  'people, searched': '{ people(first: 50, search: "person 14") { totalCount nodes { id } } }',
  teams: '{ teams(first: 50) { totalCount nodes { id name } } }',
  assignments: 'query ($cycleId: ID!) { assignments(cycleId: $cycleId) { id ownerName actual { value } } }',
  overview: '{ dataOverview { observationCount metrics } }',
  report: '{ kpiReport(by: channel, from: "2021-02-01", to: "2021-02-28") { rows { key values { value } } } }',
  trend: '{ kpiTrend(by: channel, kpi: "cpl", from: "2021-01-01", to: "2021-12-31") { __typename } }',
  preview:
    'query ($cycleId: ID!, $definition: JSON!) { planPreview(cycleId: $cycleId, definition: $definition, scenario: cycle) { people { payout { amount } } errors { code } } }',
  'payout inputs':
    'query ($cycleId: ID!) { payoutInputs(cycleId: $cycleId, onlyMissing: true) { columns { missing } rows { totalCount } } }',
  'my bonus':
    '{ myBonus { measures { target actual } standing { total { amount } } plans { planId } } myCycles { id } myPayouts { total { amount } } }',
  checklist:
    'query ($cycleId: ID!, $planId: ID!) { runChecklist(cycleId: $cycleId, planId: $planId) { ready peopleCount items { code } } }',
  lists:
    '{ members { totalCount } invitations { totalCount } jobs { totalCount } auditEvents { totalCount } payoutRuns { totalCount } bonusPlans { totalCount } cycles { totalCount } observationImports { totalCount } }',
};

let api: ApiUnderTest;
let database: TestDatabase;
let large: SignedUp;
let young: SignedUp;

beforeAll(async () => {
  [api, database] = [await startApi(), await testDatabase()];
  large = await api.signUp('Large');
  young = await api.signUp('Young');
  await fill(large);
  await besideMany();
  await database.asSuperuser('analyze');
  // Statistics know of one workspace with data; what comes now is beyond them.
  await fill(young);
  for (const each of [large, young]) await publishPlan(each);
});

afterAll(async () => {
  await database.close();
  await api.close();
});

const CALCULATE = `mutation ($cycleId: ID!, $planId: ID!) {
  calculatePayoutRun(cycleId: $cycleId, planId: $planId) { ... on Job { id } ... on Problem { message } } }`;
const RUN = `query ($id: ID!) { payoutRun(id: $id) { counts { paid } attention { anomalies } comparisons { against changed } distribution { count }
  payouts(first: 50, orderBy: total_desc, flag: changed) { totalCount nodes { id total { amount } differences { amount { amount } } } } } }`;
const CHANGES = 'query ($id: ID!) { runChanges(runId: $id) { changes peopleCount } }';
const PREVIEW = 'query ($id: ID!) { previewObservations(uploadId: $id) { __typename } }';
const IMPORT = `mutation ($id: ID!, $mapping: [ColumnMappingInput!]!) {
  importObservations(uploadId: $id, mode: valid_rows, mapping: $mapping) { ... on Job { id } ... on Problem { message } } }`;

type Job = Readonly<Record<string, { readonly id?: string; readonly message?: string }>>;

async function finished({ client }: SignedUp, document: string, variables: Record<string, unknown>): Promise<string> {
  const [job] = Object.values(await client.graphql<Job>(document, variables));
  const ended = job?.id === undefined ? null : await api.finishJob(client, job.id);
  if (ended?.resultId == null) throw new Error(JSON.stringify([job, ended]));
  return ended.resultId;
}

/** What reads much in the background, and what is looked at afterwards. */
const JOBS: Readonly<Record<string, (who: SignedUp) => Promise<unknown>>> = {
  'a run, calculated twice, compared and looked at': async (who) => {
    const { cycleId, planId } = await idsOf(who);
    await finished(who, CALCULATE, { cycleId, planId });
    await database.asSuperuser(
      `update premia.terms set eligible_pay = 60000 where tenant_id = $1 and person_id in
         (select id from premia.persons where tenant_id = $1 limit 100)`,
      [who.workspaceId],
    );
    const id = await finished(who, CALCULATE, { cycleId, planId });
    await api.runJobs();
    const { payoutRun } = await who.client.graphql<{ payoutRun: { comparisons: readonly unknown[] } }>(RUN, { id });
    expect(payoutRun.comparisons).toEqual([{ against: 'run_before', changed: 100 }]);
    await who.client.graphql('mutation { createTeam(name: "One more") { __typename } }');
    await who.client.graphql(CHANGES, { id });
    await who.client.graphql(OPERATIONS['my bonus'] ?? '');
  },
  'an import': async (who) => {
    const rows = Array.from(
      { length: 3000 },
      (_, n) => `2021-02-${String(1 + (n % 28)).padStart(2, '0')},social,d${n},${n}`,
    );
    const uploaded = await who.client
      .http('post', '/api/uploads')
      .set('content-type', 'application/octet-stream')
      .set('x-file-name', 'february.csv')
      .send(Buffer.from(['date,channel,campaign,leads', ...rows].join('\n')));
    const { id } = uploaded.body as { readonly id: string };
    await who.client.graphql(PREVIEW, { id });
    const mapping = ['date', 'channel', 'campaign', 'leads'].map((column) => ({
      column,
      field: column === 'leads' ? 'metric:leads' : column,
    }));
    await finished(who, IMPORT, { id, mapping });
  },
};

async function idsOf({
  client,
  workspaceId,
}: SignedUp): Promise<{ readonly cycleId: string; readonly planId: string }> {
  const { cycles } = await client.graphql<{ cycles: { nodes: readonly { id: string }[] } }>(
    '{ cycles { nodes { id } } }',
  );
  const [plan] = await database.asSuperuser<{ id: string }>(
    `select id from premia.bonus_plans where tenant_id = $1 and name = 'Plain'`,
    [workspaceId],
  );
  return { cycleId: cycles.nodes[0]?.id ?? '', planId: plan?.id ?? '' };
}

/** A plan for everybody's own KPIs, and one that asks for a factor, which half of the people have been given. */
async function publishPlan({ client, workspaceId, userId }: SignedUp): Promise<void> {
  const { currency, combination, components } = PLAN_DEFINITION;
  const rating = { id: 'rating', kind: 'lookup', values: { below: '0.8', meets: '1' } };
  const planId = await createPlan(client, 'Rated', { currency, combination, components, modifiers: [rating] });
  await client.graphql('mutation ($planId: ID!) { publishPlan(planId: $planId) { __typename } }', { planId });
  const own = { currency, combination, components: [{ ...components[0], weight: '100' }] };
  const plainId = await createPlan(client, 'Plain', own);
  await client.graphql('mutation ($planId: ID!) { publishPlan(planId: $planId) { __typename } }', { planId: plainId });
  await database.asSuperuser(
    `update premia.memberships set person_id = (select id from premia.persons where tenant_id = $1 limit 1)
      where tenant_id = $1 and user_id = $2`,
    [workspaceId, userId],
  );
  await database.asSuperuser(
    `insert into premia.payout_inputs (tenant_id, id, cycle_id, person_id, kind, plan_id, name, word, version, updated_at, updated_by)
     select $1, gen_random_uuid(), c.id, p.id, 'factor', $2, 'rating', 'meets', 1, now(), $3
       from premia.cycles c join (select * from premia.persons where tenant_id = $1 limit ${PEOPLE / 2}) p on p.tenant_id = c.tenant_id
      where c.tenant_id = $1`,
    [workspaceId, planId, userId],
  );
}

/** Other workspaces with cycles of their own, small ones: statistics then expect few KPIs of a cycle that they do not know. */
async function besideMany(): Promise<void> {
  const { userId } = large;
  const tenants = await database.asSuperuser<{ id: string }>(
    `insert into premia.tenants (id, name, currency, time_zone, locale, is_sample, created_at)
     select gen_random_uuid(), 'Other ' || n, 'INR', 'Asia/Kolkata', 'en', false, now() from generate_series(1, 60) n returning id`,
  );
  const ids = tenants.map(({ id }) => id);
  await database.asSuperuser(
    `with cycles as (
       insert into premia.cycles (tenant_id, id, name, kind, from_date, to_date, stage, created_at)
       select t, gen_random_uuid(), 'Month ' || n, 'month', (date '2020-01-01' + make_interval(months => n))::date,
              (date '2020-01-01' + make_interval(months => n + 1))::date - 1, 'active', now()
         from unnest($1::uuid[]) t, generate_series(1, 24) n returning tenant_id, id),
     people as (
       insert into premia.persons (tenant_id, id, name, created_at)
       select t, gen_random_uuid(), 'Person ' || n, now() from unnest($1::uuid[]) t, generate_series(1, 5) n returning tenant_id, id),
     terms as (
       insert into premia.terms (tenant_id, id, person_id, from_date, position, fte, eligible_pay, target_percent, created_at)
       select tenant_id, gen_random_uuid(), id, '2021-01-01', 'Specialist', 1, 50000, 20, now() from people)
     insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, person_id, kpi, weight, scoring, channels, campaigns, pilot, created_at, created_by, updated_at)
     select c.tenant_id, gen_random_uuid(), c.id, 'person', p.id, 'leads', 100, '{"kind":"ratio","direction":"higher","target":"100"}', '{}', '{}', false, now(), $2, now()
       from cycles c join people p on p.tenant_id = c.tenant_id`,
    [ids, userId],
  );
}

async function fill({ workspaceId, userId }: SignedUp): Promise<void> {
  const [cycle] = await database.asSuperuser<{ id: string }>(
    `insert into premia.cycles (tenant_id, id, name, kind, from_date, to_date, stage, created_at)
     values ($1, gen_random_uuid(), 'February', 'month', '2021-02-01', '2021-02-28', 'active', now()) returning id`,
    [workspaceId],
  );
  await database.asSuperuser(
    `insert into premia.teams (tenant_id, id, name, created_at)
     select $1, gen_random_uuid(), 'Team ' || n, now() from generate_series(1, ${TEAMS}) n`,
    [workspaceId],
  );
  await database.asSuperuser(
    `with people as (
       insert into premia.persons (tenant_id, id, name, created_at)
       select $1, gen_random_uuid(), 'Person ' || n, now() from generate_series(1, $2::int) n returning id),
     terms as (
       insert into premia.terms (tenant_id, id, person_id, from_date, position, fte, eligible_pay, target_percent, created_at)
       select $1, gen_random_uuid(), id, '2021-01-01', 'Specialist', 1, 50000, 20, now() from people),
     of_teams as (
       insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, team_id, kpi, weight, scoring, channels, campaigns, pilot, created_at, created_by, updated_at)
       select $1, gen_random_uuid(), $3, 'team', id, 'leads', 100, '{"kind":"ratio","direction":"higher","target":"100"}', '{}', '{}', false, now(), $4, now()
         from premia.teams where tenant_id = $1)
     insert into premia.assignments (tenant_id, id, cycle_id, owner_kind, person_id, kpi, weight, scoring, channels, campaigns, pilot, created_at, created_by, updated_at)
     select $1, gen_random_uuid(), $3, 'person', id, 'leads', 100, '{"kind":"ratio","direction":"higher","target":"100"}', '{}', '{}', false, now(), $4, now()
       from people`,
    [workspaceId, PEOPLE, cycle?.id, userId],
  );
  await database.asSuperuser(
    `insert into premia.observations (tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision, recorded_by, recorded_at)
     select $1, gen_random_uuid(), case n % 2 when 0 then 'spend' else 'leads' end, date '2021-01-01' + n % 365, 'search', 'c' || n % 7, n, 'file', 'key ' || n, revision, $2, $3::timestamptz
       from generate_series(1, 2000) n, generate_series(1, 1 + (n % 2)) revision`,
    [workspaceId, userId, api.clock.now()],
  );
}

/** The statements that something reads by, with what they were given. */
async function statementsOf(work: () => Promise<unknown>): Promise<readonly AskedStatement[]> {
  const { statements } = api.database;
  const asked: AskedStatement[] = [];
  const logQuery = statements.logQuery.bind(statements);
  Object.assign(statements, {
    logQuery: (sql: string, parameters: readonly unknown[] = []) => {
      asked.push({ sql, parameters });
      logQuery(sql);
    },
  });
  await work();
  Object.assign(statements, { logQuery });
  const cursor = /^\s*declare \S+ no scroll cursor for/i;
  const reading = asked
    .map(({ sql, parameters }) => ({ sql: sql.replace(cursor, ''), parameters }))
    .filter(({ sql }) => /^\s*(select|with)\b/i.test(sql) && !/\b(insert|update|delete)\b/i.test(sql));
  return [...Map.groupBy(reading, ({ sql }) => sql).values()].flatMap((same) => same.slice(0, TIMES_A_STATEMENT));
}

/** Rows that all nodes of a statement's plan went through. */
async function rowsRead({ workspaceId, userId }: SignedUp, { sql, parameters }: AskedStatement): Promise<number> {
  const runner = await api.database.beginSnapshot({ tenantId: workspaceId, userId, bindingMode: null });
  const explained = await runner
    .query(`explain (analyze, timing off, format json) ${sql}`, [...parameters])
    .catch((error: { readonly code?: string }) => {
      if (NOT_IN_SNAPSHOT.includes(error.code ?? '')) return null;
      throw error;
    });
  const answer = explained as readonly { readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[] }[] | null;
  await runner.query('ROLLBACK');
  Object.assign(runner, { isTransactionActive: false });
  await runner.release();
  if (answer === null) return 0;
  const [root] = answer[0]?.['QUERY PLAN'] ?? [];
  if (root === undefined) throw new Error(`No plan of ${sql.slice(0, 80)}`);
  return sumOf(root.Plan);
}

function sumOf(node: PlanNode): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0);
  const own = (node['Actual Rows'] + removed) * node['Actual Loops'];
  return (node.Plans ?? []).reduce((sum, child) => sum + sumOf(child), own);
}

async function farStatements(workOf: (who: SignedUp) => Promise<unknown>, times = TIMES): Promise<readonly unknown[]> {
  const far: unknown[] = [];
  for (const who of [young, large]) {
    const statements = await statementsOf(() => workOf(who));
    expect(statements.length).toBeGreaterThan(0);
    for (const statement of statements) {
      const rows = await rowsRead(who, statement);
      if (rows > times * ROWS_OF_ONE)
        far.push({ who: who === young ? 'young' : 'large', rows, sql: statement.sql.slice(0, 300) });
    }
  }
  return far;
}

it.each(Object.keys(OPERATIONS))(
  'reads its workspace a few times at most for %s, also where the statistics do not know it',
  async (name) => {
    const query = OPERATIONS[name] ?? '';
    const far = await farStatements(async (who) => {
      const given = { ...(await idsOf(who)), definition: PLAN_DEFINITION };
      const variables = Object.fromEntries(Object.entries(given).filter(([key]) => query.includes(`$${key}`)));
      await who.client.graphql(query, variables);
    });
    expect(far).toEqual([]);
  },
);

it.each(Object.keys(JOBS))(
  'reads its workspace a few times at most for %s',
  async (name) => {
    expect(await farStatements(async (who) => JOBS[name]?.(who), TIMES_OF_JOBS)).toEqual([]);
  },
  600_000,
);
