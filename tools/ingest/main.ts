import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { readMessage, StreamMapping, type TapFormat, TapObservations } from './messages';
import { type Destination, IngestError, send } from './send';

const USAGE = `Usage: TAP | npm run --silent ingest -- --format singer|airbyte --map FILE.json --source KEY [--zone ZONE] [--beside]
  --map      what streams mean: {"STREAM": {"date": "FIELD", "channel": {"value": "NAME"}, "campaign": "FIELD", "metrics": {"FIELD": "metric"}}}
  --source   what the values come from; two sources never overwrite each other
  --zone     the zone on whose days moments with an offset land, such as Europe/Moscow
  --beside   the values count beside those of other sources
PREMIA_URL says where Premia answers (http://127.0.0.1:3000 where it is not set), PREMIA_TOKEN is a token of the workspace.
STATE is printed when all records before it are stored.`;
/** Observations that are sent at once, where no STATE comes before. */
const BATCH = 20_000;
const MOST_PROBLEMS = 20;

interface IngestCommand {
  readonly format: TapFormat;
  readonly mapping: StreamMapping;
  readonly zone: string | null;
  readonly destination: Destination;
}

async function run({ format, mapping, zone, destination }: IngestCommand): Promise<void> {
  const observations = new TapObservations(mapping, zone);
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (line.trim() === '') continue;
    const message = readMessage(line, format);
    if (message === null) observations.leaveOut(`lines that are no ${format} message`);
    else observations.take(message);
    if (observations.problems.length > 0) refuse(observations);
    if (message?.kind === 'state') {
      await send(destination, observations.takeChanged());
      console.log(line);
    } else if (observations.changedCount >= BATCH) await send(destination, observations.takeChanged());
  }
  await send(destination, observations.takeChanged());
  for (const [what, count] of observations.leftOut) console.error(`Left out: ${count} ${what}`);
}

function refuse({ problems }: TapObservations): never {
  const listed = problems
    .slice(0, MOST_PROBLEMS)
    .map(({ row, column, value, code }) => `record ${row}, ${column ?? 'all of it'}: “${value}” (${code})`);
  throw new IngestError(
    `Records cannot be read; nothing after the last STATE is acknowledged.\n  ${listed.join('\n  ')}`,
  );
}

function commandOf(given: readonly string[]): IngestCommand {
  const { values } = parseArgs({
    args: [...given],
    options: {
      format: { type: 'string' },
      map: { type: 'string' },
      source: { type: 'string' },
      zone: { type: 'string' },
      beside: { type: 'boolean', default: false },
    },
  });
  const { format, map, source, zone = null, beside } = values;
  if (format !== 'singer' && format !== 'airbyte')
    throw new IngestError(`--format ${format ?? ''} is unknown.\n${USAGE}`);
  if (map === undefined || source === undefined) throw new IngestError(`--map and --source are needed.\n${USAGE}`);
  const token = process.env['PREMIA_TOKEN'];
  if (token === undefined || token === '')
    throw new IngestError('PREMIA_TOKEN is not set: make a token in the settings of the workspace');
  const address = (process.env['PREMIA_URL'] ?? 'http://127.0.0.1:3000').replace(/\/$/, '');
  return { format, mapping: mappingOf(map), zone, destination: { address, token, source, countsBesides: beside } };
}

function mappingOf(path: string): StreamMapping {
  try {
    return StreamMapping.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    throw new IngestError(`--map ${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

try {
  await run(commandOf(process.argv.slice(2)));
} catch (error) {
  const isCallers = error instanceof IngestError || (error instanceof TypeError && 'code' in error);
  if (!isCallers) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
