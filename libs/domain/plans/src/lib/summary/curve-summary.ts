import type { CurveInput, CurvePointInput } from '@premia/domain-bonus';
import type { Message, Text } from '@premia/shared-messages';
import { listOf, message } from '@premia/shared-messages';

type PointsCurve = Extract<CurveInput, { readonly kind: 'points' }>;
type TiersCurve = Extract<CurveInput, { readonly kind: 'tiers' }>;

/** What a curve decides, in whole sentences: shape, sides of boundaries, what happens outside (bonus calculation §2). */
export function curveText(curve: CurveInput): Text {
  switch (curve.kind) {
    case 'linear':
      return message('plan.choice.curve.linear');
    case 'points':
      return pointsText(curve);
    case 'steps': {
      const points = pairs(curve.steps);
      return curve.reach === 'above'
        ? message('plan.choice.curve.stepsAbove', { points })
        : message('plan.choice.curve.stepsAt', { points });
    }
    case 'tiers':
      return tiersText(curve);
  }
}

function pairs(points: readonly CurvePointInput[]): Text {
  return listOf(points.map(([attainment, rate]) => message('plan.choice.curve.point', { attainment, rate })));
}

function pointsText({ points, below = 'zero', above = 'flat' }: PointsCurve): Text {
  const [first] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '';
  const [start, low] = first;
  const [end, high] = last;
  return message('plan.choice.curve.points', {
    points: pairs(points),
    lower:
      below === 'zero'
        ? message('plan.choice.curve.belowZero', { start })
        : message('plan.choice.curve.belowFlat', { start, rate: low }),
    upper:
      above === 'flat'
        ? message('plan.choice.curve.aboveFlat', { end, rate: high })
        : message('plan.choice.curve.aboveExtend', { end }),
  });
}

function tiersText({ tiers: list }: TiersCurve): Message {
  const tiers = listOf(
    list.map(({ upTo, slope }) =>
      upTo === null
        ? message('plan.choice.curve.tierAbove', { slope })
        : message('plan.choice.curve.tierUpTo', { end: upTo, slope }),
    ),
  );
  const isBounded = list.at(-1)?.upTo !== null;
  return isBounded
    ? message('plan.choice.curve.tiersBounded', { tiers })
    : message('plan.choice.curve.tiersEndless', { tiers });
}
