import type { MeasureTrace, RateTrace, TargetComponentTrace, Trace } from '@premia/domain-bonus';
import type { Rational } from '@premia/domain-kernel';
import type { OutcomeReason, ThresholdReason } from './reason';
import { gateReason, plainReason, REASON_DECIMALS } from './reason';

interface Candidate {
  readonly off: Rational;
  readonly reason: OutcomeReason;
}

/** Why the components came to nothing: no target, a gate on them, or what came nearest to being paid. */
export function noResult({ targetBonus, combination, components }: Trace): OutcomeReason {
  const weighed = components.filter((one) => one.kind === 'target-component' && one.weight?.isZero !== true);
  if (targetBonus.result.isZero && weighed.length > 0) return plainReason('no-target-bonus');
  if (combination.kind === 'matrix') return plainReason('table');
  const effects = components.flatMap((one) => one.effects);
  const ended = effects.find(({ before, result }) => result.isZero && !before.isZero);
  if (ended !== undefined) return gateReason(ended.gate);
  let nearest: Candidate | null = null;
  for (const component of components) {
    if (component.kind === 'per-unit' || component.weight?.isZero === true || !component.result.isZero) continue;
    for (const candidate of candidatesOf(component)) {
      if (nearest === null || candidate.off.isLessThan(nearest.off)) nearest = candidate;
    }
  }
  return nearest?.reason ?? plainReason('nothing-earned');
}

function candidatesOf({ id, scope, scores }: TargetComponentTrace): readonly Candidate[] {
  return scores.flatMap(({ measures, rate }) => {
    const counted = measures.filter(({ isCounted, weight }) => isCounted && weight?.isPositive === true);
    const [only, ...others] = counted;
    if (rate.kind !== 'rate') return counted.flatMap((one) => (one.rate === null ? [] : candidate(one.rate, of(one))));
    if (only === undefined) return [];
    return candidate(rate, others.length === 0 ? of(only) : { measure: id, part: scope });
  });
}

function of({ id, actual }: MeasureTrace): Pick<ThresholdReason, 'measure' | 'actual'> {
  return { measure: id, ...(actual !== null && { actual: actual.toDecimal(REASON_DECIMALS) }) };
}

/** Nothing where it is no threshold that keeps the rate at 0. */
function candidate(
  { curve: { attainment }, threshold, result }: RateTrace,
  subject: Omit<ThresholdReason, 'attainment' | 'threshold'>,
): readonly Candidate[] {
  const off = threshold.minus(attainment);
  if (!result.isZero || off.isNegative) return [];
  const code = off.isPositive ? 'below-threshold' : threshold.isPositive ? 'at-threshold' : 'nothing-reached';
  const [attained, asked] = [attainment, threshold].map((one) => one.toDecimal(REASON_DECIMALS));
  const values = { ...subject, attainment: attained ?? '', threshold: asked ?? '' };
  return [{ off, reason: { code, values } }];
}
