import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';

/** What of a `pg` client takes a stream for COPY. */
interface CopyClient {
  query(stream: Writable): Writable;
}

/**
 * Feeds a `COPY … FROM STDIN` with lines that `copyLine` has made. They are asked for as fast as the server takes them,
 * so that only a few are ever held; where making them throws, the server hears that nothing of it counts.
 */
export async function copyInto(runner: QueryRunner, statement: string, lines: AsyncIterable<string>): Promise<void> {
  runner.connection.logger.logQuery(statement);
  const client = (await runner.connect()) as CopyClient;
  await pipeline(Readable.from(lines), client.query(copyFrom(statement)));
}

const SPECIAL = /[\\\t\n\r]/;
const SPECIALS = /[\\\t\n\r]/g;
const ESCAPED: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One row in PostgreSQL's text format of COPY, its end of line included. */
export function copyLine(values: readonly (string | null)[]): string {
  let line = '';
  for (let index = 0; index < values.length; index += 1) {
    if (index > 0) line += '\t';
    line += copyValue(values[index] ?? null);
  }
  return `${line}\n`;
}

function copyValue(value: string | null): string {
  if (value === null) return '\\N';
  return SPECIAL.test(value) ? value.replace(SPECIALS, (special) => ESCAPED[special] ?? special) : value;
}
