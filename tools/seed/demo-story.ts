import { DEMO_PASSWORD } from '@premia/shared-contract';
import { CLOSED_MONTHS, type DemoMonth, demoMonths, morningAfter } from './demo-calendar';
import { DemoClient } from './demo-client';
import { demoCorrection, demoFile } from './demo-data';
import {
  ACKNOWLEDGE,
  APPROVE,
  CALCULATE,
  CREATE_CYCLE,
  CREATE_PLAN,
  IMPORT_DATA,
  LOCK,
  LOOK,
  OVERRIDE,
  PREVIEW_DATA,
  PUBLISH_PLAN,
  saveAssignments,
  SUBMIT,
  UNUSUAL,
  UPDATE_PLAN,
} from './demo-mutations';
import { demoAssignments, demoTeamRevenue } from './demo-people';
import { CORRECTED_MONTH, DEMO_PLAN, DEMO_PLAN_NAME, DEMO_PLAN_WITH_CAP, SECOND_VERSION_FROM } from './demo-plan';
import { demoWords } from './demo-words';
import {
  buildWorkspace,
  closeCycles,
  type DemoTools,
  type DemoWorkspace,
  finishJob,
  labelAsSample,
  openingOf,
} from './demo-workspace';

/** Days after a month's end at which its numbers are in: it is calculated, and the next month's KPIs are set. */
const DATA_IN = 2;
/** Days after a month's end at which numbers of one month are corrected, and it is calculated again. */
const CORRECTED = 6;

/** Those who have read the plan; the second version was put into force without one of them. */
const ACKNOWLEDGED_BY = ['head', 'search', 'social', 'influencer', 'media'];
const ACKNOWLEDGED_SECOND_BY = ACKNOWLEDGED_BY.slice(0, -1);

/**
 * Lives through a year of a marketing department, month by month, each with the clock of its time: KPIs are set, campaign
 * files come in, bonuses are calculated. Everything but the label happens by the operations that people use.
 */
export async function buildDemoStory(tools: DemoTools, today: Date): Promise<void> {
  const { clock } = tools;
  const months = demoMonths(today.toISOString().slice(0, 10));
  clock.moveTo(openingOf(months));
  const workspace = await buildWorkspace(tools, months);
  const { owner, workspaceId } = workspace;
  const planId = await publishFirstPlan(tools, workspace);
  const mapping = await recogniseColumns(owner, demoFile(firstOf(months), null, 0, firstOf(months).to));
  let cycleId = await startMonth(tools, workspace, firstOf(months), 0);
  for (const [index, month] of months.entries()) {
    const isRunning = index === CLOSED_MONTHS;
    await enterAs(tools, workspace, isRunning ? today : morningAfter(month.to, DATA_IN), today);
    await importFile(
      tools,
      workspace,
      month,
      demoFile(month, months[index - 1] ?? null, index, yesterday(today)),
      mapping,
    );
    const next = months[index + 1];
    if (next === undefined) break;
    let runId = await calculate(tools, workspace, { cycleId, planId });
    if (index === CORRECTED_MONTH)
      runId = await correctMonth(tools, workspace, today, { month, index, mapping, cycleId, planId });
    // The last one waits for somebody who looks at the demo.
    if (index < CLOSED_MONTHS - 1) await decideOn(tools, workspace, runId);
    if (index + 1 === SECOND_VERSION_FROM) await publishSecondVersion(tools, workspace, planId, next);
    cycleId = await startMonth(tools, workspace, next, index + 1);
  }
  clock.moveTo(today);
  await closeCycles(tools, workspaceId, months.at(-1)?.from ?? '');
  await labelAsSample(tools, workspaceId);
}

function firstOf(months: readonly DemoMonth[]): DemoMonth {
  const [first] = months;
  if (first === undefined) throw new RangeError('A demo without months');
  return first;
}

function yesterday(today: Date): string {
  return new Date(today.getTime() - 86_400_000).toISOString().slice(0, 10);
}

/** Sessions end in the weeks between, so that the owner signs in anew; nothing happens after today. */
async function enterAs(
  { clock }: DemoTools,
  { owner, ownerEmail }: DemoWorkspace,
  moment: Date,
  today: Date,
): Promise<void> {
  clock.moveTo(moment < today ? moment : today);
  await owner.signIn(ownerEmail, DEMO_PASSWORD);
}

async function publishFirstPlan(tools: DemoTools, workspace: DemoWorkspace): Promise<string> {
  const draft = await workspace.owner.make('BonusPlanVersion', CREATE_PLAN, {
    name: demoWords(tools.locale)(DEMO_PLAN_NAME),
    definition: DEMO_PLAN,
  });
  const planId = String(draft['planId']);
  const published = await workspace.owner.make('BonusPlanVersion', PUBLISH_PLAN, { planId, appliesFrom: null });
  await acknowledge(tools, workspace, String(published['id']), ACKNOWLEDGED_BY);
  return planId;
}

