import { randomUUID } from 'node:crypto';
import { SEVENTY_THIRTY } from '@premia/domain-bonus/testing';
import { ApiClient } from '../driving/api-client';
import type { LanguageCode } from '../driving/texts';
import { february, SPECIALISTS } from './february';

export const PASSWORD = 'a long enough passphrase';

export interface Account {
  readonly email: string;
  readonly password: string;
}

/** A workspace and its owner, made without the pages: for tests that are about something else. */
export interface Workspace {
  readonly name: string;
  readonly owner: Account;
  readonly api: ApiClient;
}

/** A department with its February: numbers, KPIs, plan, a calculated run. */
export interface Department extends Workspace {
  readonly cycleId: string;
  readonly planId: string;
  readonly runId: string;
  readonly teamId: string;
  /** The Search specialist, and the payout of theirs. */
  readonly personId: string;
  readonly payoutId: string;
  /** The Search specialist's login. */
  readonly specialist: Account;
}

interface Made {
  readonly id?: string;
  readonly accessToken?: string;
  readonly message?: string;
}

const SIGN_UP = `mutation ($email: String!, $locale: Locale!) {
  made: signUp(email: $email, locale: $locale) { ... on Problem { message } } }`;
const COMPLETE_SIGN_UP = `mutation ($token: String!, $password: String!, $name: String!, $locale: Locale!) {
  made: completeSignUp(token: $token, password: $password, name: "Owner", workspaceName: $name, currency: "INR", timeZone: "Asia/Kolkata", locale: $locale) {
    ... on SignedIn { accessToken } ... on Problem { message } } }`;
const INVITE = `mutation ($email: String!, $roles: [Role!]!, $personId: ID) {
  made: createInvitation(email: $email, roles: $roles, personId: $personId) { ... on Invitation { id } ... on Problem { message } } }`;
const ACCEPT = `mutation ($token: String!, $password: String!) {
  made: acceptInvitation(token: $token, password: $password) { ... on SignedIn { accessToken } ... on Problem { message } } }`;
const CREATE_TEAM = `mutation ($name: String!) { made: createTeam(name: $name) { ... on Team { id } ... on Problem { message } } }`;
const CREATE_PERSON = `mutation ($person: PersonInput!) { made: createPerson(person: $person) { ... on Person { id } ... on Problem { message } } }`;
const CREATE_CYCLE = `mutation ($name: String!) { made: createCycle(name: $name, kind: month, from: "2021-02-01", to: "2021-02-28") {
  ... on Cycle { id } ... on Problem { message } } }`;
const SAVE_ASSIGNMENTS = `mutation ($cycleId: ID!, $ownerKind: OwnerKind!, $personId: ID, $teamId: ID, $assignments: [AssignmentInput!]!) {
  made: saveAssignments(cycleId: $cycleId, ownerKind: $ownerKind, personId: $personId, teamId: $teamId, assignments: $assignments) {
    ... on Problem { message } } }`;
const CREATE_PLAN = `mutation ($name: String!, $definition: JSON!) {
  made: createBonusPlan(name: $name, definition: $definition) { ... on BonusPlanVersion { id: planId } ... on Problem { message } } }`;
const PUBLISH = `mutation ($planId: ID!) { made: publishPlan(planId: $planId) { ... on BonusPlanVersion { id } ... on Problem { message } } }`;
const CALCULATE = `mutation ($cycleId: ID!, $planId: ID!) {
  made: calculatePayoutRun(cycleId: $cycleId, planId: $planId) { ... on Job { id } ... on Problem { message } } }`;

/** An address nobody has used before: tests share a server and nothing else. */
export function freshEmail(): string {
  return `${randomUUID()}@field.example`;
}

export async function aWorkspace(address: string, name: string, locale: LanguageCode = 'en'): Promise<Workspace> {
  const owner: Account = { email: freshEmail(), password: PASSWORD };
  const stranger = new ApiClient(address);
  await make(stranger, SIGN_UP, { email: owner.email, locale });
  const token = await tokenTo(address, owner.email);
  const { accessToken, message } = await make(stranger, COMPLETE_SIGN_UP, {
    token,
    password: owner.password,
    name,
    locale,
  });
  if (accessToken === undefined) throw new Error(`The workspace was not made: ${message ?? ''}`);
  return { name, owner, api: new ApiClient(address, accessToken) };
}

export async function invite(
  { api }: Workspace,
  {
    email,
    role,
    personId = null,
  }: { readonly email: string; readonly role: string; readonly personId?: string | null },
): Promise<void> {
  await idOf(make(api, INVITE, { email, roles: [role], personId }));
}

