import type { SegmentInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { CycleRecord, PersonRecord, TermsRecord } from './records';

/** The part of the person's terms that lies in a cycle. */
export interface TermsInCycle {
  readonly terms: TermsRecord;
  readonly from: string;
  readonly to: string;
}

/** Terms cut to the cycle and to the person's last day, in order of time; ISO dates compare as text. */
export function termsInCycle(person: PersonRecord, cycle: CycleRecord): readonly TermsInCycle[] {
  const end = person.leftOn !== null && person.leftOn < cycle.to ? person.leftOn : cycle.to;
  return person.terms
    .map((terms) => ({
      terms,
      from: terms.from > cycle.from ? terms.from : cycle.from,
      to: terms.to !== null && terms.to < end ? terms.to : end,
    }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

export function hasTarget({ targetPercent, targetAmount, eligiblePay }: TermsRecord): boolean {
  return isPositive(targetAmount) || (isPositive(targetPercent) && isPositive(eligiblePay));
}

function isPositive(text: string | null): boolean {
  return text !== null && Rational.parse(text).isPositive;
}

/**
 * Segments of the calculation (bonus calculation §4): pay and target amount for the whole period at full time. Days
 * without any target still count as service, with a target of 0. Months that no decimal tells go along as an exact share of
 * a month's pay, so that no quotient is cut.
 *
 * @param months how many months of pay the cycle holds
 */
export function segmentsOf(inCycle: readonly TermsInCycle[], months: Rational): readonly SegmentInput[] {
  const share = months.toExactText();
  const isShare = share.includes('/');
  return inCycle.map(({ terms, from, to }) => ({
    from,
    to,
    ...targetOf(terms, isShare ? Rational.ONE : months),
    fte: decimalText(Rational.parse(terms.fte)),
    ...(isShare && { share }),
    ...(terms.teamId !== null && { team: terms.teamId }),
  }));
}

function targetOf(
  terms: TermsRecord,
  months: Rational,
): Pick<SegmentInput, 'eligiblePay' | 'targetPercent' | 'targetAmount'> {
  const { targetAmount, targetPercent, eligiblePay } = terms;
  if (targetAmount !== null) return { targetAmount: forPeriod(targetAmount, months) };
  if (targetPercent === null || eligiblePay === null) return { targetAmount: '0' };
  return { eligiblePay: forPeriod(eligiblePay, months), targetPercent: decimalText(Rational.parse(targetPercent)) };
}

function forPeriod(perMonth: string, months: Rational): string {
  return decimalText(Rational.parse(perMonth).times(months));
}

/** Products of decimals end, so nothing is lost; the database's trailing zeros are. */
function decimalText(value: Rational): string {
  return value.toExactText();
}
