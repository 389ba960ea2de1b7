import type { Client } from 'pg';
import type { DemoClient } from '../../seed/demo-client';
import { install, type Installation } from '../payouts/installation';
import { percentile95 } from '../payouts/other-requests';
import { residentMegabytes, withPeakMemory } from '../payouts/processes';
import { readClientDocuments } from './client-documents';
import { clientPages, type PageQuestion } from './client-pages';
import { type RecordedStatement, statementsOf } from './statements-of';
import { buildPagesTenant, type PagesOptions } from './tenant';

export interface PageMeasurement {
  readonly page: string;
  readonly p50: number;
  readonly p95: number;
  /** Of ten who open the page at the same time. */
  readonly p95OfTen: number;
  /** All that the page asked for; the largest answer, in kB. */
  readonly requests: number;
  readonly kilobytes: number;
  readonly statements: number;
  /** The same statements by a plain client, with the service's rights. */
  readonly sqlP50: number;
  readonly timesSql: number;
  readonly peakMegabytes: number;
  /** Milliseconds by operation, all its requests together; the slowest first. */
  readonly operations: Readonly<Record<string, number>>;
}

export interface PagesBenchmark extends PagesOptions {
  readonly builtSeconds: number;
  readonly idleMegabytes: number;
  readonly peakMegabytes: number;
  readonly pages: readonly PageMeasurement[];
}

const WANTED = { alone: 150, ofTen: 500, kilobytes: 300, megabytes: 400 };
const ROUNDS = 7;
const TEN = 10;
const DEFAULTS: PagesOptions = { people: 5_000, observations: 1_000_000, neighbours: 20 };

/** Every main page's operations as the client sends them, beside the statements by which they read, on a full database. */
export async function measurePages(options: Partial<PagesOptions>, only?: string): Promise<PagesBenchmark> {
  if (process.platform !== 'linux') throw new Error('Memory of other processes is read as Linux shows it');
  const installation = await install();
  try {
    const asked = { ...DEFAULTS, ...options };
    const start = performance.now();
    const pages = clientPages(await buildPagesTenant(installation, asked));
    const builtSeconds = Math.round((performance.now() - start) / 1000);
    const idleMegabytes = Math.round(residentMegabytes(installation.apiProcess));
    const measured: PageMeasurement[] = [];
    for (const [page, questions] of Object.entries(pages)) {
      if (only === undefined || page.startsWith(only)) measured.push(await measurePage(installation, page, questions));
    }
    const peakMegabytes = Math.max(...measured.map((page) => page.peakMegabytes));
    return { ...asked, builtSeconds, idleMegabytes, peakMegabytes, pages: measured };
  } finally {
    await installation.stop();
  }
}

async function measurePage(
  installation: Installation,
  page: string,
  questions: readonly PageQuestion[],
): Promise<PageMeasurement> {
  const { client } = installation;
  const once = await open(client, questions);
  const statements = await statementsOf(installation, () => open(client, questions));
  const rounds = async (count: number) => {
    const took: number[] = [];
    for (let round = 0; round < count; round += 1) took.push((await open(client, questions)).milliseconds);
    return took;
  };
  const alone = await withPeakMemory(installation.apiProcess, () => rounds(ROUNDS));
  const sql: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) sql.push(await replay(installation.app, statements));
  const together = await withPeakMemory(installation.apiProcess, () =>
    Promise.all(Array.from({ length: TEN }, () => rounds(2))),
  );
  const [p50, sqlP50] = [median(alone.value), median(sql)];
  return {
    page,
    p50,
    p95: percentile95(alone.value),
    p95OfTen: percentile95(together.value.flat()),
    requests: once.requests,
    kilobytes: Math.round(once.largest / 1000),
    statements: statements.length,
    sqlP50,
    timesSql: p50 / sqlP50,
    peakMegabytes: Math.max(alone.peakMegabytes, together.peakMegabytes),
    operations: once.operations,
  };
}

const documents = readClientDocuments();

/** All that a page asks, one after the other; lists that the client reads whole to their end. */
async function open(client: DemoClient, questions: readonly PageQuestion[]) {
  const operations: Record<string, number> = {};
  let [requests, largest, milliseconds] = [0, 0, 0];
  for (const { operation, variables = {}, list } of questions) {
    const document = documents.get(operation);
    if (document === undefined) throw new Error(`The client has no operation ${operation}`);
    let after: string | null = null;
    do {
      const start = performance.now();
      const { data, bytes } = await client.askMeasured(document, {
        ...variables,
        ...(list !== undefined && { after }),
      });
      const took = performance.now() - start;
      operations[operation] = (operations[operation] ?? 0) + Math.round(took);
      milliseconds += took;
      requests += 1;
      largest = Math.max(largest, bytes);
      const info = list === undefined ? undefined : (data[list] as { readonly pageInfo: PageInfo }).pageInfo;
      after = info?.hasNextPage === true ? info.endCursor : null;
    } while (after !== null);
  }
  const slowestFirst = Object.entries(operations).sort(([, a], [, b]) => b - a);
  return { operations: Object.fromEntries(slowestFirst), requests, largest, milliseconds };
}

interface PageInfo {
  readonly hasNextPage: boolean;
  readonly endCursor: string;
}

async function replay(app: Client, statements: readonly RecordedStatement[]): Promise<number> {
  const start = performance.now();
  for (const { sql, parameters } of statements)
    await app.query(sql, parameters.length === 0 ? undefined : [...parameters]);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The benchmark for people; what is beyond what is wanted carries an exclamation mark. */
export function describePages(measured: PagesBenchmark): string {
  const mark = (value: number, wanted: number): string => `${value.toFixed(0)}${value > wanted ? '!' : ''}`;
  return [
    `${measured.people} people, ${measured.observations} observations, ${measured.neighbours} like it; built in ${measured.builtSeconds} s`,
    `wanted: ${WANTED.alone} ms together, ${WANTED.ofTen} ms p95 of ten, answers of ${WANTED.kilobytes} kB, ${WANTED.megabytes} MB`,
    `${'page'.padEnd(30)}${['p50', 'p95', 'of ten', 'SQL', 'times', 'stmts', 'asked', 'kB', 'MB'].map((head) => head.padStart(8)).join('')}`,
    ...measured.pages.map(
      (page) =>
        page.page.padEnd(30) +
        [
          mark(page.p50, WANTED.alone),
          page.p95.toFixed(0),
          mark(page.p95OfTen, WANTED.ofTen),
          page.sqlP50.toFixed(0),
          page.timesSql.toFixed(1),
          String(page.statements),
          String(page.requests),
          mark(page.kilobytes, WANTED.kilobytes),
          mark(page.peakMegabytes, WANTED.megabytes),
        ]
          .map((cell) => cell.padStart(8))
          .join('') +
        `   ${Object.entries(page.operations)
          .slice(0, 4)
          .map(([name, ms]) => `${name} ${ms}`)
          .join(', ')}`,
    ),
    `memory of the API: ${measured.idleMegabytes} MB before, ${measured.peakMegabytes} MB at most`,
  ].join('\n');
}
