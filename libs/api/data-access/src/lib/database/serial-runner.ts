import type { EntityManager, QueryRunner } from 'typeorm';
import { NotVisible } from '@premia/api-util-platform';
import { isMalformedId } from './database-errors';

export type SqlParameters = readonly unknown[];

interface Answer {
  readonly records: readonly unknown[];
  readonly affected: number;
}

export type Ask = (sql: string, parameters?: SqlParameters) => Promise<Answer>;

/** One connection, one statement at a time, in the order asked: resolvers of an operation ask at once. */
export class SerialRunner {
  #last: Promise<unknown> = Promise.resolve();

  constructor(readonly runner: QueryRunner) {}

  get manager(): EntityManager {
    return this.runner.manager;
  }

  async query<Row>(sql: string, parameters: SqlParameters = []): Promise<readonly Row[]> {
    return (await this.#run(sql, parameters)).records as readonly Row[];
  }

  async execute(sql: string, parameters: SqlParameters = []): Promise<number> {
    return (await this.#run(sql, parameters)).affected;
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
    try {
      const { records, affected } = await this.runner.query(sql, [...parameters], true);
      return { records: records ?? [], affected: affected ?? 0 };
    } catch (error) {
      throw isMalformedId(error) ? new NotVisible() : error;
    }
  }
}
