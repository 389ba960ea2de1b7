import { setTimeout as pause } from 'node:timers/promises';
import { CALCULATE } from '../../seed/demo-mutations';
import { jobDone } from '../pages/job-done';
import { calculateInSql, type SqlPair } from './in-sql';
import { install, type Installation } from './installation';
import { askForPages, percentile95 } from './other-requests';
import { cpuSecondsOfTree, residentMegabytes, withPeakMemory } from './processes';
import { type BenchTenant, buildTenant, MEASURES, type TenantOptions } from './tenant';

/** One way of calculating a run; CPU in seconds. */
export interface RunMeasurement {
  readonly apiCpuSeconds: number;
  readonly databaseCpuSeconds: number;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}

export interface ProductMeasurement extends RunMeasurement {
  readonly peakMegabytes: number;
  /** Of a page that somebody else opens again and again meanwhile, in milliseconds. */
  readonly otherRequestsP95: number;
}

export interface PayoutsBenchmark {
  readonly people: number;
  readonly measuresEach: number;
  readonly idleMegabytes: number;
  readonly idleRequestsP95: number;
  readonly product: readonly ProductMeasurement[];
  readonly sql: Readonly<Record<SqlPair, readonly RunMeasurement[]>>;
  /** Median of the product in times of the pair that stores what the product stores for a receipt: the number that counts. */
  readonly timesCpu: number;
  readonly timesWall: number;
  /** In times of the pair that stores amounts alone, of which nothing could be proved later. */
  readonly timesCpuOfAmounts: number;
  readonly timesOtherRequests: number;
  readonly peakMegabytes: number;
  /** Totals on which the two differ. */
  readonly differingTotals: number;
}

const ROUNDS = 3;
const IDLE_SECONDS = 5;
const DEFAULT_PEOPLE = 50_000;

/**
 * A whole run of the installed product against a pair of SQL statements written by hand for this one plan, in turn, on the
 * same tables: once with the inputs that a receipt needs frozen beside the amounts, once without. CPU of the API and of PostgreSQL with all its sessions, time, memory, and what others notice meanwhile.
 */
export async function measurePayouts(options: Partial<TenantOptions>): Promise<PayoutsBenchmark> {
  if (process.platform !== 'linux')
    throw new Error('CPU time and memory of other processes are read as Linux shows them');
  const installation = await install();
  try {
    const { people = DEFAULT_PEOPLE, hasBudget = false, hasOwnCampaigns = false } = options;
    const tenant = await buildTenant(installation, { people, hasBudget, hasOwnCampaigns });
    return await measure(installation, tenant, people);
  } finally {
    await installation.stop();
  }
}

async function measure(installation: Installation, tenant: BenchTenant, people: number): Promise<PayoutsBenchmark> {
  const idle = askForPages(installation);
  await pause(IDLE_SECONDS * 1000);
  const idleRequestsP95 = percentile95(await idle.stop());
  const idleMegabytes = Math.round(residentMegabytes(installation.apiProcess));
  const product: ProductMeasurement[] = [];
  const sql: Record<SqlPair, RunMeasurement[]> = { amounts: [], frozen: [] };
  let differingTotals = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    await forgetRuns(installation);
    product.push(await measureProduct(installation, tenant));
    const amounts = await totalsOf(installation);
    for (const pair of ['amounts', 'frozen'] as const) {
      await forgetRuns(installation);
      sql[pair].push((await measureCpu(installation, () => calculateInSql(installation, tenant, pair))).measurement);
      differingTotals += differences(amounts, await totalsOf(installation));
    }
  }
  const times = (pair: SqlPair, of: (measurement: RunMeasurement) => number) =>
    median(product.map(of)) / median(sql[pair].map(of));
  return {
    people,
    measuresEach: MEASURES.length,
    idleMegabytes,
    idleRequestsP95,
    product,
    sql,
    timesCpu: times('frozen', ({ cpuSeconds }) => cpuSeconds),
    timesWall: times('frozen', ({ wallSeconds }) => wallSeconds),
    timesCpuOfAmounts: times('amounts', ({ cpuSeconds }) => cpuSeconds),
    timesOtherRequests: median(product.map(({ otherRequestsP95 }) => otherRequestsP95)) / idleRequestsP95,
    peakMegabytes: Math.max(...product.map(({ peakMegabytes }) => peakMegabytes)),
    differingTotals,
  };
}

