import { Injectable } from '@nestjs/common';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import type { Allotment, BonusInput, EngineVersion, Trace } from '@premia/domain-bonus';
import { isEngineVersion, isRefusal, streamPayouts, traceParticipant } from '@premia/domain-bonus';
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
      for (const id of runIds) ofRuns.set(id, allotmentsOf(await this.frozen.inputOfRun(ctx, id), version));
      return ofRuns;
    });
    return ofRun?.get(personId) ?? null;
  }
}

function allotmentsOf({ participants, ...header }: BonusInput, version: EngineVersion): ReadonlyMap<string, Allotment> {
  const allotments = new Map<string, Allotment>();
  for (const streamed of streamPayouts(header, () => participants, version)) {
    if (streamed.kind === 'participant' && streamed.allotment !== null)
      allotments.set(streamed.result.id, streamed.allotment);
  }
  return allotments;
}
