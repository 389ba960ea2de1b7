import { Injectable } from '@nestjs/common';
import { OperationLoaders, Problem, type RequestContext, type TenantContext } from '@premia/api-util-platform';
import { Database, endTransaction } from '../database/database';
import { SerialRunner } from '../database/serial-runner';
import type { Binding } from '../database/tenant-binding';
import { Reads } from '../reads/reads';
import { Transaction } from './transaction';

/**
 * One root mutation field, one transaction, bound to the caller's workspace and committed before its fields resolve.
 * A returned `Problem` and a throw both roll back, so decide before or after the first write, as reads best.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly database: Database,
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
  ) {}

  /** Works inside the caller's workspace. */
  run<Outcome>(ctx: TenantContext, work: (tx: Transaction) => Promise<Outcome>): Promise<Outcome> {
    return this.#run(ctx, { tenantId: ctx.tenantId, userId: ctx.userId, bindingMode: null }, work);
  }

  /** Works on accounts, sessions and tokens, which belong to no workspace. Only the identity feature has reason to. */
  runInIdentity<Outcome>(ctx: RequestContext, work: (tx: Transaction) => Promise<Outcome>): Promise<Outcome> {
    return this.#run(ctx, { tenantId: ctx.tenantId, userId: ctx.userId, bindingMode: 'identity' }, work);
  }

  /** Works on the outbox and other queues across workspaces. Only background tasks have reason to. */
  runInWorker<Outcome>(ctx: RequestContext, work: (tx: Transaction) => Promise<Outcome>): Promise<Outcome> {
    return this.#run(ctx, { tenantId: ctx.tenantId, userId: ctx.userId, bindingMode: 'worker' }, work);
  }

  async #run<Outcome>(
    ctx: RequestContext,
    binding: Binding,
    work: (tx: Transaction) => Promise<Outcome>,
  ): Promise<Outcome> {
    if (this.reads.isWriting(ctx)) {
      throw new Error(
        'A unit of work is already under way for this operation: pass its transaction on instead of opening another',
      );
    }
    await this.reads.refresh(ctx);
    const connection = new SerialRunner(await this.database.beginWrite(binding));
    const transaction = new Transaction(ctx, connection, binding);
    let outcome: Outcome;
    try {
      this.reads.join(ctx, transaction);
      try {
        outcome = await work(transaction);
        if (!(outcome instanceof Problem)) await transaction.complete();
      } finally {
        this.reads.leave(ctx);
      }
      await connection.settled();
    } catch (error) {
      await connection.settled();
      // The error that made us roll back says more than one about rolling back.
      await endTransaction(connection.runner, 'ROLLBACK').catch(() => undefined);
      throw error;
    }
    await endTransaction(connection.runner, outcome instanceof Problem ? 'ROLLBACK' : 'COMMIT');
    this.loaders.forget(ctx);
    return outcome;
  }
}
