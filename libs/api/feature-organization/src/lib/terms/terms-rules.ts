import { type Fault, parseDecimal } from '@premia/api-util-platform';
import { Rational } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';

/** Terms as given, from a form or a file. */
export interface GivenTerms {
  readonly from: string;
  readonly to?: string | null;
  readonly teamId?: string | null;
  readonly position: string;
  readonly fte: string;
  readonly eligiblePay?: string | null;
  readonly targetPercent?: string | null;
  readonly targetAmount?: string | null;
}

const HIGHEST_TARGET_PERCENT = Rational.of(1000);
const AMOUNTS = ['eligiblePay', 'targetPercent', 'targetAmount'] as const;

/** What makes no sense in terms, all of it; the paths are names of fields. What is no day or number, others say. */
export function termsFaults(terms: Omit<GivenTerms, 'position' | 'teamId'>): readonly Fault[] {
  return [
    ...dayFaults(terms.from, terms.to ?? null),
    ...fteFaults(terms.fte),
    ...AMOUNTS.flatMap((field) => negativeFaults(field, terms[field] ?? null)),
    ...targetFaults(terms.eligiblePay ?? null, terms.targetPercent ?? null, terms.targetAmount ?? null),
  ];
}

function dayFaults(from: string, to: string | null): readonly Fault[] {
  if (to === null || from <= to) return [];
  const reason = message('problem.ENDS_BEFORE_BEGIN', { to, from });
  return [{ path: 'to', reason, value: to }];
}

function fteFaults(fte: string): readonly Fault[] {
  const share = parseDecimal(fte);
  if (share === null || (share.isPositive && !share.isGreaterThan(Rational.ONE))) return [];
  const reason = message('problem.NOT_A_SHARE', { fte });
  return [{ path: 'fte', reason, value: fte }];
}

function negativeFaults(field: (typeof AMOUNTS)[number], amount: string | null): readonly Fault[] {
  if (amount === null || parseDecimal(amount)?.isNegative !== true) return [];
  const reason = message('problem.NEGATIVE', { amount });
  return [{ path: field, reason, value: amount }];
}

function targetFaults(pay: string | null, percent: string | null, amount: string | null): readonly Fault[] {
  if (percent === null) return [];
  if (amount !== null) {
    const reason = message('problem.TWO_TARGETS');
    return [{ path: 'targetAmount', reason, value: amount }];
  }
  if (pay === null) {
    const reason = message('problem.PAY_NEEDED', { percent });
    return [{ path: 'eligiblePay', reason, value: '' }];
  }
  if (parseDecimal(percent)?.isGreaterThan(HIGHEST_TARGET_PERCENT) !== true) return [];
  const reason = message('problem.TOO_HIGH', { percent });
  return [{ path: 'targetPercent', reason, value: percent }];
}
