import type { MoneyAnswer, SignedUp, TestClient } from '@premia/api-util-testing';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import type { ApiUnderTest } from '../start-api';

export const CHANNELS = [
  { channel: 'search', name: 'Search specialist', leads: '7000' },
  { channel: 'social', name: 'Social specialist', leads: '30000' },
  { channel: 'influencer', name: 'Influencer specialist', leads: '16000' },
  { channel: 'media', name: 'Media specialist', leads: '10000' },
] as const;

export type Channel = (typeof CHANNELS)[number]['channel'];

/** A marketing department with its February, made over HTTP as its people would. */
export interface Department {
  readonly owner: SignedUp;
  readonly head: SignedUp;
  readonly teamId: string;
  readonly cycleId: string;
  readonly planId: string;
  readonly personIds: Readonly<Record<Channel, string>>;
}

interface Made {
  readonly __typename?: string;
  readonly id?: string;
  readonly message?: string;
}

/** The id of what a mutation made; throws with its message where it made nothing. */
export async function made(
  client: TestClient,
  mutation: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<string> {
  const answer = await client.graphql<Readonly<Record<string, Made>>>(mutation, variables);
  const [outcome] = Object.values(answer);
  if (outcome?.id === undefined) throw new Error(`${mutation.slice(0, 80)}: ${JSON.stringify(outcome)}`);
  return outcome.id;
}

const CREATE_PERSON = `mutation ($person: PersonInput!) { createPerson(person: $person) { ... on Person { id } ... on Problem { message } } }`;
const CREATE_TEAM = `mutation ($name: String!, $headPersonId: ID) {
  createTeam(name: $name, headPersonId: $headPersonId) { ... on Team { id } ... on Problem { message } } }`;
const CREATE_CYCLE = `mutation ($name: String!, $kind: CycleKind!, $from: BusinessDate!, $to: BusinessDate!) {
  createCycle(name: $name, kind: $kind, from: $from, to: $to) { ... on Cycle { id } ... on Problem { message } } }`;
const SAVE = `mutation ($cycleId: ID!, $ownerKind: OwnerKind!, $personId: ID, $teamId: ID, $assignments: [AssignmentInput!]!) {
  saveAssignments(cycleId: $cycleId, ownerKind: $ownerKind, personId: $personId, teamId: $teamId, assignments: $assignments) {
    __typename ... on Problem { message } ... on InvalidInput { fields { path message } } } }`;
const CREATE_PLAN = `mutation ($name: String!, $definition: JSON!, $teamIds: [ID!]) {
  createBonusPlan(name: $name, definition: $definition, teamIds: $teamIds) { ... on BonusPlanVersion { id: planId } ... on Problem { message } } }`;
const PUBLISH = `mutation ($planId: ID!) { publishPlan(planId: $planId) { ... on BonusPlanVersion { id } ... on Problem { message } } }`;

export function createPerson(client: TestClient, name: string, terms: object | null = null): Promise<string> {
  return made(client, CREATE_PERSON, { person: { name, ...(terms !== null && { terms }) } });
}

export function createTeam(client: TestClient, name: string, headPersonId: string | null = null): Promise<string> {
  return made(client, CREATE_TEAM, { name, headPersonId });
}

export function specialistTerms(teamId: string, pay = '60000'): object {
  return { from: '2021-01-01', teamId, position: 'Specialist', fte: '1', eligiblePay: pay, targetPercent: '20' };
}

/** Three KPIs on one channel: ROMI by progress, cost per lead lower is better, leads. */
export function channelKpis(personId: string, channel: string, leads: string): readonly object[] {
  const common = {
    ownerKind: 'person',
    personId,
    channels: [channel],
    confirmation: 'One person runs the whole channel',
  };
  return [
    {
      ...common,
      kpi: 'romi',
      weight: '40',
      scoring: { kind: 'progress', baseline: '-50', target: '25' },
      attainmentMax: '200',
    },
    { ...common, kpi: 'cpl', weight: '30', scoring: { kind: 'ratio', direction: 'lower', target: '480' } },
    { ...common, kpi: 'leads', weight: '30', scoring: { kind: 'ratio', direction: 'higher', target: leads } },
  ];
}

export async function assign(client: TestClient, variables: Readonly<Record<string, unknown>>): Promise<void> {
  const { saveAssignments } = await client.graphql<{ saveAssignments: { __typename: string } }>(SAVE, variables);
  if (saveAssignments.__typename !== 'AssignmentsSaved') throw new Error(JSON.stringify(saveAssignments));
}

export async function createPlan(
  client: TestClient,
  name: string,
  definition: object,
  teamIds: readonly string[] = [],
): Promise<string> {
  return made(client, CREATE_PLAN, { name, definition, teamIds });
}

export async function publishPlan(client: TestClient, planId: string): Promise<string> {
  return made(client, PUBLISH, { planId });
}

/** Team, four specialists, the cycle February 2021 with their KPIs, and the published plan; data is the caller's to bring. */
export async function aDepartment(api: ApiUnderTest): Promise<Department> {
  const owner = await api.signUp();
  const { client } = owner;
  const headId = await createPerson(client, 'Head of marketing');
  const teamId = await createTeam(client, 'Performance', headId);
  const ids: Partial<Record<Channel, string>> = {};
  for (const { channel, name } of CHANNELS) ids[channel] = await createPerson(client, name, specialistTerms(teamId));
  const personIds = ids as Record<Channel, string>;
  const cycleId = await made(client, CREATE_CYCLE, {
    name: 'February 2021',
    kind: 'month',
    from: '2021-02-01',
    to: '2021-02-28',
  });
  for (const { channel, leads } of CHANNELS) {
    const personId = personIds[channel];
    await assign(client, {
      cycleId,
      ownerKind: 'person',
      personId,
      assignments: channelKpis(personId, channel, leads),
    });
  }
  await assign(client, { cycleId, ownerKind: 'team', teamId, assignments: [teamRevenue(teamId)] });
  const planId = await createPlan(client, 'Marketing 70/30', SEVENTY_THIRTY);
  await publishPlan(client, planId);
  return { owner, head: await api.invite(owner, ['head'], headId), teamId, cycleId, planId, personIds };
}

function teamRevenue(teamId: string): object {
  return {
    ownerKind: 'team',
    teamId,
    kpi: 'revenue',
    weight: '100',
    scoring: { kind: 'ratio', direction: 'higher', target: '40000000' },
  };
}

const CALCULATE = `mutation ($cycleId: ID!, $planId: ID!, $overlapReason: String) {
  calculatePayoutRun(cycleId: $cycleId, planId: $planId, overlapReason: $overlapReason) {
    __typename ... on Job { id } ... on Problem { code message }
  }
}`;
const CALCULATED = `query ($id: ID!) { payoutRun(id: $id) { __typename id number state payoutTotal { amount currency } } }`;

export interface CalculationAnswer {
  readonly __typename: string;
  readonly id?: string;
  readonly number?: number;
  readonly payoutTotal?: MoneyAnswer | null;
  readonly runId?: string;
  readonly items?: readonly {
    readonly code: string;
    readonly message: string;
    readonly blocking: boolean;
    readonly personId: string | null;
  }[];
}

/** Asks for a run and lets its job be done: the run, or the problem. */
export async function calculate(
  api: ApiUnderTest,
  client: TestClient,
  { cycleId, planId }: Pick<Department, 'cycleId' | 'planId'>,
  overlapReason: string | null = null,
): Promise<CalculationAnswer> {
  const { calculatePayoutRun: job } = await client.graphql<{ calculatePayoutRun: CalculationAnswer }>(CALCULATE, {
    cycleId,
    planId,
    overlapReason,
  });
  if (job.id === undefined) return job;
  const { problem, resultId } = await api.finishJob(client, job.id);
  if (problem !== null) return problem as unknown as CalculationAnswer;
  return (await client.graphql<{ payoutRun: CalculationAnswer }>(CALCULATED, { id: resultId })).payoutRun;
}

/** A month of one row a channel, for tests that are not about amounts. */
export const SMALL_FILE = [
  'c_date,campaign_name,category,mark_spent,leads,orders,revenue',
  ...CHANNELS.map(
    ({ channel, leads }) => `2021-02-10,${channel}_one,${channel},${Number(leads) * 480},${leads},100,10000000`,
  ),
].join('\n');
