import type { Rational } from '@premia/domain-kernel';
import type { Curve } from '../curve/curve';
import { piecesOf } from '../curve/curve';

/** The attainments at which a curve bends or jumps. */
export function bendsOf(curve: Curve): readonly Rational[] {
  return piecesOf(curve)
    .slice(1)
    .map(({ from }) => from.attainment);
}

/** The attainments at which a curve passes a rate, before the rate is held at 0; a level stretch at it passes nowhere. */
export function attainmentsAt(curve: Curve, rate: Rational): readonly Rational[] {
  return piecesOf(curve).flatMap(({ from, slope }) =>
    slope.isZero ? [] : [from.attainment.plus(rate.minus(from.rate).dividedBy(slope))],
  );
}