async function measureProduct(installation: Installation, tenant: BenchTenant): Promise<ProductMeasurement> {
  const others = askForPages(installation);
  const { value, peakMegabytes } = await withPeakMemory(installation.apiProcess, () =>
    measureCpu(installation, () => calculate(installation, tenant)),
  );
  return { ...value.measurement, peakMegabytes, otherRequestsP95: percentile95(await others.stop()) };
}

async function calculate({ client }: Installation, { cycleId, planId }: BenchTenant): Promise<void> {
  await jobDone(client, await client.mutate('Job', CALCULATE, { cycleId, planId }));
}

async function measureCpu<Value>(
  { apiProcess, databaseProcess }: Installation,
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly measurement: RunMeasurement }> {
  const [api, database, start] = [cpuSecondsOfTree(apiProcess), cpuSecondsOfTree(databaseProcess), performance.now()];
  const value = await work();
  const wallSeconds = (performance.now() - start) / 1000;
  const apiCpuSeconds = cpuSecondsOfTree(apiProcess) - api;
  const databaseCpuSeconds = cpuSecondsOfTree(databaseProcess) - database;
  return {
    value,
    measurement: { apiCpuSeconds, databaseCpuSeconds, cpuSeconds: apiCpuSeconds + databaseCpuSeconds, wallSeconds },
  };
}

/** Leaves the tables as they were before, and the server's own work about them done, so that both ways begin alike. */
async function forgetRuns({ superuser }: Installation): Promise<void> {
  await superuser.query('truncate premia.payouts, premia.payout_runs');
  await superuser.query('vacuum analyze premia.persons');
  await superuser.query('checkpoint');
}

async function totalsOf({ superuser }: Installation): Promise<ReadonlyMap<string, string>> {
  const { rows } = await superuser.query<{ id: string; total: string }>(
    'select person_id as id, round(total, 2)::text as total from premia.payouts',
  );
  return new Map(rows.map(({ id, total }) => [id, total]));
}

function differences(some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>): number {
  const ids = new Set([...some.keys(), ...others.keys()]);
  return [...ids].filter((id) => some.get(id) !== others.get(id)).length;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The benchmark for people: a line a round, and what it comes to. */
export function describePayouts(benchmark: PayoutsBenchmark): string {
  const { people, measuresEach, idleMegabytes, idleRequestsP95, product, sql } = benchmark;
  const seconds = (value: number) => value.toFixed(1);
  return [
    `${people} people × ${measuresEach} measures, ${ROUNDS} rounds in turn; CPU seconds of the API + PostgreSQL`,
    ...product.map(
      (run, round) =>
        `run ${round + 1}: Premia ${seconds(run.cpuSeconds)} (${seconds(run.apiCpuSeconds)} + ${seconds(run.databaseCpuSeconds)}), ` +
        `${seconds(run.wallSeconds)} s, ${run.peakMegabytes} MB, pages p95 ${run.otherRequestsP95.toFixed(0)} ms; ` +
        `by hand ${seconds(sql.frozen[round]?.cpuSeconds ?? Number.NaN)}, ${seconds(sql.frozen[round]?.wallSeconds ?? Number.NaN)} s; ` +
        `amounts alone ${seconds(sql.amounts[round]?.cpuSeconds ?? Number.NaN)}, ${seconds(sql.amounts[round]?.wallSeconds ?? Number.NaN)} s`,
    ),
    `CPU ${benchmark.timesCpu.toFixed(2)} times a pair of statements that stores amounts and frozen inputs (wanted: 2.5), time ${benchmark.timesWall.toFixed(2)} times`,
    `CPU ${benchmark.timesCpuOfAmounts.toFixed(2)} times a pair that stores amounts alone, of which no receipt could be made`,
    `memory ${benchmark.peakMegabytes} MB at most, ${idleMegabytes} MB before (wanted: 400)`,
    `pages of others p95 ${benchmark.timesOtherRequests.toFixed(2)} times the ${idleRequestsP95.toFixed(0)} ms before (wanted: 2)`,
    `${benchmark.differingTotals} totals differ`,
  ].join('\n');
}
