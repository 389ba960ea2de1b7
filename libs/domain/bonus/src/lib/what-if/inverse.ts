import { Rational } from '@premia/domain-kernel';
import type { Scoring } from '../participant';
import type { Curve } from '../plan';

const TWO = Rational.of(2n);

/** The actuals that a scoring gives an attainment at, before it is clamped; none where no actual does. */
export function actualsAt(scoring: Scoring, attainment: Rational): readonly Rational[] {
  const part = attainment.dividedBy(Rational.HUNDRED);
  switch (scoring.kind) {
    case 'ratio-higher':
      return [scoring.target.times(part)];
    case 'ratio-lower':
      return attainment.isPositive ? [scoring.target.dividedBy(part)] : [Rational.ZERO];
    case 'mirror':
      return [scoring.target.times(TWO.minus(part))];
    case 'progress':
      return [scoring.baseline.plus(scoring.target.minus(scoring.baseline).times(part))];
    case 'range': {
      const outside = scoring.tolerance.times(Rational.ONE.minus(part));
      return [scoring.low.minus(outside), scoring.high.plus(outside)];
    }
    case 'given':
      return [attainment];
    case 'milestone':
      return [Rational.ONE];
    case 'rated':
      return [];
  }
}

/** The attainments at which a curve bends or jumps. */
export function bendsOf(curve: Curve): readonly Rational[] {
  switch (curve.kind) {
    case 'linear':
      return [];
    case 'points':
      return curve.points.map(({ attainment }) => attainment);
    case 'steps':
      return curve.steps.map(({ attainment }) => attainment);
    case 'tiers':
      return curve.tiers.map(({ upTo }) => upTo).filter((upTo) => upTo !== null);
  }
}

/** The attainments at which a curve passes a rate, before the rate is held at 0; a level stretch at it passes nowhere. */
export function attainmentsAt(curve: Curve, rate: Rational): readonly Rational[] {
  switch (curve.kind) {
    case 'linear':
      return [rate];
    case 'steps':
      return [];
    case 'points':
      return curve.points.flatMap((to, index) => {
        const from = curve.points[index - 1];
        if (from === undefined || from.rate.equals(to.rate) || from.attainment.equals(to.attainment)) return [];
        const run = to.attainment.minus(from.attainment);
        return [from.attainment.plus(rate.minus(from.rate).times(run).dividedBy(to.rate.minus(from.rate)))];
      });
    case 'tiers':
      return tierCrossings(curve, rate);
  }
}

function tierCrossings(curve: Extract<Curve, { kind: 'tiers' }>, rate: Rational): readonly Rational[] {
  const crossings: Rational[] = [];
  let lower = Rational.ZERO;
  let earned = Rational.ZERO;
  for (const { upTo, slope } of curve.tiers) {
    if (!slope.isZero) crossings.push(lower.plus(rate.minus(earned).dividedBy(slope)));
    if (upTo === null) break;
    earned = earned.plus(upTo.minus(lower).times(slope));
    lower = upTo;
  }
  return crossings;
}
