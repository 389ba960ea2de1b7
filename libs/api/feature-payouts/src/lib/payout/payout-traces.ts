import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { Processes } from '@premia/api-processes';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import type { Allotment, Trace } from '@premia/domain-bonus';
import { isEngineVersion, isRefusal, traceParticipant } from '@premia/domain-bonus';
import { SHARE_RUN } from './allotments.computation';
import { type FrozenPayout, FrozenPayoutLoaders } from './frozen-payout.loaders';

/**
 * How payouts came about: each calculated once in an operation, whatever asks for it, from its own frozen row and what pool
 * or budget allotted to it.
 */
@Injectable()
export class PayoutTraces {
  constructor(
    private readonly loaders: OperationLoaders,
    private readonly frozen: FrozenPayoutLoaders,
    private readonly reads: Reads,
    private readonly processes: Processes,
  ) {}

  /** By the rules of the engine that paid. Null where the person takes no part, may not be seen, or those rules are unknown. */
  byId(ctx: TenantContext, id: string): Promise<Trace | null> {
    return this.loaders.loadById(ctx, 'payout.trace', id, async (ids) => {
      const traces = new Map<string, Trace>();
      for (const each of ids) {
        const trace = await this.#trace(ctx, await this.frozen.byId(ctx, each));
        if (trace !== null) traces.set(each, trace);
      }
      return traces;
    });
  }

  async #trace(ctx: TenantContext, payout: FrozenPayout | null): Promise<Trace | null> {
    if (payout === null || payout.input === null || !isEngineVersion(payout.engineVersion)) return null;
    const allotment = payout.allotment ?? (await this.#allotmentBefore(ctx, payout));
    if (allotment === null && payout.header.plan.pool !== undefined) return null;
    const trace = traceParticipant(payout.header, payout.input, allotment, payout.engineVersion);
    return isRefusal(trace) ? null : trace;
  }

  /** Of a run from before allotments were kept: worked out from everybody's inputs, once in an operation. */
  async #allotmentBefore(ctx: TenantContext, payout: FrozenPayout): Promise<Allotment | null> {
    const { header, runId, personId, engineVersion: version } = payout;
    if (header.plan.pool === undefined && header.plan.budget === undefined) return null;
    if (!isEngineVersion(version)) return null;
    const ofRun = await this.loaders.loadById(ctx, 'payout.allotments', runId, async (runIds) => {
      const ofRuns = new Map<string, ReadonlyMap<string, Allotment>>();
      for (const id of runIds) {
        const input = await this.frozen.inputOfRun(ctx, id);
        // As long as a run: in a process, and without the connection of the operation.
        await this.reads.refresh(ctx);
        ofRuns.set(id, await this.processes.run(ctx, SHARE_RUN, { input, version }));
      }
      return ofRuns;
    });
    return ofRun?.get(personId) ?? null;
  }
}
