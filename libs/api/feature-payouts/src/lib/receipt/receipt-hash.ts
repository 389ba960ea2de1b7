import { createHash } from 'node:crypto';
import type { Allotment, ParticipantInput, ParticipantResult } from '@premia/domain-bonus';
import { canonicalJson } from '@premia/domain-kernel';
import type { PayoutOutcome } from '@premia/domain-payouts';

/** What a receipt vouches for; the steps of the explanation follow from it. */
export interface ReceiptContent {
  readonly engineVersion: string;
  readonly planVersionId: string;
  readonly currency: string;
  /** Of period, plan, teams and company, which are the same for everyone in the run. */
  readonly sharedHash: string;
  readonly personId: string;
  readonly input: ParticipantInput | null;
  readonly outcome: PayoutOutcome;
  readonly reason: { readonly code: string; readonly values: object } | null;
  readonly result: ParticipantResult | null;
  /** What pool or budget allotted; null where nobody shares one, and in runs from before it was kept. */
  readonly allotment: Allotment | null;
}

export function contentHash(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** Receipts from before allotments were kept vouch for none. */
export function receiptHash({ allotment, ...content }: ReceiptContent): string {
  return contentHash(allotment === null ? content : { ...content, allotment });
}
