import { readFileSync } from 'node:fs';
import { readTableFile } from '@premia/api-measurements/computations';
import { ExchangeRates, readRates } from '@premia/domain-kpi';
import { describeText } from '@premia/shared-messages';
import { CommandError } from './command-error';
import { parseCommandLine, USAGE } from './command-line';
import { evaluateJson } from './evaluate-file';
import { reportKpisOfTable } from './kpis-of-file';

/** `npm run --silent kpi`: KPIs of a file as JSON on standard output, everything else on standard error. */
async function run(commandArguments: readonly string[]): Promise<void> {
  const command = parseCommandLine(commandArguments);
  switch (command.kind) {
    case 'help':
      console.log(USAGE);
      return;
    case 'evaluate': {
      const { results, notices } = evaluateJson(
        readFile(command.path)
          .toString('utf8')
          .replace(/^\ufeff/, ''),
      );
      print(results, notices);
      return;
    }
    case 'file': {
      const { groups, notices } = reportKpisOfTable(await readTableFile(readFile(command.path)), command, {
        rates: command.rates === undefined ? null : await readRatesFile(command.rates),
        today: new Date(Date.now() + DAY_MS).toISOString().slice(0, 10),
      });
      if (command.asJson) console.error(JSON.stringify(notices, null, 2));
      print(groups, command.asJson ? [] : notices.map(({ text }) => text));
    }
  }
}

/** Days begin up to a day earlier elsewhere. */
const DAY_MS = 86_400_000;

async function readRatesFile(path: string): Promise<ExchangeRates> {
  const table = await readTableFile(readFile(path));
  const read = table.ok ? readRates(table.value) : table;
  if (!read.ok) throw new CommandError(`${path}: ${describeText('en', read.error.message)}`);
  const { rates, problems } = read.value;
  if (problems.length > 0)
    throw new CommandError(
      problems
        .slice(0, 20)
        .map(({ message }) => `${path}: ${describeText('en', message)}`)
        .join('\n'),
    );
  return new ExchangeRates(rates);
}

function print(result: unknown, notices: readonly string[]): void {
  for (const notice of notices) console.error(notice);
  console.log(JSON.stringify(result, null, 2));
}

function readFile(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    throw new CommandError(`“${path}” cannot be read: ${cause}`);
  }
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
