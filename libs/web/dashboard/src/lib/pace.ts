import { Rational } from '@premia/domain-kernel';
import type { Assignment } from './dashboard-client';

/** How far a period has come, in calendar days with data behind them. */
export interface Progress {
  readonly elapsed: number;
  readonly days: number;
}

/**
 * What adds up day by day can only be on target at the end: a plain count or sum, scored higher is better. Ratios stand
 * where they stand on any day, and are held against the whole target.
 */
function addsUp({ kpi, scoring }: Pick<Assignment, 'kpi' | 'scoring'>): boolean {
  const isSum = kpi.formula === null || !/[/*]/.test(kpi.formula);
  if (typeof scoring !== 'object' || scoring === null) return false;
  const isHigherRatio =
    'kind' in scoring && scoring.kind === 'ratio' && 'direction' in scoring && scoring.direction === 'higher';
  return isSum && isHigherRatio;
}

/** Attainment of what was to be reached by today: of a sum its share of the days gone by, of anything else itself. */
export function paceAttainment(
  assignment: Pick<Assignment, 'kpi' | 'scoring'>,
  attainment: string,
  { elapsed, days }: Progress,
): string {
  if (elapsed <= 0 || elapsed >= days || !addsUp(assignment)) return attainment;
  return Rational.parse(attainment).times(Rational.of(days)).dividedBy(Rational.of(elapsed)).toDecimal(6);
}
