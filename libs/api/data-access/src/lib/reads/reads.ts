import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RequestContext } from '@premia/api-util-platform';
import { Database, endTransaction } from '../database/database';
import { SerialRunner, type SqlParameters } from '../database/serial-runner';
import type { Sql } from '../database/sql';
import { realmStatement } from '../database/tenant-binding';
import type { Transaction } from '../unit-of-work/transaction';

type OperationReads =
  | { readonly state: 'open'; readonly connection: Promise<SerialRunner> }
  | { readonly state: 'writing'; readonly transaction: Transaction; readonly endedMeanwhile: boolean }
  | { readonly state: 'ended' };

/** Thrown where something still reads after its request is over: the client went away. */
export class OperationEnded extends Error {
  constructor() {
    super('The operation has ended; nothing reads for it any more');
    this.name = 'OperationEnded';
  }
}

/**
 * The reads of one operation: one read-only REPEATABLE READ transaction, opened at the first read, shared by all
 * resolvers and loaders, so that a page is one consistent picture. It is found by the context and ended once.
 * While a unit of work is under way for the context, reads join it: they see what it has written, and one operation
 * never holds two connections.
 */
@Injectable()
export class Reads {
  readonly #byContext = new WeakMap<RequestContext, OperationReads>();

  constructor(private readonly database: Database) {}

  async query<Row>(ctx: RequestContext, sql: string, parameters?: SqlParameters): Promise<readonly Row[]> {
    const current = this.#byContext.get(ctx);
    if (current?.state === 'writing') return current.transaction.query<Row>(sql, parameters);
    const connection = await this.#open(ctx);
    return connection.query<Row>(sql, parameters);
  }

  /**
   * Reads of the same picture that may also see the caller's own account and memberships in other workspaces (ADR 0002,
   * realm identity). Nobody else's read comes between. Only the identity feature has reason to.
   */
  async inIdentity<Value>(ctx: RequestContext, work: (sql: Sql) => Promise<Value>): Promise<Value> {
    if (this.isWriting(ctx)) throw new Error('Reads in identity do not join a unit of work: use its transaction');
    const connection = await this.#open(ctx);
    return connection.exclusively(async (ask) => {
      await ask(realmStatement('identity'));
      const value = await work({
        query: async <Row>(sql: string, parameters?: SqlParameters) =>
          (await ask(sql, parameters)).records as readonly Row[],
      });
      await ask(realmStatement(null));
      return value;
    });
  }

  async manager(ctx: RequestContext): Promise<EntityManager> {
    const current = this.#byContext.get(ctx);
    return current?.state === 'writing' ? current.transaction.manager : (await this.#open(ctx)).manager;
  }

  /** The same reads as something that knows its context, for functions that take an `Sql`. */
  of(ctx: RequestContext): Sql {
    return { query: <Row>(sql: string, parameters?: SqlParameters) => this.query<Row>(ctx, sql, parameters) };
  }

  /** Ends the operation's reads for good; later ones throw. Safe to call at any moment, any number of times. */
  async end(ctx: RequestContext): Promise<void> {
    const current = this.#byContext.get(ctx);
    if (current?.state === 'writing') {
      this.#byContext.set(ctx, { ...current, endedMeanwhile: true });
      return;
    }
    this.#byContext.set(ctx, { state: 'ended' });
    if (current?.state === 'open') await this.#release(current.connection);
  }

  /** Forgets the picture taken so far: the next read sees what has been committed since. */
  async refresh(ctx: RequestContext): Promise<void> {
    const current = this.#byContext.get(ctx);
    if (current?.state !== 'open') return;
    this.#byContext.delete(ctx);
    await this.#release(current.connection);
  }

  isWriting(ctx: RequestContext): boolean {
    return this.#byContext.get(ctx)?.state === 'writing';
  }

  /** Lets reads of this context join the unit of work until `leave`. */
  join(ctx: RequestContext, transaction: Transaction): void {
    const endedMeanwhile = this.#byContext.get(ctx)?.state === 'ended';
    this.#byContext.set(ctx, { state: 'writing', transaction, endedMeanwhile });
  }

  leave(ctx: RequestContext): void {
    const current = this.#byContext.get(ctx);
    if (current?.state === 'writing' && current.endedMeanwhile) this.#byContext.set(ctx, { state: 'ended' });
    else this.#byContext.delete(ctx);
  }

  /** Runs reads outside a request (jobs, tests) and ends them. */
  async during<Value>(ctx: RequestContext, work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } finally {
      await this.end(ctx);
    }
  }

  async #open(ctx: RequestContext): Promise<SerialRunner> {
    const current = this.#byContext.get(ctx);
    if (current?.state === 'ended') throw new OperationEnded();
    if (current?.state === 'open') return current.connection;
    const connection = this.database
      .beginSnapshot({ tenantId: ctx.tenantId, userId: ctx.userId, realm: null })
      .then((runner) => new SerialRunner(runner));
    connection.catch(() => this.#byContext.delete(ctx));
    this.#byContext.set(ctx, { state: 'open', connection });
    return connection;
  }

  async #release(opening: Promise<SerialRunner>): Promise<void> {
    const connection = await opening.catch(() => null);
    if (connection === null) return;
    await connection.settled();
    // Nothing was written, so there is nothing that a failing ROLLBACK could lose: the connection is thrown away then.
    await endTransaction(connection.runner, 'ROLLBACK').catch(() => undefined);
  }
}
