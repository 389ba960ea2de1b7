import { Rational } from '@premia/domain-kernel';
import type { StateName } from '@premia/web-ui';
import type { Course, Trend } from './dashboard-client';
import type { Progress } from './pace';

export type TileKey = 'revenue' | 'romi' | 'cpl';
const TILES: readonly TileKey[] = ['revenue', 'romi', 'cpl'];

export interface CourseTile {
  readonly key: TileKey;
  readonly trend: Trend;
  readonly value: string;
  /** Of the same days of the period before; null where nothing was measured then. */
  readonly before: string | null;
  /** What people agreed on: one target, or none where their targets differ or nobody has one. */
  readonly target: string | null;
  /** Percent of the target reached, for what adds up over a period. */
  readonly percent: string | null;
  readonly state: StateName;
  /** Whether the state speaks of the pace, because the sum still grows. */
  readonly isPace: boolean;
}

/** The tiles that have data behind them. */
export function courseTiles(course: Course, progress: Progress): readonly CourseTile[] {
  return TILES.flatMap((key) => {
    const value = course.byChannel.total.values.find(({ kpi }) => kpi === key)?.value ?? null;
    if (value === null) return [];
    const trend = course[key];
    const target = course.targets.find(({ kpi }) => kpi === key)?.target ?? null;
    const isSum = key === 'revenue';
    return [
      {
        key,
        trend,
        value,
        before: course.before.total.values.find(({ kpi }) => kpi === key)?.value ?? null,
        target,
        percent: isSum && target !== null ? percentOf(value, target) : null,
        state: stateOf({ value, target, lowerIsBetter: trend.kpi.direction === 'lower_is_better', isSum, progress }),
        isPace: isSum && !progress.isOver && progress.elapsed < progress.days,
      },
    ];
  });
}

function percentOf(value: string, target: string): string | null {
  const aim = Rational.parse(target);
  return aim.isPositive ? Rational.parse(value).times(Rational.HUNDRED).dividedBy(aim).toDecimal(1) : null;
}

interface Standing {
  readonly value: string;
  readonly target: string | null;
  readonly lowerIsBetter: boolean;
  readonly isSum: boolean;
  readonly progress: Progress;
}

/** A sum that still grows is held against its share of the days gone by; before the first of them it is not judged. */
function stateOf({ value, target, lowerIsBetter, isSum, progress }: Standing): StateName {
  if (target === null || (isSum && progress.elapsed === 0)) return 'neutral';
  const isGrowing = isSum && !progress.isOver;
  const whole = Rational.parse(target);
  const due = isGrowing ? whole.times(Rational.of(progress.elapsed)).dividedBy(Rational.of(progress.days)) : whole;
  const difference = Rational.parse(value).minus(due);
  const isMet = lowerIsBetter ? !difference.isPositive : !difference.isNegative;
  return isMet ? 'on-track' : 'at-risk';
}
