import { hash } from 'node:crypto';
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
  return hash('sha256', canonicalJson(content), 'hex');
}

export function receiptHash({ input, result, ...content }: ReceiptContent): string {
  return receiptHashOf({ ...content, inputText: canonicalJson(input), resultText: canonicalJson(result) });
}

/** A receipt's content with the canonical JSON of its two large parts, which a run has at hand. */
export interface ReceiptTexts extends Omit<ReceiptContent, 'input' | 'result'> {
  readonly inputText: string;
  readonly resultText: string;
}

/** Equals `contentHash` of the whole content, in which only receipts that vouch for an allotment have that field. */
export function receiptHashOf({ inputText, resultText, allotment, ...content }: ReceiptTexts): string {
  const { currency, engineVersion, outcome, personId, planVersionId, reason, sharedHash } = content;
  const before = canonicalJson({ ...(allotment !== null && { allotment }), currency, engineVersion }).slice(0, -1);
  const between = canonicalJson({ outcome, personId, planVersionId, reason }).slice(1, -1);
  const after = canonicalJson({ sharedHash }).slice(1);
  return hash('sha256', `${before},"input":${inputText},${between},"result":${resultText},${after}`, 'hex');
}
