import { setTimeout as pause } from 'node:timers/promises';
import { DemoClient } from '../../seed/demo-client';
import { SIGN_UP } from '../../seed/demo-mutations';
import { install, type Installation } from '../payouts/installation';
import { askForPages, percentile95 } from '../payouts/other-requests';
import { residentMegabytes, withPeakMemory } from '../payouts/processes';
import { buildTenant } from '../payouts/tenant';

export interface TenantsBenchmark {
  readonly idleP95: number;
  readonly besideGreedyP95: number;
  readonly times: number;
  /** Of /healthz meanwhile. */
  readonly healthP95: number;
  readonly slowestHealth: number;
  readonly greedyAnswers: number;
  readonly greedyRefusals: number;
  readonly idleMegabytes: number;
  readonly peakMegabytes: number;
  readonly megabytesAfterwards: number;
}

const IDLE_MS = 5_000;
const GREEDY_MS = 30_000;
/** Until processes without work have ended and the collector has been round. */
const AFTERWARDS_MS = 20_000;
const AT_ONCE = 12;
const HEALTH_EVERY_MS = 50;
/** Of the greedy one's department. */
const PEOPLE = 2_000;
const PREVIEW = `query ($uploadId: ID!) { previewObservations(uploadId: $uploadId) { __typename } }`;
const REPORT = `{ people(first: 200) { totalCount nodes { id name } } kpiReport(by: campaign, from: "2021-01-01", to: "2021-12-31") { __typename } }`;
const PLAN_PREVIEW = `query ($planId: ID!, $cycleId: ID!, $definition: JSON!) { planPreview(planId: $planId, cycleId: $cycleId, definition: $definition, scenario: cycle) { cost { amount } errors { code } people { personId name payout { amount } change { amount } } } }`;
const CHECKLIST = `query ($planId: ID!, $cycleId: ID!) { runChecklist(planId: $planId, cycleId: $cycleId) { ready items { code } } }`;

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What a modest workspace notices while a greedy one previews large and hostile files and plans, and reads all it has, twelve at a time. */
export async function measureTenants(): Promise<TenantsBenchmark> {
  if (process.platform !== 'linux') throw new Error('Memory of other processes is read as Linux shows it');
  const installation = await install();
  try {
    const greedy = new DemoClient(installation.address);
    const given = {
      email: 'greedy@example.test',
      password: 'correct horse battery',
      workspaceName: 'Greedy',
      locale: 'en',
    };
    const outcome = await greedy.make('SignedIn', SIGN_UP, given);
    greedy.enter(outcome);
    return await measure(installation, greedy, await greedyWork(installation, greedy, outcome));
  } finally {
    await installation.stop();
  }
}

/** Each once, which all together then go on with. */
async function greedyWork(
  installation: Installation,
  greedy: DemoClient,
  { me }: Readonly<Record<string, unknown>>,
): Promise<readonly Asked[]> {
  const rows = Array.from(
    { length: 99_000 },
    (_, row) => `2021-02-${String((row % 28) + 1).padStart(2, '0')},search,c${row},${row},5`,
  );
  const uploads = [
    await greedy.upload('regular.csv', ['date,channel,campaign,spend,clicks', ...rows].join('\n')),
    await greedy.upload('wide.csv', ','.repeat(24_000_000)),
    await greedy.upload('quotes.csv', '"'.repeat(20_000_001)),
  ];
  const { userId, workspace } = me as { readonly userId: string; readonly workspace: { readonly id: string } };
  const { plan, ...ids } = await buildTenant(
    { ...installation, tenantId: workspace.id, userId },
    { people: PEOPLE, hasBudget: false, hasOwnCampaigns: false },
  );
  return [
    ...uploads.map((uploadId) => ({ query: PREVIEW, variables: { uploadId } })),
    { query: REPORT, variables: {} },
    { query: PLAN_PREVIEW, variables: { ...ids, definition: plan } },
    { query: CHECKLIST, variables: { ...ids } },
  ];
}

async function measure(
  installation: Installation,
  greedy: DemoClient,
  work: readonly Asked[],
): Promise<TenantsBenchmark> {
  const idle = askForPages(installation);
  await pause(IDLE_MS);
  const idleP95 = percentile95(await idle.stop());
  const idleMegabytes = Math.round(residentMegabytes(installation.apiProcess));
  const until = performance.now() + GREEDY_MS;
  const others = askForPages(installation);
  const health = watchHealth(installation, until);
  const { value: asked, peakMegabytes } = await withPeakMemory(installation.apiProcess, () =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, number) => askGreedily(greedy, work[number % work.length], until))),
  );
  const besideGreedyP95 = percentile95(await others.stop());
  const healthTimes = await health;
  await pause(AFTERWARDS_MS);
  return {
    idleP95,
    besideGreedyP95,
    times: besideGreedyP95 / idleP95,
    healthP95: percentile95(healthTimes),
    slowestHealth: Math.max(...healthTimes),
    greedyAnswers: asked.reduce((sum, { answers }) => sum + answers, 0),
    greedyRefusals: asked.reduce((sum, { refusals }) => sum + refusals, 0),
    idleMegabytes,
    peakMegabytes,
    megabytesAfterwards: Math.round(residentMegabytes(installation.apiProcess)),
  };
}

async function askGreedily(client: DemoClient, asked: Asked | undefined, until: number) {
  let [answers, refusals] = [0, 0];
  while (asked !== undefined && performance.now() < until) {
    await client.ask(asked.query, asked.variables).then(
      () => (answers += 1),
      () => (refusals += 1),
    );
  }
  return { answers, refusals };
}

async function watchHealth({ address }: Installation, until: number): Promise<readonly number[]> {
  const times: number[] = [];
  while (performance.now() < until) {
    const start = performance.now();
    await (await fetch(`${address}/healthz`)).text();
    times.push(performance.now() - start);
    await pause(HEALTH_EVERY_MS);
  }
  return times;
}

/** What is wanted; memory has returned where it is less than half as much again as before. */
const WANTED = { times: 2, healthMs: 100, memory: 1.5 };

/** The benchmark for people. */
export function describeTenants(measured: TenantsBenchmark): string {
  const { times, slowestHealth, idleMegabytes, megabytesAfterwards } = measured;
  const verdict = (isHeld: boolean): string => (isHeld ? 'held' : 'FAILED');
  return [
    `a modest workspace's page, p95: ${measured.idleP95.toFixed(0)} ms alone, ${measured.besideGreedyP95.toFixed(0)} ms beside a greedy one: ${times.toFixed(2)} times (wanted: ${WANTED.times}): ${verdict(times <= WANTED.times)}`,
    `/healthz: p95 ${measured.healthP95.toFixed(0)} ms, ${slowestHealth.toFixed(0)} ms at most (wanted: ${WANTED.healthMs}): ${verdict(slowestHealth <= WANTED.healthMs)}`,
    `the greedy one: ${measured.greedyAnswers} answers, ${measured.greedyRefusals} refusals`,
    `memory: ${idleMegabytes} MB before, ${measured.peakMegabytes} MB at most, ${megabytesAfterwards} MB ${AFTERWARDS_MS / 1000} s later (wanted: ${WANTED.memory} times): ${verdict(megabytesAfterwards <= WANTED.memory * idleMegabytes)}`,
  ].join('\n');
}
