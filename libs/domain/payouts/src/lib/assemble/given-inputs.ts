import type { ParticipantInput, PlanInput, SegmentInput } from '@premia/domain-bonus';
import { allocateByLargestRemainder, daysBetween, Rational } from '@premia/domain-kernel';
import { type GivenFactor, inputsOf } from '@premia/domain-plans';
import { issue } from './measures';
import type { GivenInputs, Issue } from './records';
import type { TermsInCycle } from './segments';

/** What HR gave of somebody, in the form of the calculation, with what is missing or does not fit the plan. */
export interface AssembledInputs {
  readonly segments: readonly SegmentInput[];
  readonly rest: Pick<ParticipantInput, 'modifiers' | 'previouslyPaid'>;
  readonly issues: readonly Issue[];
}

type Owner = Parameters<typeof issue>[2];

/**
 * Factors, absence and earlier payments of one person (bonus calculation §4 and §5; ADR 0024). Days of absence are given for
 * the cycle: somebody whose terms change in it has them spread over all parts in proportion to their days, to whole days by
 * largest remainder.
 *
 * @param inCycle all terms of the person in the cycle
 * @param inPlan those of them that the segments are made of, in the same order
 */
export function assembleInputs(
  plan: PlanInput,
  owner: Owner,
  given: GivenInputs,
  inCycle: readonly TermsInCycle[],
  inPlan: readonly TermsInCycle[],
  segments: readonly SegmentInput[],
): AssembledInputs {
  const { factors, absence, earlierPayments } = inputsOf(plan);
  const days = inCycle.map(daysIn);
  const served = sumOf(days);
  const absent = absence ? given.absentDays : 0;
  if (absent > served) {
    const values = { count: String(absent), needed: String(served) };
    return { segments, rest: {}, issues: [issue('absence-too-long', true, owner, values)] };
  }
  const parts = spread(absent, days);
  const absentOf = inPlan.map((one) => parts[inCycle.indexOf(one)] ?? 0);
  const modifiers = Object.fromEntries(
    factors.flatMap(({ id }) => (given.factors[id] === undefined ? [] : [[id, given.factors[id]] as const])),
  );
  const paid = earlierPayments ? Rational.parse(given.previouslyPaid) : Rational.ZERO;
  return {
    segments: segments.map((segment, index) => {
      const absentDays = absentOf[index] ?? 0;
      return absentDays === 0 ? segment : { ...segment, absentDays };
    }),
    rest: {
      ...(Object.keys(modifiers).length > 0 && { modifiers }),
      ...(!paid.isZero && { previouslyPaid: paid.toExactText() }),
    },
    issues: [
      ...factors.flatMap((factor) => factorIssues(factor, given.factors[factor.id], owner)),
      ...(absent > 0 && inCycle.length > 1 ? [issue('absence-spread', false, owner, { count: String(absent) })] : []),
    ],
  };
}

function factorIssues(factor: GivenFactor, given: string | undefined, owner: Owner): readonly Issue[] {
  const values = { factor: factor.id };
  if (given === undefined) return factor.default !== undefined ? [] : [issue('factor-missing', true, owner, values)];
  return fits(factor, given) ? [] : [issue('factor-unfit', true, owner, { ...values, value: given })];
}

/** Whether the plan, perhaps in a later version than it was given under, still knows the word, or allows the number. */
export function fits(factor: GivenFactor, given: string): boolean {
  if (factor.kind === 'lookup') return Object.hasOwn(factor.values, given);
  const number = Rational.parseDecimal(given);
  if (!number.ok) return false;
  return (
    !number.value.isLessThan(Rational.parse(factor.min)) && !number.value.isGreaterThan(Rational.parse(factor.max))
  );
}

function spread(absent: number, days: readonly number[]): readonly number[] {
  if (absent === 0 || days.length < 2) return days.map(() => absent);
  const shares = allocateByLargestRemainder(
    Rational.of(absent),
    Rational.ONE,
    days.map((count) => Rational.of(count)),
  );
  return shares.map((share) => Number(share.toExactText()));
}

function daysIn({ from, to }: TermsInCycle): number {
  return daysBetween(from, to);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
