import type { TestDatabase } from './test-database';

/** Far more statements than any work under test runs: a work that never comes through fails instead of running on. */
const MAX_STATEMENTS = 500;

/** One try at a work, with every connection of the service cut at its n-th statement, as by a machine that dies. */
export interface CutWork {
  /** Does the work; it may fail, being cut. */
  readonly work: () => Promise<unknown>;
  /** Looks at what is left, and does the work again; throws where something is half done or done twice. */
  readonly after: () => Promise<void>;
}

/**
 * Tries a work with its connections cut at the first statement, at the second, and so on until it comes through uncut.
 * `begin` arranges each try. Gives back at how many places it was cut.
 */
export async function cutAtEveryStatement(database: TestDatabase, begin: () => Promise<CutWork>): Promise<number> {
  for (let place = 1; place <= MAX_STATEMENTS; place += 1) {
    const { work, after } = await begin();
    let seen = 0;
    let cut: Promise<unknown> | null = null;
    const stop = database.database.statements.listen(() => {
      seen += 1;
      if (seen === place) cut = cutConnections(database);
    });
    try {
      await work().catch(() => undefined);
    } finally {
      stop();
    }
    await cut;
    if (cut !== null) await forgetCutConnections(database);
    await after();
    if (cut === null) return place - 1;
  }
  throw new Error(`The work ran more than ${MAX_STATEMENTS} statements`);
}

function cutConnections(database: TestDatabase): Promise<unknown> {
  return database.asSuperuser(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE usename = 'premia_app' AND datname = current_database() AND pid <> pg_backend_pid()`,
  );
}

/** The pool hears of a cut connection when it next uses it: whoever looks at what is left must not be the one to tell it. */
async function forgetCutConnections({ database: { dataSource, reserved } }: TestDatabase): Promise<void> {
  const MORE_THAN_THE_POOL_HOLDS = 20;
  await Promise.all(
    [dataSource, reserved].flatMap((source) =>
      Array.from({ length: MORE_THAN_THE_POOL_HOLDS }, () => source.query('select 1').catch(() => undefined)),
    ),
  );
}
