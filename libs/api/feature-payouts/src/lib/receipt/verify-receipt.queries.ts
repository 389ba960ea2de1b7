import { Injectable } from '@nestjs/common';
import type { TenantContext } from '@premia/api-util-platform';
import { type BonusInput, calculate, isRefusal, type ParticipantResult } from '@premia/domain-bonus';
import { ENGINE_VERSION, type OutcomeReason, type PayoutOutcome, type ReasonCode } from '@premia/domain-payouts';
import { type FrozenPayout, FrozenPayoutLoaders } from '../payout/frozen-payout.loaders';
import { contentHash, receiptHash } from './receipt-hash';
import { ReceiptVerification } from './receipt-verification.type';

/** Recomputes a payout from its frozen input, years later as well, and says whether its receipt still matches. */
@Injectable()
export class VerifyReceiptQueries {
  constructor(private readonly frozen: FrozenPayoutLoaders) {}

  async verify(ctx: TenantContext, payoutId: string): Promise<ReceiptVerification | null> {
    const payout = await this.frozen.byId(ctx, payoutId);
    if (payout === null) return null;
    const result = recomputed(await this.frozen.recomputable(ctx, payout), payout.personId);
    const hash = hashOf(payout, result);
    return new ReceiptVerification(
      hash === payout.receiptHash,
      payout.receiptHash,
      hash,
      payout.engineVersion,
      ENGINE_VERSION,
    );
  }
}

function recomputed(input: BonusInput | null, personId: string): ParticipantResult | null {
  if (input === null) return null;
  const result = calculate(input);
  if (isRefusal(result)) return null;
  return result.participants.find(({ id }) => id === personId) ?? null;
}

function hashOf(payout: FrozenPayout, result: ParticipantResult | null): string {
  const reason: OutcomeReason | null =
    payout.reasonCode === null ? null : { code: payout.reasonCode as ReasonCode, values: payout.reasonValues };
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
  });
}
