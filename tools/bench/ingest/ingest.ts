import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { install, type Installation } from '../payouts/installation';
import { cpuSecondsOfTree, residentMegabytes, withPeakMemory } from '../payouts/processes';
import { benchCsv, METRICS_OF_A_ROW, workbookBomb } from './files';

/** One way of bringing the observations in; CPU of the service and of PostgreSQL with all its sessions. */
interface Way {
  readonly wallSeconds: number;
  readonly apiCpuSeconds: number;
  readonly databaseCpuSeconds: number;
}

interface ProductWay extends Way {
  /** Of the service and the processes that it starts. */
  readonly peakMegabytes: number;
}

interface Refusal {
  readonly seconds: number;
  readonly megabytes: number;
  readonly answer: string;
}

export interface IngestBenchmark {
  readonly observations: number;
  readonly idleMegabytes: number;
  readonly file: readonly ProductWay[];
  readonly copy: readonly Way[];
  /** Rate of the file in that of COPY, by the clock and by CPU: medians of rounds in turn. */
  readonly fileOfCopy: number;
  readonly fileOfCopyByCpu: number;
  readonly firstPictureRows: number;
  readonly firstPictureSeconds: number;
  readonly firstPictureMegabytes: number;
  readonly bombs: readonly Refusal[];
}

const LARGEST_FILE = 200_000;
const DEFAULT_ROWS = 166_667;
const ROUNDS = 3;
const LOOK_EVERY_MS = 100;
const PREVIEW = `query ($uploadId: ID!) { previewObservations(uploadId: $uploadId) {
  __typename ... on ObservationImportPreview { problemCount newCount columns { column field } } ... on Problem { code message } } }`;
const IMPORT = `mutation ($uploadId: ID!, $mapping: [ColumnMappingInput!]!) {
  importObservations(uploadId: $uploadId, mapping: $mapping, mode: all_or_nothing) { __typename ... on Job { id } ... on Problem { message } } }`;
const JOB = `query ($id: ID!) { job(id: $id) { state problem { message } } }`;
const COLUMNS =
  'tenant_id, id, metric, on_date, channel, campaign, value, source, external_key, revision, import_id, recorded_by, recorded_at';

/** A file through all checks into the table of observations, beside COPY of the very rows that came of it, in turn. */
export async function measureIngest({ rows = DEFAULT_ROWS }: { readonly rows?: number }): Promise<IngestBenchmark> {
  if (process.platform !== 'linux')
    throw new Error('CPU time and memory of other processes are read as Linux shows them');
  const installation = await install();
  try {
    return await measure(installation, rows);
  } finally {
    await installation.stop();
  }
}

async function measure(installation: Installation, rows: number): Promise<IngestBenchmark> {
  const idleMegabytes = Math.round(residentMegabytes(installation.apiProcess));
  const bombs = [await refuse(installation, true), await refuse(installation, false)];
  const picture = await firstPicture(installation);
  const csv = benchCsv(rows);
  const file: ProductWay[] = [];
  const copy: Way[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    file.push(await importFile(installation, csv));
    copy.push(await copyTheSame(installation));
    await forget(installation);
  }
  const rateOf = (ways: readonly Way[], cost: (way: Way) => number) => 1 / median(ways.map(cost));
  const cpu = ({ apiCpuSeconds, databaseCpuSeconds }: Way) => apiCpuSeconds + databaseCpuSeconds;
  const clock = ({ wallSeconds }: Way) => wallSeconds;
  return {
    observations: rows * METRICS_OF_A_ROW,
    idleMegabytes,
    file,
    copy,
    fileOfCopy: rateOf(file, clock) / rateOf(copy, clock),
    fileOfCopyByCpu: rateOf(file, cpu) / rateOf(copy, cpu),
    firstPictureRows: LARGEST_FILE,
    firstPictureSeconds: picture.seconds,
    firstPictureMegabytes: picture.megabytes,
    bombs,
  };
}

/** Looks at a file, and says how long that took and how much memory was held beyond what the service holds anyway. */
async function preview(
  { client, apiProcess }: Installation,
  fileName: string,
  content: string | Uint8Array<ArrayBuffer>,
) {
  const uploadId = await client.upload(fileName, content);
  const before = residentMegabytes(apiProcess);
  const start = performance.now();
  const { value, peakMegabytes } = await withPeakMemory(apiProcess, () => client.ask(PREVIEW, { uploadId }));
  const seconds = (performance.now() - start) / 1000;
  const answer = value['previewObservations'] as Readonly<Record<string, unknown>>;
  return { answer, seconds, megabytes: Math.round(peakMegabytes - before), uploadId };
}

