import { Rational } from '@premia/domain-kernel';
import type { KpiUnit } from '../catalogue/kpi-definition';

/** Why a target looks like a slip of the hand: more percent than any result has, or far from what was reached before. */
export type TargetDoubt = 'percent' | 'history';

const MOST_PERCENT = Rational.of(1000);
const TIMES = Rational.of(10);

/**
 * Doubts a target above 1000 percent, and one more than ten times, or less than a tenth of, what was reached in the
 * period before (product §4: a target is held against history).
 *
 * @param before what was reached in the period before, in the target's unit; null where nothing was measured
 */
export function targetDoubt(target: Rational, unit: KpiUnit, before: Rational | null): TargetDoubt | null {
  const size = target.abs();
  if (unit === 'percent' && size.isGreaterThan(MOST_PERCENT)) return 'percent';
  if (before === null || before.isZero) return null;
  const reached = before.abs();
  const isFar = size.isGreaterThan(reached.times(TIMES)) || size.times(TIMES).isLessThan(reached);
  return isFar ? 'history' : null;
}
