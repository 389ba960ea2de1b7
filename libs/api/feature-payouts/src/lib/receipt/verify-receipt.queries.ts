import { Injectable } from '@nestjs/common';
import { notePayRead } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { ENGINE_VERSION, type ParticipantResult } from '@premia/domain-bonus';
import { type PayoutOutcome } from '@premia/domain-payouts';
import { type FrozenPayout, FrozenPayoutLoaders } from '../payout/frozen-payout.loaders';
import { PayoutTraces } from '../payout/payout-traces';
import { PayoutsAccess } from '../payouts-access';
import { contentHash, receiptHash } from './receipt-hash';
import { ReceiptVerification } from './receipt-verification.type';
import { areSameAmounts, storedAmounts } from './stored-amounts';

/** Recomputes a payout from its frozen input, years later as well, and says whether its receipt still matches. */
@Injectable()
export class VerifyReceiptQueries {
  constructor(
    private readonly frozen: FrozenPayoutLoaders,
    private readonly traces: PayoutTraces,
    private readonly access: PayoutsAccess,
  ) {}

  async verify(ctx: TenantContext, payoutId: string): Promise<ReceiptVerification | null> {
    const payout = await this.frozen.byId(ctx, payoutId);
    if (payout === null) return null;
    // A hash can be tried: it tells the amount to whoever knows all else.
    if (payout.personId !== ctx.personId) notePayRead(ctx, 'person', payout.personId);
    const trace = await this.traces.byId(ctx, payoutId);
    const result = trace?.line ?? null;
    const hash = hashOf(payout, result);
    // What lists and sums show stands in columns of its own.
    const areAmountsRight = areSameAmounts(payout.amounts, storedAmounts(payout.header, payout.outcome, result));
    const { everyone } = await this.access.payouts(ctx);
    const { pool, budget } = payout.header.plan;
    const isOpen = everyone || (pool === undefined && budget?.whenExceeded !== 'scale');
    return new ReceiptVerification({
      matches: hash === payout.receiptHash && areAmountsRight,
      receiptHash: isOpen ? payout.receiptHash : null,
      recomputedHash: isOpen ? hash : null,
      engineVersion: payout.engineVersion,
      currentEngineVersion: ENGINE_VERSION,
    });
  }
}

function hashOf(payout: FrozenPayout, result: ParticipantResult | null): string {
  const reason = payout.reasonCode === null ? null : { code: payout.reasonCode, values: payout.reasonValues };
  return receiptHash({
    engineVersion: payout.engineVersion,
    planVersionId: payout.planVersionId,
    currency: payout.currency,
    sharedHash: contentHash(payout.header),
    personId: payout.personId,
    input: payout.input,
    outcome: payout.outcome as PayoutOutcome,
    reason,
    result,
    allotment: payout.allotment,
  });
}