/** Somebody who was invited and has followed the link of the e-mail. */
export async function aMember(
  address: string,
  workspace: Workspace,
  { role, personId = null }: { readonly role: string; readonly personId?: string | null },
): Promise<Account> {
  const account: Account = { email: freshEmail(), password: PASSWORD };
  await invite(workspace, { email: account.email, role, personId });
  await make(new ApiClient(address), ACCEPT, {
    token: await tokenTo(address, account.email),
    password: account.password,
  });
  return account;
}

/** The secret of the newest e-mail to an address. */
async function tokenTo(address: string, email: string): Promise<string> {
  const mails = await (await fetch(`${address}/mail`)).text();
  const article = mails.split('<article>').find((text) => text.includes(email)) ?? '';
  return /[?&]token=([\w-]{40,})/.exec(article)?.[1] ?? '';
}

export async function aDepartment(address: string, locale: LanguageCode = 'en'): Promise<Department> {
  const workspace = await aWorkspace(address, 'Field', locale);
  const { api } = workspace;
  const teamId = await idOf(make(api, CREATE_TEAM, { name: 'Performance' }));
  await importFebruary(api);
  const cycleId = await idOf(make(api, CREATE_CYCLE, { name: 'February 2021' }));
  const personIds: string[] = [];
  for (const { name, channel, leadsTarget } of SPECIALISTS) {
    const terms = { from: '2021-01-01', teamId, position: name, fte: '1', eligiblePay: '60000', targetPercent: '20' };
    const personId = await idOf(make(api, CREATE_PERSON, { person: { name, terms } }));
    personIds.push(personId);
    await assign(api, { cycleId, ownerKind: 'person', personId, assignments: kpisOf(personId, channel, leadsTarget) });
  }
  await assign(api, { cycleId, ownerKind: 'team', teamId, assignments: [revenueOf(teamId)] });
  const planId = await idOf(make(api, CREATE_PLAN, { name: 'Marketing 70/30', definition: SEVENTY_THIRTY }));
  await idOf(make(api, PUBLISH, { planId }));
  const runId = await api.waitForJob(await idOf(make(api, CALCULATE, { cycleId, planId })));
  const { payoutRun } = await api.ask<{
    payoutRun: { payouts: { nodes: readonly { id: string; personId: string }[] } };
  }>('query ($runId: ID!) { payoutRun(id: $runId) { payouts(first: 10) { nodes { id personId } } } }', { runId });
  const [personId = ''] = personIds;
  const payoutId = payoutRun.payouts.nodes.find((payout) => payout.personId === personId)?.id ?? '';
  const specialist = await aMember(address, workspace, { role: 'employee', personId });
  return { ...workspace, cycleId, planId, runId, payoutId, personId, teamId, specialist };
}

export async function importFebruary(api: ApiClient): Promise<void> {
  const uploadId = await api.upload(february.fileName, february.content);
  const { previewObservations } = await api.ask<{
    previewObservations: { columns: readonly { column: string; field: string | null }[] };
  }>(
    'query ($uploadId: ID!) { previewObservations(uploadId: $uploadId) { ... on ObservationImportPreview { columns { column field } } } }',
    { uploadId },
  );
  const imported = make(
    api,
    `mutation ($uploadId: ID!, $mapping: [ColumnMappingInput!]!) {
      made: importObservations(uploadId: $uploadId, mapping: $mapping, mode: all_or_nothing) {
        ... on Job { id } ... on Problem { message } } }`,
    { uploadId, mapping: previewObservations.columns },
  );
  await api.waitForJob(await idOf(imported));
}

/** ROMI by progress, cost per lead lower is better, leads: each on the channel that the person runs. */
export function kpisOf(personId: string, channel: string, leads: string): readonly object[] {
  const common = { ownerKind: 'person', personId, channels: [channel], confirmation: 'One person runs the channel' };
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

function revenueOf(teamId: string): object {
  const scoring = { kind: 'ratio', direction: 'higher', target: '40000000' };
  return { ownerKind: 'team', teamId, kpi: 'revenue', weight: '100', scoring };
}

export async function assign(api: ApiClient, variables: Readonly<Record<string, unknown>>): Promise<void> {
  const { message } = await make(api, SAVE_ASSIGNMENTS, variables);
  if (message !== undefined) throw new Error(`The KPIs were not saved: ${message}`);
}

async function make(api: ApiClient, mutation: string, variables: Readonly<Record<string, unknown>>): Promise<Made> {
  return (await api.ask<{ made: Made }>(mutation, variables)).made;
}

async function idOf(making: Promise<Made>): Promise<string> {
  const { id, message } = await making;
  if (id === undefined) throw new Error(`Nothing was made: ${message ?? ''}`);
  return id;
}
