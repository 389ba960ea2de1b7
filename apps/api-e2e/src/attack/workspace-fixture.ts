import type { SignedUp, TestClient } from '@premia/api-util-testing';
import type { Role } from '@premia/shared-contract';
import type { ApiUnderTest } from '../start-api';

/** What an operation can be given the id of. */
export type Thing =
  | 'workspace'
  | 'member'
  | 'invitation'
  | 'apiToken'
  | 'roleGrant'
  | 'person'
  | 'terms'
  | 'team'
  | 'upload'
  | 'import'
  | 'job'
  | 'cycle'
  | 'assignment'
  | 'plan'
  | 'planVersion'
  | 'run'
  | 'payout'
  | 'adjustment';

/** A workspace in which there is one of everything, with a login for every role. */
export interface WorkspaceFixture {
  readonly logins: Readonly<Record<Role, SignedUp>>;
  readonly ids: Readonly<Record<Thing, string>>;
}

/** Pay of the colleague in the other team: digits that occur nowhere else. */
export const COLLEAGUES_PAY = '71357.19';

const OBSERVATIONS = `c_date,category,campaign_name,impressions,mark_spent,clicks,leads,orders,revenue
2021-02-01,search,google_hot,1000,7307.37,100,15,2,4981.00
2021-02-02,social,facebook_tier1,1200,5200.50,90,11,1,3000.00
`;

export const PLAN_DEFINITION = {
  currency: 'INR',
  combination: 'additive',
  components: [
    { id: 'own', scope: 'individual', weight: '70', curve: { kind: 'linear' } },
    { id: 'team', scope: 'team', weight: '30', curve: { kind: 'linear' } },
  ],
} as const;

/** Builds the workspace by the operations that people use. */
export async function aWorkspaceFixture(api: ApiUnderTest): Promise<WorkspaceFixture> {
  const owner = await api.signUp('Marketing');
  const { client } = owner;
  const team = await make(client, 'Team', 'createTeam(name: "Search team")');
  const otherTeam = await make(client, 'Team', 'createTeam(name: "Social team")');
  const headPerson = await person(client, 'Head of search', team, '90000.00');
  const employeePerson = await person(client, 'Search specialist', team, '60000.00');
  const colleague = await person(client, 'Social specialist', otherTeam, COLLEAGUES_PAY);
  await make(client, 'Team', `updateTeam(id: "${team}", headPersonId: "${headPerson}")`);

  const logins = {
    owner,
    admin: await api.invite(owner, ['admin']),
    hr: await api.invite(owner, ['hr']),
    head: await api.invite(owner, ['head'], headPerson),
    employee: await api.invite(owner, ['employee'], employeePerson),
    auditor: await api.invite(owner, ['auditor']),
  };
  const invitation = await make(
    client,
    'Invitation',
    'createInvitation(email: "still-open@example.test", roles: [hr])',
  );
  const apiToken = await make(client, 'NewApiToken', 'createApiToken(name: "CRM", days: 30)');
  const roleGrant = await make(
    logins.admin.client,
    'RoleGrant',
    'createInvitation(email: "waiting@example.test", roles: [auditor])',
  );
  const upload = await uploaded(client, 'kept.csv');
  const job = await make(
    client,
    'Job',
    `importObservations(uploadId: "${await uploaded(client, 'imported.csv')}", mode: valid_rows, mapping: ${literal(MAPPING)})`,
  );
  const { resultId: imported } = await api.finishJob(client, job);
  const cycle = await make(
    client,
    'Cycle',
    'createCycle(name: "February 2021", kind: month, from: "2021-02-01", to: "2021-02-28")',
  );
  for (const personId of [headPerson, employeePerson, colleague])
    await assign(client, cycle, `ownerKind: person, personId: "${personId}"`);
  for (const teamId of [team, otherTeam]) await assign(client, cycle, `ownerKind: team, teamId: "${teamId}"`);
  const planVersion = await make(
    client,
    'BonusPlanVersion',
    `createBonusPlan(name: "Plan 2021", definition: ${literal(PLAN_DEFINITION)})`,
  );
  const plan = await planOf(client);
  await make(client, 'BonusPlanVersion', `publishPlan(planId: "${plan}")`);
  const { run, payout } = await calculated(api, client, cycle, plan, colleague);
  return {
    logins,
    ids: {
      workspace: owner.workspaceId,
      member: await memberOf(client, logins.hr.email),
      invitation,
      apiToken,
      roleGrant,
      person: colleague,
      terms: await termsOf(client, colleague),
      team: otherTeam,
      upload,
      import: existing(imported),
      job,
      cycle,
      assignment: await assignmentOf(client, cycle, colleague),
      plan,
      planVersion,
      run,
      payout,
      adjustment: await adjustmentOf(logins.hr.client, payout),
    },
  };
}

export const MAPPING = [
  { column: 'c_date', field: 'date' },
  { column: 'category', field: 'channel' },
  { column: 'campaign_name', field: 'campaign' },
  { column: 'mark_spent', field: 'metric:spend' },
  { column: 'leads', field: 'metric:leads' },
  { column: 'revenue', field: 'metric:revenue' },
] as const;

