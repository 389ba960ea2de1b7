import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Installation } from '../payouts/installation';

export interface RecordedStatement {
  readonly sql: string;
  readonly parameters: readonly (string | null)[];
}

/** Stands before every entry of the server's log: whose it is, and of which session. */
const ENTRY = '\u0001';
const STATEMENT = /^LOG:\s+(?:statement|execute [^:]*): ([\s\S]*)$/;
const PARAMETERS = /^DETAIL:\s+Parameters: ([\s\S]*)$/;
const PARAMETER = /\$\d+ = (?:NULL|'((?:[^']|'')*)')/g;
const SETTLE_MS = 250;

/** The statements, with what they were given, by which the service does some work; nobody else may ask meanwhile. */
export async function statementsOf(
  { superuser, databaseLog }: Installation,
  work: () => Promise<unknown>,
): Promise<readonly RecordedStatement[]> {
  await setLogging(superuser, true);
  const before = readFileSync(databaseLog, 'utf8').length;
  await work();
  await setLogging(superuser, false);
  const sessions = new Map<string, RecordedStatement[]>();
  for (const entry of readFileSync(databaseLog, 'utf8').slice(before).split(ENTRY).slice(1)) {
    const [, whose, session = '', text = ''] = /^([^|]*)\|(\d+)\|([\s\S]*)$/.exec(entry) ?? [];
    if (whose !== 'premia') continue;
    const recorded = sessions.get(session) ?? [];
    sessions.set(session, recorded);
    const [, sql] = STATEMENT.exec(text.trimEnd()) ?? [];
    const [, given] = PARAMETERS.exec(text.trimEnd()) ?? [];
    if (sql !== undefined) recorded.push({ sql: sql.replace(/\n\t/g, '\n'), parameters: [] });
    else if (given !== undefined) recorded.push({ sql: recorded.pop()?.sql ?? '', parameters: parametersIn(given) });
  }
  // What sessions did side by side is asked one after the other: each has transactions of its own.
  return [...sessions.values()].flat();
}

const parametersIn = (given: string): readonly (string | null)[] =>
  [...given.matchAll(PARAMETER)].map(([, text]) => text?.replaceAll("''", "'") ?? null);

async function setLogging(superuser: Installation['superuser'], isOn: boolean): Promise<void> {
  await superuser.query(`alter system set log_line_prefix = '${ENTRY}%a|%p|'`);
  await superuser.query(`alter system set log_statement = '${isOn ? 'all' : 'none'}'`);
  await superuser.query('select pg_reload_conf()');
  await pause(SETTLE_MS);
}
