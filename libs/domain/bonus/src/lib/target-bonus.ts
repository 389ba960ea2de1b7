import type { Period } from '@premia/domain-kernel';
import { Rational } from '@premia/domain-kernel';
import type { Participant, Segment, SegmentTarget } from './participant';
import type { Proration } from './plan';
import type { ServedPart } from './proration';
import { prorate, serviceDaysOf } from './proration';

/** What a segment adds to the target bonus. */
export interface SegmentBonus {
  readonly segment: Segment;
  /** Money for the whole period at full time. */
  readonly fullTarget: Rational;
  readonly served: ServedPart;
  /** `fullTarget · fte · factor`, money. */
  readonly target: Rational;
  readonly serviceDays: number;
}

/** A participant's target bonus, segment by segment. */
export interface TargetBonus {
  readonly segments: readonly SegmentBonus[];
  /** Money, exact. */
  readonly amount: Rational;
  readonly serviceDays: number;
  /** Whether the minimum service was reached; without it nothing is paid. */
  readonly eligible: boolean;
}

/** The target bonus: the sum of the prorated segments (bonus calculation §4), exact. */
export function targetBonusOf(participant: Participant, period: Period, proration: Proration): TargetBonus {
  const segments = participant.segments.map((segment) => segmentBonusOf(segment, period, proration));
  const serviceDays = segments.reduce((days, segment) => days + segment.serviceDays, 0);
  const amount = Rational.sum(segments.map((segment) => segment.target));
  return { segments, amount, serviceDays, eligible: serviceDays >= proration.minimumDays };
}

function segmentBonusOf(segment: Segment, period: Period, proration: Proration): SegmentBonus {
  const fullTarget = fullTargetOf(segment.target);
  const served = prorate(segment, period, proration);
  const target = fullTarget.times(segment.fte).times(served.factor);
  return { segment, fullTarget, served, target, serviceDays: serviceDaysOf(segment) };
}

function fullTargetOf(target: SegmentTarget): Rational {
  return target.kind === 'amount' ? target.amount : target.percent.percentOf(target.eligiblePay);
}
