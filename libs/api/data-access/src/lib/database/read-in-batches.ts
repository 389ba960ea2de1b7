import type { Sql } from './sql';

let cursors = 0;

/**
 * Rows of one statement in batches, from a cursor: the statement is planned once and goes through its rows once, whatever
 * the planner thinks of the workspace's size. While one batch is worked on, the next is read. Whoever stops early leaves
 * the cursor to the end of the transaction.
 */
export async function* readInBatches<Row>(
  sql: Sql,
  statement: string,
  parameters: readonly unknown[],
  batchSize: number,
): AsyncGenerator<readonly Row[]> {
  cursors += 1;
  const cursor = `rows_${cursors}`;
  await sql.query(`declare ${cursor} no scroll cursor for ${statement}`, parameters);
  const fetch = () => sql.query<Row>(`fetch ${batchSize} from ${cursor}`);
  let reading: Promise<readonly Row[]> | null = fetch();
  while (reading !== null) {
    const rows: readonly Row[] = await reading;
    reading = rows.length < batchSize ? null : fetch();
    // Nobody may be left to hear that a batch read ahead has failed.
    reading?.catch(() => undefined);
    if (rows.length > 0) yield rows;
  }
  await sql.query(`close ${cursor}`);
}
