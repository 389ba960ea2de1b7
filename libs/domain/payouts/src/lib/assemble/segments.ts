import type { SegmentInput } from '@premia/domain-bonus';
import type { Rational as Months } from '@premia/domain-kernel';
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
 * without any target still count as service, with a target of 0.
 *
 * @param months how many months of pay the cycle holds
 */
export function segmentsOf(inCycle: readonly TermsInCycle[], months: Months): readonly SegmentInput[] {
  return inCycle.map(({ terms, from, to }) => ({
    from,
    to,
    ...targetOf(terms, months),
    fte: decimalText(Rational.parse(terms.fte)),
    ...(terms.teamId !== null && { team: terms.teamId }),
  }));
}

function targetOf(
  terms: TermsRecord,
  months: Months,
): Pick<SegmentInput, 'eligiblePay' | 'targetPercent' | 'targetAmount'> {
  const { targetAmount, targetPercent, eligiblePay } = terms;
  if (targetAmount !== null) return { targetAmount: forPeriod(targetAmount, months) };
  if (targetPercent === null || eligiblePay === null) return { targetAmount: '0' };
  return { eligiblePay: forPeriod(eligiblePay, months), targetPercent: decimalText(Rational.parse(targetPercent)) };
}

function forPeriod(perMonth: string, months: Months): string {
  return decimalText(Rational.parse(perMonth).times(months));
}

/** Products of decimals end, so nothing is lost; the database's trailing zeros are. */
function decimalText(value: Rational): string {
  return value.toExactText();
}
