import { Rational } from '@premia/domain-kernel';
import type { StateName } from '@premia/web-ui';
import type { Assignment, Course, Trend } from './dashboard-client';
import { targetOf } from './scoring';

export type TileKey = 'revenue' | 'romi' | 'cpl';
export const TILES: readonly TileKey[] = ['revenue', 'romi', 'cpl'];

export interface CourseTile {
  readonly key: TileKey;
  readonly trend: Trend;
  readonly value: string;
  /** What people agreed on: one target, or none where their targets differ or nobody has one. */
  readonly target: string | null;
  /** Percent of the target reached, for what adds up over a period. */
  readonly percent: string | null;
  readonly state: StateName;
}

/** The tiles that have data behind them. */
export function courseTiles(course: Course, isOver: boolean): readonly CourseTile[] {
  return TILES.flatMap((key) => {
    const value = course.byChannel.total.values.find(({ kpi }) => kpi === key)?.value ?? null;
    if (value === null) return [];
    const trend = course[key];
    const target = commonTarget(course.assignments, key);
    const isSum = key === 'revenue';
    return [
      {
        key,
        trend,
        value,
        target,
        percent: isSum && target !== null ? percentOf(value, target) : null,
        state: stateOf({ value, target, lowerIsBetter: trend.kpi.direction === 'lower_is_better', isSum, isOver }),
      },
    ];
  });
}

/** A team's or the company's target before those of persons; persons' only where all agree. */
function commonTarget(assignments: readonly Assignment[], key: TileKey): string | null {
  const of = assignments.filter(({ kpi, pilot }) => kpi.key === key && !pilot);
  const shared = of.filter(({ ownerKind }) => ownerKind !== 'person');
  const targets = new Set((shared.length > 0 ? shared : of).map(({ scoring }) => targetOf(scoring)));
  const [only] = targets;
  return targets.size === 1 ? (only ?? null) : null;
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
  readonly isOver: boolean;
}

/** A sum that still grows is not judged before its period is over, unless it has reached its target already. */
function stateOf({ value, target, lowerIsBetter, isSum, isOver }: Standing): StateName {
  if (target === null) return 'neutral';
  const difference = Rational.parse(value).minus(Rational.parse(target));
  const isMet = lowerIsBetter ? !difference.isPositive : !difference.isNegative;
  if (isMet) return 'on-track';
  return isSum && !isOver ? 'neutral' : 'at-risk';
}