async function publishSecondVersion(
  tools: DemoTools,
  workspace: DemoWorkspace,
  planId: string,
  month: DemoMonth,
): Promise<void> {
  await workspace.owner.make('BonusPlanVersion', UPDATE_PLAN, { planId, definition: DEMO_PLAN_WITH_CAP });
  const published = await workspace.owner.make('BonusPlanVersion', PUBLISH_PLAN, { planId, appliesFrom: month.from });
  const planVersionId = String(published['id']);
  await acknowledge(tools, workspace, planVersionId, ACKNOWLEDGED_SECOND_BY);
  await workspace.owner.make('BonusPlanVersion', OVERRIDE, {
    planVersionId,
    reason: demoWords(tools.locale)('On leave until the end of the month'),
  });
}

async function acknowledge(
  tools: DemoTools,
  workspace: DemoWorkspace,
  planVersionId: string,
  readers: readonly string[],
): Promise<void> {
  for (const key of readers) {
    const reader = await signedIn(tools, workspace, key);
    await reader.make('BonusPlanVersion', ACKNOWLEDGE, { planVersionId });
  }
}

/** The cycle and everybody's KPIs in it. */
async function startMonth(
  { locale }: DemoTools,
  { owner, personIds, marketingId }: DemoWorkspace,
  month: DemoMonth,
  index: number,
): Promise<string> {
  const { name, from, to } = month;
  const cycle = await owner.make('Cycle', CREATE_CYCLE, { name, from, to });
  const days = month.days.length;
  const say = (words: unknown) => demoWords(locale)(String(words));
  const people = demoAssignments(index, days).map(({ person, assignments }) => {
    const personId = personIds[person];
    return {
      kind: 'person',
      person: personId,
      team: null,
      list: assignments.map((one) => ({ ...one, personId, confirmation: say(one['confirmation']) })),
    };
  });
  const revenue = { ...demoTeamRevenue(index, days), teamId: marketingId };
  const owners = [...people, { kind: 'team', person: null, team: marketingId, list: [revenue] }];
  const variables = Object.fromEntries(
    owners.flatMap((one, position) => Object.entries(one).map(([key, value]) => [`${key}${position}`, value])),
  );
  await owner.mutate('AssignmentsSaved', saveAssignments(owners.length), { cycleId: cycle['id'], ...variables });
  return String(cycle['id']);
}

/** Looks at the first file as a person would; the files that follow have the same columns. */
async function recogniseColumns(owner: DemoClient, file: string): Promise<unknown> {
  const uploadId = await owner.upload('campaigns.csv', file);
  return (await owner.make('ObservationImportPreview', PREVIEW_DATA, { uploadId }))['columns'];
}

/** On the first day of a month there is nothing to import yet. */
async function importFile(
  tools: DemoTools,
  workspace: DemoWorkspace,
  { from }: DemoMonth,
  file: string,
  mapping: unknown,
): Promise<void> {
  if (!file.includes('\n')) return;
  const uploadId = await workspace.owner.upload(`campaigns-${from.slice(0, 7)}.csv`, file);
  const { id } = await workspace.owner.make('Job', IMPORT_DATA, { uploadId, mapping });
  await finishJob(tools, workspace, String(id));
}

/** HR calculates; the owner, who is not paid by the plan, approves. */
async function calculate(
  tools: DemoTools,
  workspace: DemoWorkspace,
  request: { readonly cycleId: string; readonly planId: string },
): Promise<string> {
  const hr = await signedIn(tools, workspace, 'hr');
  const { me } = await hr.ask('{ me { userId } }', {});
  const { id } = await hr.make('Job', CALCULATE, request);
  const { userId } = me as { readonly userId: string };
  return finishJob(tools, { ...workspace, owner: hr, ownerUserId: userId }, String(id));
}

interface UnusualPayout {
  readonly id: string;
  readonly anomalies: readonly unknown[];
}

async function decideOn(tools: DemoTools, workspace: DemoWorkspace, id: string): Promise<void> {
  const hr = await signedIn(tools, workspace, 'hr');
  const { payoutRun } = await hr.ask(UNUSUAL, { id });
  const { payouts } = payoutRun as { readonly payouts: { readonly nodes: readonly UnusualPayout[] } };
  for (const payout of payouts.nodes)
    if (payout.anomalies.length > 0) await hr.ask(LOOK, { payoutId: payout.id, note: 'As the results are' });
  await hr.make('PayoutRun', SUBMIT, { id });
  await workspace.owner.make('PayoutRun', APPROVE, { id });
  await workspace.owner.make('PayoutRun', LOCK, { id });
}

async function signedIn({ address }: DemoTools, { emails }: DemoWorkspace, key: string): Promise<DemoClient> {
  const client = new DemoClient(address);
  await client.signIn(emails[key] ?? '', DEMO_PASSWORD);
  return client;
}

interface Correction {
  readonly month: DemoMonth;
  readonly index: number;
  readonly mapping: unknown;
  readonly cycleId: string;
  readonly planId: string;
}

async function correctMonth(
  tools: DemoTools,
  workspace: DemoWorkspace,
  today: Date,
  correction: Correction,
): Promise<string> {
  const { month, index, mapping, cycleId, planId } = correction;
  await enterAs(tools, workspace, morningAfter(month.to, CORRECTED), today);
  await importFile(tools, workspace, month, demoCorrection(month, index), mapping);
  return calculate(tools, workspace, { cycleId, planId });
}
