import { Readable, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { QueryRunner } from 'typeorm';

export type CopyLines = AsyncIterable<string | Buffer>;

/** What of a `pg` client takes a stream for COPY. */
interface CopyClient {
  query(stream: Writable): Writable;
}

/**
 * Feeds a `COPY … FROM STDIN` with lines that `copyLine` has made, as text or as its UTF-8. They are asked for as fast as the server takes them,
 * so that only a few are ever held; where making them throws, the server hears that nothing of it counts.
 */
export async function copyInto(runner: QueryRunner, statement: string, lines: CopyLines): Promise<void> {
  runner.connection.logger.logQuery(statement);
  const client = (await runner.connect()) as CopyClient;
  await pipeline(Readable.from(lines), client.query(copyFrom(statement)));
}
