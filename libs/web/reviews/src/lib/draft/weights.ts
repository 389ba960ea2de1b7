import { allocateByLargestRemainder, Rational } from '@premia/domain-kernel';
import { typedDecimal } from '@premia/shared-format';
import type { AssignmentDraft } from './assignment-draft';

/** The weights of one list, which belongs to one component of the plan. */
export interface WeightTotal {
  readonly component: string | null;
  /** Null while one of the weights is no number. */
  readonly total: string | null;
  /** What is still to be given; negative where too much is. */
  readonly missing: string | null;
  readonly isComplete: boolean;
}

type Weighted = Pick<AssignmentDraft, 'weight' | 'component'>;

function weightOf({ weight }: Pick<Weighted, 'weight'>): Rational | null {
  const typed = typedDecimal(weight);
  if (typed === null) return null;
  const parsed = Rational.parseDecimal(typed);
  return parsed.ok ? parsed.value : null;
}

/** Weights of a list come to exactly 100 (bonus calculation §3), each component's list for itself. */
export function weightTotals(drafts: readonly Weighted[]): readonly WeightTotal[] {
  return [...Map.groupBy(drafts, ({ component }) => component)].map(([component, list]) => {
    const weights = list.map(weightOf).filter((weight) => weight !== null);
    if (weights.length < list.length) return { component, total: null, missing: null, isComplete: false };
    const total = Rational.sum(weights);
    const missing = Rational.HUNDRED.minus(total);
    return { component, total: total.toDecimal(6), missing: missing.toDecimal(6), isComplete: missing.isZero };
  });
}

/** What a KPI that is added can have without taking from the others: the rest to 100, or nothing. */
export function restOfWeights(drafts: readonly Weighted[], component: string | null): string {
  const weights = drafts.filter((draft) => draft.component === component).map(weightOf);
  const rest = Rational.HUNDRED.minus(Rational.sum(weights.filter((weight) => weight !== null)));
  return rest.isNegative ? '0' : rest.toDecimal(6);
}

/** Gives what is missing (or takes what is too much) where that leaves a weight above 0; null where it cannot. */
export function balanced(weight: string, missing: string): string | null {
  const own = weightOf({ weight });
  if (own === null) return null;
  const sum = own.plus(Rational.parse(missing));
  return sum.isPositive ? sum.toDecimal(6) : null;
}

/** Equal weights in whole percents, the first ones a point more where 100 does not divide. */
export function evenly<Draft extends Weighted>(drafts: readonly Draft[]): readonly Draft[] {
  const lists = Map.groupBy(drafts, ({ component }) => component);
  const weights = new Map<Draft, string>();
  for (const list of lists.values()) {
    const parts = allocateByLargestRemainder(
      Rational.HUNDRED,
      Rational.ONE,
      list.map(() => Rational.ONE),
    );
    list.forEach((draft, index) => weights.set(draft, String(parts[index] ?? Rational.ZERO)));
  }
  return drafts.map((draft) => ({ ...draft, weight: weights.get(draft) ?? draft.weight }));
}
