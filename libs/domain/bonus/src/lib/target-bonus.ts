import { Rational } from '@premia/domain-kernel';
import type { Participant, Segment, SegmentTarget } from './participant';
import type { ProrationRules, ServedPart } from './proration';
import { daysServedIn, prorate, serviceDaysOf } from './proration';

/** What a segment adds to the target bonus. */
export interface SegmentBonus {
  readonly segment: Segment;
  /** Money for the whole period at full time. */
  readonly fullTarget: Rational;
  readonly served: ServedPart;
  /** `fullTarget · fte · share · factor`, money. */
  readonly target: Rational;
  readonly serviceDays: number;
}

/** A participant's target bonus, segment by segment. */
export interface TargetBonus {
  readonly segments: readonly SegmentBonus[];
  /** Money, exact; never below 0. */
  readonly amount: Rational;
  readonly serviceDays: number;
  /** Without it nothing is paid. */
  readonly hasMinimumService: boolean;
}

/** The target bonus: the sum of the prorated segments (bonus calculation §4), exact. */
export function targetBonusOf(participant: Participant, rules: ProrationRules): TargetBonus {
  const segments = participant.segments.map((segment) => segmentBonusOf(segment, rules));
  const serviceDays = serviceDaysOf(participant.segments);
  const sum = Rational.sum(segments.map((segment) => segment.target));
  return {
    segments,
    amount: sum.isNegative ? Rational.ZERO : sum,
    serviceDays,
    hasMinimumService: serviceDays >= rules.proration.minimumDays,
  };
}

function segmentBonusOf(segment: Segment, rules: ProrationRules): SegmentBonus {
  const fullTarget = fullTargetOf(segment.target);
  const served = prorate(segment, rules);
  const target = partOf(partOf(fullTarget, segment.fte), segment.share).times(served.factor);
  return { segment, fullTarget, served, target, serviceDays: daysServedIn(segment) };
}

/** Nearly everybody works full time, and for the whole period. */
function partOf(target: Rational, part: Rational): Rational {
  return part === Rational.ONE ? target : target.times(part);
}

function fullTargetOf(target: SegmentTarget): Rational {
  return target.kind === 'amount' ? target.amount : target.percent.percentOf(target.eligiblePay);
}
