import type { Allotment, BonusHeaderInput, ParticipantInput, ParticipantResult } from '@premia/domain-bonus';
import { isEngineVersion, isRefusal, traceParticipant } from '@premia/domain-bonus';
import { canonicalJson, Rational } from '@premia/domain-kernel';
import { hashFromHex, leafHash, provenHead, type Sha256, toHex } from './merkle-tree';

export const RECEIPT_FORMAT = 'premia-receipt/1';

/** What a payout is beside its calculation. */
export interface ReceiptAdjustment {
  readonly id: string;
  readonly kind: string;
  readonly amount: string;
  readonly reason: string;
}

/** A payout as it stands in the tree of its run, by hashes: nobody reads another's pay out of a proof. */
export interface ReceiptLeaf {
  readonly runId: string;
  /** Of the content of the payout (`receiptHash`). */
  readonly receipt: string;
  /** Of the part of the shared input that the payout follows from (`ownHeader`). */
  readonly header: string;
  readonly adjustments: readonly ReceiptAdjustment[];
  /** Money, without trailing zeros: what is paid. */
  readonly total: string;
  /** Unguessable, so that a neighbour's hash cannot be tried out. */
  readonly salt: string;
}

/** All that is needed to compute a payout again and to find it in the tree of its run, with no server. */
export interface ReceiptFile {
  readonly format: typeof RECEIPT_FORMAT;
  readonly runId: string;
  readonly personId: string;
  readonly engineVersion: string;
  readonly planVersionId: string;
  readonly currency: string;
  readonly sharedHash: string;
  readonly header: BonusHeaderInput;
  readonly input: ParticipantInput | null;
  readonly outcome: string;
  readonly reason: { readonly code: string; readonly values: object } | null;
  readonly allotment: Allotment | null;
  readonly adjustments: readonly ReceiptAdjustment[];
  readonly total: string;
  readonly salt: string;
  readonly index: number;
  readonly size: number;
  readonly proof: readonly string[];
  /** Of the tree of the run, as it stands in the audit chain. */
  readonly head: string;
}

export type ReceiptVerdict =
  | { readonly isGenuine: true; readonly receipt: ReceiptFile }
  | {
      readonly isGenuine: false;
      readonly why: 'no-receipt' | 'unknown-engine' | 'not-computed' | 'other-total' | 'not-in-run' | 'other-head';
    };

/** The shared input without the teams of others. */
export function ownHeader(header: BonusHeaderInput, input: ParticipantInput | null): BonusHeaderInput {
  if (header.teams === undefined) return header;
  const own = new Set((input?.segments ?? []).flatMap(({ team }) => (team === undefined ? [] : [team])));
  return { ...header, teams: Object.fromEntries(Object.entries(header.teams).filter(([team]) => own.has(team))) };
}

export function hashOfJson(content: unknown, sha256: Sha256): string {
  return toHex(sha256(new TextEncoder().encode(canonicalJson(content))));
}

export function receiptLeaf(leaf: ReceiptLeaf, sha256: Sha256): Uint8Array {
  return leafHash(canonicalJson(leaf), sha256);
}

/**
 * Computes a payout again and follows its proof up to the head.
 *
 * @param text of a receipt file in canonical form: what is not read is not vouched for, so that nothing is left over
 * @param head as somebody else noted it; null: the one that the receipt names
 */
export function verifyReceiptFile(text: string, sha256: Sha256, head: string | null): ReceiptVerdict {
  try {
    return verified(text, sha256, head);
  } catch {
    return { isGenuine: false, why: 'no-receipt' };
  }
}

function verified(text: string, sha256: Sha256, head: string | null): ReceiptVerdict {
  const receipt = JSON.parse(text) as ReceiptFile;
  if (receipt.format !== RECEIPT_FORMAT || canonicalJson(receipt) !== text.trimEnd())
    return { isGenuine: false, why: 'no-receipt' };
  const { engineVersion, input, allotment, adjustments, total, salt, runId } = receipt;
  if (!isEngineVersion(engineVersion)) return { isGenuine: false, why: 'unknown-engine' };
  const result = resultOf(receipt, engineVersion);
  if (result === 'refused') return { isGenuine: false, why: 'not-computed' };
  const { format: _, header, index, size, proof, head: named, ...rest } = receipt;
  const content = {
    ...(allotment !== null && { allotment }),
    currency: rest.currency,
    engineVersion,
    input,
    outcome: rest.outcome,
    personId: rest.personId,
    planVersionId: rest.planVersionId,
    reason: rest.reason,
    result,
    sharedHash: rest.sharedHash,
  };
  const paid = [result?.total ?? '0', ...adjustments.map(({ amount }) => amount)].map((part) => Rational.parse(part));
  if (!Rational.sum(paid).equals(Rational.parse(total))) return { isGenuine: false, why: 'other-total' };
  const leaf = receiptLeaf(
    {
      runId,
      receipt: hashOfJson(content, sha256),
      header: hashOfJson(header, sha256),
      adjustments,
      total,
      salt,
    },
    sha256,
  );
  const steps = proof.map(hashFromHex);
  if (steps.some((step) => step === null)) return { isGenuine: false, why: 'no-receipt' };
  const found = provenHead({ leaf, index, size, proof: steps.filter((step) => step !== null) }, sha256);
  if (found === null || toHex(found) !== named) return { isGenuine: false, why: 'not-in-run' };
  return head === null || head === named ? { isGenuine: true, receipt } : { isGenuine: false, why: 'other-head' };
}

/** By the rules of the engine that paid; null for who takes no part. */
function resultOf(
  { header, input, allotment }: ReceiptFile,
  version: Parameters<typeof traceParticipant>[3],
): ParticipantResult | null | 'refused' {
  if (input === null) return null;
  const trace = traceParticipant(header, input, allotment, version);
  return isRefusal(trace) ? 'refused' : trace.line;
}
