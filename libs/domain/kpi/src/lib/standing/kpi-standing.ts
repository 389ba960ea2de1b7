import { Rational } from '@premia/domain-kernel';
import { kpiByKey } from '../catalogue/kpi-catalogue';

/** How a KPI stands: at its target or above, near it, far from it, only measured, or not even that. */
export type KpiState = 'on-track' | 'at-risk' | 'off-track' | 'pilot' | 'no-data';

/** How far a cycle has come: days with data behind them, days in all, and whether its last day has passed. */
export interface CycleProgress {
  readonly elapsed: number;
  readonly days: number;
  readonly isOver: boolean;
}

export interface KpiStanding {
  readonly state: KpiState;
  /** Whether the cycle is over: met or missed, and no pace any more. */
  readonly isFinal: boolean;
  /** Percent of what was to be reached by today; the attainment itself where nothing is to grow. Null without one. */
  readonly pace: string | null;
  /** Percent of the target that was missing at the end; null before it, and where it was met. */
  readonly missedBy: string | null;
}

export interface StandingQuestion {
  /** Of the catalogue, or of a metric. */
  readonly kpi: string;
  readonly scoring: unknown;
  /** Percent. */
  readonly attainment: string | null;
  readonly pilot: boolean;
}

/** From this much of the target on a KPI is at risk; below it is off track. */
const AT_RISK = Rational.of(80);

/** The one answer to how a KPI stands: every page shows this one. */
export function kpiStanding(
  { kpi, scoring, attainment, pilot }: StandingQuestion,
  progress: CycleProgress,
): KpiStanding {
  const isFinal = progress.isOver;
  if (attainment === null) return { state: pilot ? 'pilot' : 'no-data', isFinal, pace: null, missedBy: null };
  const isPaced = !isFinal && progress.elapsed > 0 && progress.elapsed < progress.days && addsUp(kpi, scoring);
  const reached = Rational.parse(attainment);
  const exact = isPaced ? reached.times(Rational.of(progress.days)).dividedBy(Rational.of(progress.elapsed)) : reached;
  const pace = isPaced ? exact.toDecimal(6) : attainment;
  if (pilot) return { state: 'pilot', isFinal, pace, missedBy: null };
  if (!exact.isLessThan(Rational.HUNDRED)) return { state: 'on-track', isFinal, pace, missedBy: null };
  const missedBy = isFinal ? Rational.HUNDRED.minus(reached).toExactText() : null;
  return { state: exact.isLessThan(AT_RISK) ? 'off-track' : 'at-risk', isFinal, pace, missedBy };
}

/**
 * What adds up day by day can only be on target at the end: a plain count or sum, scored higher is better. Ratios stand
 * where they stand on any day, and are held against the whole target.
 */
function addsUp(kpi: string, scoring: unknown): boolean {
  if (typeof scoring !== 'object' || scoring === null) return false;
  const isHigherRatio =
    'kind' in scoring && scoring.kind === 'ratio' && 'direction' in scoring && scoring.direction === 'higher';
  return isHigherRatio && !/[/*]/.test(kpiByKey(kpi)?.formula ?? kpi);
}
