import { Rational } from '@premia/domain-kernel';
import type { Limit } from './plan';

/**
 * Plan floor, then plan cap (bonus calculation §5), in money: of percent and amount the floor takes
 * the higher, the cap the lower; so the cap wins over the floor.
 */
export function applyLimits(amount: Rational, target: Rational, floor: Limit, cap: Limit): Rational {
  const lowest = floorAmount(floor, target);
  const highest = capAmount(cap, target);
  const raised = lowest === null ? amount : Rational.max(amount, lowest);
  return highest === null ? raised : Rational.min(raised, highest);
}

/** The higher of a floor's percent of target and its amount; null where it has neither. */
export function floorAmount(floor: Limit, target: Rational): Rational | null {
  return chooseLimit(floor, target, Rational.max);
}

/** The lower of a cap's percent of target and its amount; null where it has neither. */
export function capAmount(cap: Limit, target: Rational): Rational | null {
  return chooseLimit(cap, target, Rational.min);
}

/** A percent of a target bonus of 0 is not applied. */
function chooseLimit(
  limit: Limit,
  target: Rational,
  choose: (first: Rational, second: Rational) => Rational,
): Rational | null {
  const byPercent = limit.percentOfTarget === null || target.isZero ? null : limit.percentOfTarget.percentOf(target);
  if (byPercent === null || limit.amount === null) return byPercent ?? limit.amount;
  return choose(byPercent, limit.amount);
}

/** A rate held between a component's floor and its cap, in percent; the cap wins over the floor. */
export function limitRate(rate: Rational, floor: Rational | null, cap: Rational | null): Rational {
  const raised = floor === null ? rate : Rational.max(rate, floor);
  return cap === null ? raised : Rational.min(raised, cap);
}
