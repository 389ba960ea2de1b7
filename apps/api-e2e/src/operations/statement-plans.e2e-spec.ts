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
interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Join Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

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

/** A plan that asks for a factor, which half of the people have been given. */
async function publishPlan({ client, workspaceId, userId }: SignedUp): Promise<void> {
  const { currency, combination, components } = PLAN_DEFINITION;
  const rating = { id: 'rating', kind: 'lookup', values: { below: '0.8', meets: '1' } };
  const planId = await createPlan(client, 'Rated', { currency, combination, components, modifiers: [rating] });
  await client.graphql('mutation ($planId: ID!) { publishPlan(planId: $planId) { __typename } }', { planId });
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
     select $1, gen_random_uuid(), case n % 2 when 0 then 'spend' else 'leads' end, date '2021-01-01' + n % 365, 'search', 'c' || n % 7, n, 'file', 'key ' || n, revision, $2, now()
       from generate_series(1, 2000) n, generate_series(1, 1 + (n % 2)) revision`,
    [workspaceId, userId],
  );
}

/** The statements that an operation reads by, with what they were given. */
async function statementsOf(
  client: SignedUp['client'],
  query: string,
  variables: object,
): Promise<readonly AskedStatement[]> {
  const { statements } = api.database;
  const asked: AskedStatement[] = [];
  const logQuery = statements.logQuery.bind(statements);
  Object.assign(statements, {
    logQuery: (sql: string, parameters: readonly unknown[] = []) => {
      asked.push({ sql, parameters });
      logQuery(sql);
    },
  });
  await client.graphql(query, variables as Record<string, unknown>);
  Object.assign(statements, { logQuery });
  const cursor = /^\s*declare \S+ no scroll cursor for/i;
  return asked
    .map(({ sql, parameters }) => ({ sql: sql.replace(cursor, ''), parameters }))
    .filter(({ sql }) => /^\s*(select|with)\b/i.test(sql) && !/\b(insert|update|delete)\b/i.test(sql));
}

/** Rows that all nodes of a statement's plan went through. */
async function rowsRead({ workspaceId, userId }: SignedUp, { sql, parameters }: AskedStatement): Promise<number> {
  const runner = await api.database.beginSnapshot({ tenantId: workspaceId, userId, bindingMode: null });
  const answer = (await runner.query(`explain (analyze, timing off, format json) ${sql}`, [
    ...parameters,
  ])) as readonly {
    readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode }[];
  }[];
  await runner.query('ROLLBACK');
  Object.assign(runner, { isTransactionActive: false });
  await runner.release();
  const [root] = answer[0]?.['QUERY PLAN'] ?? [];
  if (root === undefined) throw new Error(`No plan of ${sql.slice(0, 80)}`);
  return sumOf(root.Plan);
}

function sumOf(node: PlanNode): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Join Filter'] ?? 0);
  const own = (node['Actual Rows'] + removed) * node['Actual Loops'];
  return (node.Plans ?? []).reduce((sum, child) => sum + sumOf(child), own);
}

it.each(Object.keys(OPERATIONS))(
  'reads its workspace a few times at most for %s, also where the statistics do not know it',
  async (name) => {
    const far: unknown[] = [];
    let seen = 0;
    for (const who of [young, large]) {
      const query = OPERATIONS[name] ?? '';
      const { cycles } = await who.client.graphql<{ cycles: { nodes: readonly { id: string }[] } }>(
        '{ cycles { nodes { id } } }',
      );
      const given = { cycleId: cycles.nodes[0]?.id, definition: PLAN_DEFINITION };
      const variables = Object.fromEntries(Object.entries(given).filter(([key]) => query.includes(`$${key}`)));
      for (const statement of await statementsOf(who.client, query, variables)) {
        seen += 1;
        const rows = await rowsRead(who, statement);
        if (rows > TIMES * ROWS_OF_ONE)
          far.push({ who: who === young ? 'young' : 'large', rows, sql: statement.sql.slice(0, 300) });
      }
    }
    expect(far).toEqual([]);
    expect(seen).toBeGreaterThan(0);
  },
);