/** A JSON value as a GraphQL literal. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, inner]) => `${key}: ${literal(inner)}`)
    .join(', ')} }`;
}

/** Runs a mutation that must give the type, and answers with the id of what it made. */
async function make(client: TestClient, type: string, field: string): Promise<string> {
  const selection = type === 'AssignmentsSaved' ? '__typename' : 'id';
  const { made } = await client.graphql<{ made: { readonly __typename: string; readonly id?: string } }>(
    `mutation { made: ${field} { __typename ... on ${type} { ${selection} } ... on Problem { code message } } }`,
  );
  if (made.__typename !== type) throw new Error(`${field}: ${JSON.stringify(made)}`);
  return made.id ?? '';
}

async function termsOf(client: TestClient, id: string): Promise<string> {
  const { person: found } = await client.graphql<{ person: { terms: readonly { id: string }[] } }>(
    `query ($id: ID!) { person(id: $id) { terms { id } } }`,
    { id },
  );
  return existing(found.terms[0]?.id ?? null);
}

async function assignmentOf(client: TestClient, cycleId: string, personId: string): Promise<string> {
  const { assignments } = await client.graphql<{ assignments: readonly { id: string }[] }>(
    `query ($cycleId: ID!, $personId: ID) { assignments(cycleId: $cycleId, personId: $personId) { id } }`,
    { cycleId, personId },
  );
  return existing(assignments[0]?.id ?? null);
}

function person(client: TestClient, name: string, team: string, pay: string): Promise<string> {
  return make(
    client,
    'Person',
    `createPerson(person: { name: "${name}", terms: { from: "2021-01-01", teamId: "${team}", position: "${name}", fte: "1", eligiblePay: "${pay}", targetPercent: "20" } })`,
  );
}

async function assign(client: TestClient, cycle: string, owner: string): Promise<void> {
  const kind = owner.startsWith('ownerKind: team') ? 'team' : 'person';
  const one = (kpi: string, weight: string) =>
    `{ ${kind === 'team' ? 'ownerKind: team' : 'ownerKind: person'}, kpi: "${kpi}", confirmation: "meant so", weight: "${weight}", scoring: { kind: "ratio", direction: "higher", target: "100" } }`;
  const list =
    kind === 'team' ? [one('revenue', '100')] : [one('leads', '40'), one('revenue', '30'), one('spend', '30')];
  await make(
    client,
    'AssignmentsSaved',
    `saveAssignments(cycleId: "${cycle}", ${owner}, assignments: [${list.join(', ')}])`,
  );
}

async function uploaded(client: TestClient, name: string): Promise<string> {
  const answer = await client
    .http('post', '/api/uploads')
    .set('content-type', 'application/octet-stream')
    .set('x-file-name', name)
    .send(Buffer.from(OBSERVATIONS));
  const { id } = answer.body as { readonly id?: string };
  if (id === undefined) throw new Error(`The upload was refused: ${JSON.stringify(answer.body)}`);
  return id;
}

async function planOf(client: TestClient): Promise<string> {
  const { bonusPlans } = await client.graphql<{ bonusPlans: { nodes: readonly { id: string }[] } }>(
    '{ bonusPlans { nodes { id } } }',
  );
  return existing(bonusPlans.nodes[0]?.id);
}

async function memberOf(client: TestClient, email: string): Promise<string> {
  const { members } = await client.graphql<{ members: { nodes: readonly { id: string; email: string }[] } }>(
    '{ members { nodes { id email } } }',
  );
  return existing(members.nodes.find((member) => member.email === email)?.id);
}

async function calculated(
  api: ApiUnderTest,
  client: TestClient,
  cycle: string,
  plan: string,
  personId: string,
): Promise<{ readonly run: string; readonly payout: string }> {
  const job = await make(client, 'Job', `calculatePayoutRun(cycleId: "${cycle}", planId: "${plan}")`);
  const run = existing((await api.finishJob(client, job)).resultId);
  const { payoutRun } = await client.graphql<{
    payoutRun: { payouts: { nodes: readonly { id: string; personId: string }[] } };
  }>('query ($id: ID!) { payoutRun(id: $id) { payouts { nodes { id personId } } } }', { id: run });
  return { run, payout: existing(payoutRun.payouts.nodes.find((node) => node.personId === personId)?.id) };
}

/** One that waits for a decision. */
async function adjustmentOf(client: TestClient, payoutId: string): Promise<string> {
  const { made } = await client.graphql<{ made: { adjustments: readonly { id: string }[] } }>(
    `mutation { made: proposeAdjustment(payoutId: "${payoutId}", amount: "1", reason: "Fixture") {
       ... on Payout { adjustments { id } } } }`,
  );
  return existing(made.adjustments[0]?.id);
}

function existing(id: string | null | undefined): string {
  if (id === undefined || id === null) throw new Error('The fixture lacks what has just been made');
  return id;
}
