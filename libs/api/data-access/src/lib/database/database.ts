import { DataSource, type QueryRunner } from 'typeorm';
import { ENTITIES } from '../entities';
import { postgresTypes } from './postgres-types';
import { SnakeCaseNames } from './snake-case-names';
import { StatementLog } from './statement-log';
import { type Binding, bindingStatements } from './tenant-binding';

export interface DatabaseOptions {
  readonly url: string;
  readonly poolSize: number;
  readonly applicationName?: string;
  /** Connections kept for recognising callers, signing in and health, whatever else is under way. */
  readonly reservedSize?: number;
}

/** A statement that runs longer has gone wrong; background work raises it for its own transaction. */
const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;
const CONNECT_TIMEOUT_MS = 10_000;

const RESERVED = 3;

/** The pool of connections as `premia_app`. Everything that reads or writes goes through `Reads` or `UnitOfWork`. */
export class Database {
  /** Use `Database.open`. */
  constructor(
    readonly dataSource: DataSource,
    readonly reserved: DataSource,
    readonly statements: StatementLog,
  ) {}

  static async open({ reservedSize = RESERVED, ...options }: DatabaseOptions): Promise<Database> {
    const statements = new StatementLog();
    const dataSource = sourceOf(options, statements);
    const reserved = sourceOf({ ...options, poolSize: reservedSize }, statements);
    await Promise.all([dataSource.initialize(), reserved.initialize()]);
    return new Database(dataSource, reserved, statements);
  }

  async close(): Promise<void> {
    for (const source of [this.dataSource, this.reserved]) if (source.isInitialized) await source.destroy();
  }

  /** Whether the server answers, for readiness. */
  async ping(): Promise<void> {
    await this.reserved.query('SELECT 1');
  }

  /** A read-only transaction that sees one moment, opened and bound in one round trip. */
  async beginSnapshot(binding: Binding): Promise<QueryRunner> {
    return this.#begin(
      this.dataSource,
      `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${bindingStatements(binding)}`,
    );
  }

  /** A read-write transaction, opened and bound in one round trip. */
  async beginWrite(binding: Binding): Promise<QueryRunner> {
    const source = binding.bindingMode === 'identity' ? this.reserved : this.dataSource;
    return this.#begin(source, `BEGIN; ${bindingStatements(binding)}`);
  }

  /**
   * One statement in a transaction of its own, all in one round trip; it takes no parameters but the settings of its
   * binding. For the look-up that every request makes before it is known whose it is.
   */
  async readOnce<Row>(binding: Binding, statement: string): Promise<readonly Row[]> {
    const runner = this.reserved.createQueryRunner();
    const whole = `BEGIN READ ONLY; ${bindingStatements(binding)}; ${statement}; COMMIT`;
    try {
      const client = (await runner.connect()) as SimpleQueryClient;
      this.statements.logQuery(whole);
      const answers = await client.query(whole);
      await runner.release();
      return (answers.at(-2)?.rows ?? []) as readonly Row[];
    } catch (error) {
      await discard(runner);
      throw error;
    }
  }

  async #begin(source: DataSource, statement: string): Promise<QueryRunner> {
    const runner = source.createQueryRunner();
    try {
      await runner.query(statement);
    } catch (error) {
      await discard(runner);
      throw error;
    }
    markTransaction(runner, { isTransactionActive: true });
    return runner;
  }
}

function sourceOf(
  { url, poolSize, applicationName = 'premia' }: DatabaseOptions,
  statements: StatementLog,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema: 'premia',
    poolSize,
    applicationName,
    installExtensions: false,
    synchronize: false,
    logger: statements,
    entities: [...ENTITIES],
    namingStrategy: new SnakeCaseNames(),
    extra: {
      types: postgresTypes,
      options: '-c search_path=premia',
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    },
  });
}

/** What a `pg` client answers to several statements in one text. */
interface SimpleQueryClient {
  query(text: string): Promise<readonly { readonly rows: readonly unknown[] }[]>;
}

/** Ends the transaction and gives the connection back; one that cannot even roll back is closed, never lent again. */
export async function endTransaction(runner: QueryRunner, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  try {
    await runner.query(how);
  } catch (error) {
    await discard(runner);
    throw error;
  }
  markTransaction(runner, { isTransactionActive: false });
  await runner.release();
}

/** Closes the connection before giving it back: the pool then throws it away, with whatever state it had. */
async function discard(runner: QueryRunner): Promise<void> {
  if (runner.isReleased) return;
  try {
    const client: unknown = await runner.connect();
    if (isClosable(client)) await client.end();
  } catch {
    // The connection could not even be had; there is nothing to close.
  }
  markTransaction(runner, { isTransactionActive: false });
  await runner.release();
}

/** The manager must join our transaction instead of opening, and committing, one of its own: TypeORM decides by this field. */
function markTransaction(runner: QueryRunner, state: { readonly isTransactionActive: boolean }): void {
  Object.assign(runner, state);
}

function isClosable(client: unknown): client is { end(): Promise<void> } {
  return typeof client === 'object' && client !== null && 'end' in client && typeof client.end === 'function';
}
