import { Rational } from '@premia/domain-kernel';
import type { MoneyText } from '@premia/shared-format';
import { typedDecimal } from '@premia/shared-format';
import type { Terms, TermsInput } from '../organization-client';

/** How the target bonus is agreed: a share of pay, a sum a month, or not at all. */
export type TargetKind = 'percent' | 'amount' | 'none';

/** Terms as they are being typed; numbers stay as the person writes them until they are sent. */
export interface TermsDraft {
  readonly from: string;
  readonly teamId: string;
  readonly position: string;
  readonly fte: string;
  readonly eligiblePay: string;
  readonly target: TargetKind;
  readonly targetPercent: string;
  readonly targetAmount: string;
}

export function emptyTerms(from: string): TermsDraft {
  return {
    from,
    teamId: '',
    position: '',
    fte: '1',
    eligiblePay: '',
    target: 'percent',
    targetPercent: '',
    targetAmount: '',
  };
}

/** New terms begin as a copy of those that hold, so that only the change has to be typed. */
export function draftFrom(terms: Omit<Terms, '__typename'>, from: string): TermsDraft {
  const { targetAmount, targetPercent } = terms;
  return {
    from,
    teamId: terms.teamId ?? '',
    position: terms.position,
    fte: terms.fte,
    eligiblePay: terms.eligiblePay?.amount ?? '',
    target: targetAmount !== null ? 'amount' : targetPercent !== null ? 'percent' : 'none',
    targetPercent: targetPercent ?? '',
    targetAmount: targetAmount?.amount ?? '',
  };
}

export function termsInput(draft: TermsDraft): TermsInput {
  return {
    from: draft.from,
    to: null,
    teamId: draft.teamId || null,
    position: draft.position.trim(),
    fte: typedDecimal(draft.fte) ?? draft.fte,
    eligiblePay: typedDecimal(draft.eligiblePay),
    targetPercent: draft.target === 'percent' ? typedDecimal(draft.targetPercent) : null,
    targetAmount: draft.target === 'amount' ? typedDecimal(draft.targetAmount) : null,
  };
}

/**
 * The target bonus of a full month at full attainment: pay · percent / 100 · FTE, or amount · FTE (bonus calculation
 * §4), rounded to two digits for the sentence beside the form. Null while something is missing.
 */
export function monthlyTarget(draft: TermsDraft): string | null {
  const factors =
    draft.target === 'percent'
      ? [draft.eligiblePay, draft.targetPercent, draft.fte]
      : draft.target === 'amount'
        ? [draft.targetAmount, draft.fte]
        : [];
  const numbers = factors.map(typedDecimal).filter((number) => number !== null);
  if (factors.length === 0 || numbers.length < factors.length) return null;
  const product = numbers.reduce((value, number) => value.times(Rational.parse(number)), Rational.ONE);
  return (draft.target === 'percent' ? product.dividedBy(Rational.HUNDRED) : product).toDecimal(2);
}

/** The monthly target of terms as they are stored. */
export function monthlyTargetOf(terms: Omit<Terms, '__typename'>): MoneyText | null {
  const amount = monthlyTarget(draftFrom(terms, terms.from));
  const currency = (terms.targetAmount ?? terms.eligiblePay)?.currency;
  return amount === null || currency === undefined ? null : { amount, currency };
}
