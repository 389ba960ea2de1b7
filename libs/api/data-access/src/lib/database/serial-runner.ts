import type { ObjectLiteral, QueryResult, QueryRunner, Repository } from 'typeorm';
import { NotVisible } from '@premia/api-util-platform';
import type { EntityClass } from '../entities/columns';
import { copyInto, type CopyLines } from './copy-into';
import { isMalformedId } from './database-errors';

export type SqlParameters = readonly unknown[];

interface Answer {
  readonly records: readonly unknown[];
  readonly affected: number;
}

type Query = (sql: string, parameters?: unknown[], structured?: boolean) => Promise<unknown>;

export type Ask = (sql: string, parameters?: SqlParameters) => Promise<Answer>;

/** One connection, one statement at a time, in the order asked: resolvers of an operation ask at once. */
export class SerialRunner {
  #last: Promise<unknown> = Promise.resolve();

  /** As the runner was before its statements had to wait their turn. */
  readonly #query: Query;

  constructor(readonly runner: QueryRunner) {
    this.#query = runner.query.bind(runner) as Query;
    // Repositories ask the runner themselves: they must wait their turn as well.
    const query: Query = (sql, parameters, structured) =>
      this.#enqueue(() => this.#answer(sql, parameters, structured));
    Object.assign(runner, { query });
  }

  /** Plain rows of one table, read and written on this connection. */
  repository<Row extends ObjectLiteral>(entity: EntityClass<Row>): Repository<Row> {
    return this.runner.manager.getRepository(entity);
  }

  async query<Row>(sql: string, parameters: SqlParameters = []): Promise<readonly Row[]> {
    return (await this.#run(sql, parameters)).records as readonly Row[];
  }

  async execute(sql: string, parameters: SqlParameters = []): Promise<number> {
    return (await this.#run(sql, parameters)).affected;
  }

  /** Feeds a `COPY … FROM STDIN`; what is asked for meanwhile waits, so the lines must come from elsewhere. */
  copy(statement: string, lines: CopyLines): Promise<void> {
    return this.#enqueue(() => copyInto(this.runner, statement, lines));
  }

  /** Runs several statements with nobody's between them. */
  exclusively<Value>(work: (ask: Ask) => Promise<Value>): Promise<Value> {
    return this.#enqueue(() => work((sql, parameters = []) => this.#ask(sql, parameters)));
  }

  /** Resolves when everything asked for so far has been answered. */
  async settled(): Promise<void> {
    await this.#last.catch(() => undefined);
  }

  #run(sql: string, parameters: SqlParameters): Promise<Answer> {
    return this.#enqueue(() => this.#ask(sql, parameters));
  }

  #enqueue<Value>(work: () => Promise<Value>): Promise<Value> {
    const answer = this.#last.catch(() => undefined).then(work);
    this.#last = answer;
    // Whoever asked gets the rejection; the chain itself must not report it a second time.
    answer.catch(() => undefined);
    return answer;
  }

  async #ask(sql: string, parameters: SqlParameters): Promise<Answer> {
    const { records, affected } = (await this.#answer(sql, [...parameters], true)) as QueryResult<readonly unknown[]>;
    return { records: records ?? [], affected: affected ?? 0 };
  }

  async #answer(sql: string, parameters?: unknown[], structured = false): Promise<unknown> {
    try {
      return await this.#query(sql, parameters, structured);
    } catch (error) {
      throw isMalformedId(error) ? new NotVisible() : error;
    }
  }
}
