import { setTimeout as pause } from 'node:timers/promises';
import { DemoClient } from '../../seed/demo-client';
import { SIGN_UP } from '../../seed/demo-mutations';
import { install, type Installation } from '../payouts/installation';
import { askForPages, percentile95 } from '../payouts/other-requests';
import { residentMegabytes, withPeakMemory } from '../payouts/processes';

export interface TenantsBenchmark {
  readonly idleP95: number;
  readonly besideGreedyP95: number;
  readonly times: number;
  /** The slowest answer of /healthz meanwhile. */
  readonly slowestHealth: number;
  readonly greedyAnswers: number;
  readonly greedyRefusals: number;
  readonly idleMegabytes: number;
  readonly peakMegabytes: number;
  readonly megabytesAfterwards: number;
}

const IDLE_MS = 5_000;
const GREEDY_MS = 30_000;
/** Until threads without work have ended and the collector has been round. */
const AFTERWARDS_MS = 20_000;
const AT_ONCE = 12;
const HEALTH_EVERY_MS = 50;
const PREVIEW = `query ($uploadId: ID!) { previewObservations(uploadId: $uploadId) { __typename } }`;
const REPORT = `{ people(first: 200) { totalCount nodes { id name } } kpiReport(by: campaign, from: "2021-01-01", to: "2021-12-31") { __typename } }`;

/** What a modest workspace notices while a greedy one previews large and hostile files and reads all it has, twelve at a time. */
export async function measureTenants(): Promise<TenantsBenchmark> {
  if (process.platform !== 'linux') throw new Error('Memory of other processes is read as Linux shows it');
  const installation = await install();
  try {
    const greedy = new DemoClient(installation.address);
    const given = { email: 'greedy@example.test', password: 'correct horse battery', workspaceName: 'Greedy' };
    greedy.enter(await greedy.make('SignedIn', SIGN_UP, given));
    return await measure(installation, greedy);
  } finally {
    await installation.stop();
  }
}

async function measure(installation: Installation, greedy: DemoClient): Promise<TenantsBenchmark> {
  const rows = Array.from(
    { length: 99_000 },
    (_, row) => `2021-02-${String((row % 28) + 1).padStart(2, '0')},search,c${row},${row},5`,
  );
  const uploads = [
    await greedy.upload('regular.csv', ['date,channel,campaign,spend,clicks', ...rows].join('\n')),
    await greedy.upload('wide.csv', ','.repeat(24_000_000)),
    await greedy.upload('quotes.csv', '"'.repeat(20_000_001)),
  ];
  const idle = askForPages(installation);
  await pause(IDLE_MS);
  const idleP95 = percentile95(await idle.stop());
  const idleMegabytes = Math.round(residentMegabytes(installation.apiProcess));
  const until = performance.now() + GREEDY_MS;
  const others = askForPages(installation);
  const health = watchHealth(installation, until);
  const { value: asked, peakMegabytes } = await withPeakMemory(installation.apiProcess, () =>
    Promise.all(Array.from({ length: AT_ONCE }, (_, number) => askGreedily(greedy, uploads[number % 4], until))),
  );
  const besideGreedyP95 = percentile95(await others.stop());
  const slowestHealth = await health;
  await pause(AFTERWARDS_MS);
  return {
    idleP95,
    besideGreedyP95,
    times: besideGreedyP95 / idleP95,
    slowestHealth,
    greedyAnswers: asked.reduce((sum, { answers }) => sum + answers, 0),
    greedyRefusals: asked.reduce((sum, { refusals }) => sum + refusals, 0),
    idleMegabytes,
    peakMegabytes,
    megabytesAfterwards: Math.round(residentMegabytes(installation.apiProcess)),
  };
}

async function askGreedily(client: DemoClient, uploadId: string | undefined, until: number) {
  let [answers, refusals] = [0, 0];
  while (performance.now() < until) {
    const asked = uploadId === undefined ? client.ask(REPORT) : client.ask(PREVIEW, { uploadId });
    await asked.then(
      () => (answers += 1),
      () => (refusals += 1),
    );
  }
  return { answers, refusals };
}

async function watchHealth({ address }: Installation, until: number): Promise<number> {
  let slowest = 0;
  while (performance.now() < until) {
    const start = performance.now();
    await (await fetch(`${address}/healthz`)).text();
    slowest = Math.max(slowest, performance.now() - start);
    await pause(HEALTH_EVERY_MS);
  }
  return slowest;
}

/** The benchmark for people. */
export function describeTenants(measured: TenantsBenchmark): string {
  return [
    `a modest workspace's page, p95: ${measured.idleP95.toFixed(0)} ms alone, ${measured.besideGreedyP95.toFixed(0)} ms beside a greedy one: ${measured.times.toFixed(2)} times (wanted: 2)`,
    `/healthz: ${measured.slowestHealth.toFixed(0)} ms at most (wanted: 100)`,
    `the greedy one: ${measured.greedyAnswers} answers, ${measured.greedyRefusals} refusals`,
    `memory: ${measured.idleMegabytes} MB before, ${measured.peakMegabytes} MB at most, ${measured.megabytesAfterwards} MB ${AFTERWARDS_MS / 1000} s later`,
  ].join('\n');
}
