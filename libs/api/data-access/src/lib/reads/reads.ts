import { Injectable } from '@nestjs/common';
import { inAnotherOperation, type RequestContext } from '@premia/api-util-platform';
import { Database, endTransaction } from '../database/database';
import { SerialRunner, type SqlParameters } from '../database/serial-runner';
import type { Sql } from '../database/sql';
import { bindingModeStatement } from '../database/tenant-binding';
import type { Transaction } from '../unit-of-work/transaction';

type OperationReads =
  | { readonly state: 'open'; readonly whose: string; readonly connection: Promise<SerialRunner> }
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
 * resolvers and loaders, so that a page is one consistent picture. It is found by the operation and ended once.
 * While a unit of work is under way for the context, reads join it: they see what it has written, and one operation
 * never holds two connections.
 */
@Injectable()
export class Reads {
  readonly #byOperation = new WeakMap<object, OperationReads>();

  constructor(private readonly database: Database) {}

  async query<Row>(ctx: RequestContext, sql: string, parameters?: SqlParameters): Promise<readonly Row[]> {
    const current = this.#byOperation.get(ctx.operation);
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
      await ask(bindingModeStatement('identity'));
      const value = await work({
        query: async <Row>(sql: string, parameters?: SqlParameters) =>
          (await ask(sql, parameters)).records as readonly Row[],
      });
      await ask(bindingModeStatement(null));
      return value;
    });
  }

  /** The same reads as something that knows its context, for functions that take an `Sql`. */
  of(ctx: RequestContext): Sql {
    return { query: <Row>(sql: string, parameters?: SqlParameters) => this.query<Row>(ctx, sql, parameters) };
  }

  /** Ends the operation's reads for good; later ones throw. Safe to call at any moment, any number of times. */
  async end(ctx: RequestContext): Promise<void> {
    const current = this.#byOperation.get(ctx.operation);
    if (current?.state === 'writing') {
      this.#byOperation.set(ctx.operation, { ...current, endedMeanwhile: true });
      return;
    }
    this.#byOperation.set(ctx.operation, { state: 'ended' });
    if (current?.state === 'open') await this.#release(current.connection);
  }

  /** Forgets the picture taken so far: the next read sees what has been committed since. */
  async refresh(ctx: RequestContext): Promise<void> {
    const current = this.#byOperation.get(ctx.operation);
    if (current?.state !== 'open') return;
    this.#byOperation.delete(ctx.operation);
    await this.#release(current.connection);
  }

  isWriting(ctx: RequestContext): boolean {
    return this.#byOperation.get(ctx.operation)?.state === 'writing';
  }

  /** Lets reads of this context join the unit of work until `leave`. */
  join(ctx: RequestContext, transaction: Transaction): void {
    const endedMeanwhile = this.#byOperation.get(ctx.operation)?.state === 'ended';
    this.#byOperation.set(ctx.operation, { state: 'writing', transaction, endedMeanwhile });
  }

  leave(ctx: RequestContext): void {
    const current = this.#byOperation.get(ctx.operation);
    if (current?.state === 'writing' && current.endedMeanwhile)
      this.#byOperation.set(ctx.operation, { state: 'ended' });
    else this.#byOperation.delete(ctx.operation);
  }

  /** Runs reads outside a request (jobs, tests) and ends them. */
  async during<Value>(ctx: RequestContext, work: () => Promise<Value>): Promise<Value> {
    try {
      return await work();
    } finally {
      await this.end(ctx);
    }
  }

  /** Reads one picture on a connection of its own, beside the transaction that is under way for the context. */
  async apart<Value>(ctx: RequestContext, work: (sql: Sql) => Promise<Value>): Promise<Value> {
    const beside = inAnotherOperation(ctx);
    return this.during(beside, () => work(this.of(beside)));
  }

  async #open(ctx: RequestContext): Promise<SerialRunner> {
    const current = this.#byOperation.get(ctx.operation);
    if (current?.state === 'ended') throw new OperationEnded();
    const whose = `${ctx.tenantId}:${ctx.userId}`;
    if (current?.state === 'open') {
      if (current.whose !== whose)
        throw new Error('A copy of a context may not read as somebody else: begin another operation');
      return current.connection;
    }
    const connection = this.database
      .beginSnapshot({ tenantId: ctx.tenantId, userId: ctx.userId, bindingMode: null })
      .then((runner) => new SerialRunner(runner));
    connection.catch(() => this.#byOperation.delete(ctx.operation));
    this.#byOperation.set(ctx.operation, { state: 'open', whose, connection });
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
