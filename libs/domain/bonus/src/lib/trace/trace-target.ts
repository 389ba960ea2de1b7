import { days360Of, daysOf, Rational } from '@premia/domain-kernel';
import type { Plan } from '../plan';
import type { SegmentBonus, TargetBonus } from '../target-bonus';
import type { FactorTrace, FullTargetTrace, SegmentTrace, ServiceTrace, TargetBonusTrace } from './trace';

export function traceTargetBonus(plan: Plan, bonus: TargetBonus): TargetBonusTrace {
  const segments = bonus.segments.map((segment, index) => traceSegment(plan, segment, index));
  return { kind: 'target-bonus', segments, result: bonus.amount };
}

export function traceService(plan: Plan, { serviceDays, hasMinimumService }: TargetBonus): ServiceTrace | null {
  const { minimumDays } = plan.proration;
  return minimumDays === 0 ? null : { kind: 'service', serviceDays, minimumDays, isReached: hasMinimumService };
}

function traceSegment(plan: Plan, bonus: SegmentBonus, index: number): SegmentTrace {
  const { period, team, fte, share } = bonus.segment;
  return {
    kind: 'segment',
    index,
    period,
    team,
    fullTarget: traceFullTarget(bonus),
    fte,
    share,
    factor: traceFactor(plan, bonus),
    result: bonus.target,
  };
}

function traceFullTarget({ segment: { target }, fullTarget }: SegmentBonus): FullTargetTrace {
  if (target.kind === 'amount') return { kind: 'target-amount', result: fullTarget };
  return { kind: 'target-of-pay', eligiblePay: target.eligiblePay, percent: target.percent, result: fullTarget };
}

function traceFactor(plan: Plan, { segment, served }: SegmentBonus): FactorTrace {
  const { basis, factorDecimals } = plan.proration;
  return {
    kind: 'factor',
    basis,
    counted:
      basis === 'calendar-days'
        ? Rational.of(daysOf(segment.period))
        : basis === '30/360'
          ? Rational.of(days360Of(segment.period))
          : served.served,
    absentDays: Rational.of(segment.absentDays),
    full: served.full,
    exact: served.served.dividedBy(served.full),
    decimals: factorDecimals,
    result: served.factor,
  };
}