async function firstPicture(installation: Installation) {
  const { answer, ...picture } = await preview(installation, 'large.csv', benchCsv(LARGEST_FILE));
  if (answer['newCount'] !== LARGEST_FILE * METRICS_OF_A_ROW) throw new Error(JSON.stringify(answer).slice(0, 300));
  return picture;
}

async function refuse(installation: Installation, isHonest: boolean): Promise<Refusal> {
  const { answer, seconds, megabytes } = await preview(installation, 'bomb.xlsx', workbookBomb(isHonest));
  if (answer['__typename'] !== 'FileNotReadable') throw new Error('A workbook that bursts was not refused');
  return { seconds, megabytes, answer: String(answer['code']) };
}

async function importFile(installation: Installation, csv: string): Promise<ProductWay> {
  const { client, apiProcess } = installation;
  const { answer, uploadId } = await preview(installation, 'report.csv', csv);
  const { value, peakMegabytes } = await withPeakMemory(apiProcess, () =>
    measured(installation, async () => {
      const [job] = await client.mutate('Job', IMPORT, { uploadId, mapping: answer['columns'] });
      await done(installation, job?.['id']);
    }),
  );
  return { ...value, peakMegabytes };
}

async function done({ client }: Installation, id: unknown): Promise<void> {
  for (;;) {
    await pause(LOOK_EVERY_MS);
    const { state, problem } = (await client.ask(JOB, { id }))['job'] as Readonly<Record<string, unknown>>;
    if (state === 'done') return;
    if (state !== 'queued' && state !== 'running') throw new Error(`The import failed: ${JSON.stringify(problem)}`);
  }
}

/** Empties the table and fills it again with the same rows by the server's own COPY, past row security. */
async function copyTheSame(installation: Installation): Promise<Way> {
  const { superuser } = installation;
  const file = join(tmpdir(), `premia-observations-${process.pid}.copy`);
  try {
    await superuser.query(`copy (select ${COLUMNS} from premia.observations order by id) to '${file}'`);
    await forgetObservations(installation);
    return await measured(installation, async () => {
      await superuser.query(`copy premia.observations (${COLUMNS}) from '${file}'`);
    });
  } finally {
    rmSync(file, { force: true });
  }
}

async function forgetObservations({ superuser }: Installation): Promise<void> {
  await superuser.query('truncate premia.observations');
  await superuser.query('checkpoint');
}

async function forget(installation: Installation): Promise<void> {
  await forgetObservations(installation);
  await installation.superuser.query('delete from premia.sources');
}

async function measured({ apiProcess, databaseProcess }: Installation, work: () => Promise<void>): Promise<Way> {
  const [api, database, start] = [cpuSecondsOfTree(apiProcess), cpuSecondsOfTree(databaseProcess), performance.now()];
  await work();
  return {
    wallSeconds: (performance.now() - start) / 1000,
    apiCpuSeconds: cpuSecondsOfTree(apiProcess) - api,
    databaseCpuSeconds: cpuSecondsOfTree(databaseProcess) - database,
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The benchmark for people: a line a round, and what it comes to. */
export function describeIngest(benchmark: IngestBenchmark): string {
  const { observations, idleMegabytes, file, copy, bombs } = benchmark;
  const told = ({ wallSeconds, apiCpuSeconds, databaseCpuSeconds }: Way) =>
    `${wallSeconds.toFixed(1)} s (CPU ${apiCpuSeconds.toFixed(1)} + ${databaseCpuSeconds.toFixed(1)})`;
  return [
    `${observations} observations, ${ROUNDS} rounds in turn; CPU of the service + PostgreSQL`,
    ...file.map((way, round) => {
      const other = copy[round];
      return `round ${round + 1}: file ${told(way)}, ${way.peakMegabytes} MB; COPY ${other === undefined ? '' : told(other)}`;
    }),
    `rate ${benchmark.fileOfCopy.toFixed(2)} of COPY, by CPU ${benchmark.fileOfCopyByCpu.toFixed(2)} (wanted: 0.5, aim 0.8)`,
    `memory ${Math.max(...file.map(({ peakMegabytes }) => peakMegabytes)) - idleMegabytes} MB above the ${idleMegabytes} MB of the idle service (wanted: 300)`,
    `first picture of ${benchmark.firstPictureRows} rows: ${benchmark.firstPictureSeconds.toFixed(1)} s, ${benchmark.firstPictureMegabytes} MB (wanted: 3 s)`,
    ...bombs.map(
      ({ seconds, megabytes, answer }) =>
        `a workbook that unpacks to a gigabyte: ${answer} in ${seconds.toFixed(1)} s, ${megabytes} MB (wanted: 2 s, 120 MB)`,
    ),
  ].join('\n');
}
