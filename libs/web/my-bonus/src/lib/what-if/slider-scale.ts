import { Rational } from '@premia/domain-kernel';

/** The values a slider can stand at: from `low` in equal `step`s; a native range input counts the steps. */
export interface SliderScale {
  readonly low: string;
  readonly step: string;
  readonly count: number;
}

const ABOUT = 200n;
const HALF = Rational.parse('0.5');
const TWO = Rational.of(2);
const FIVE = Rational.of(5);
const TEN = Rational.of(10);

/**
 * A scale that holds the actual, the target and a good way around both, in about two hundred steps of a round size
 * (1, 2 or 5 and zeros), so that what a person sets reads like a number a person would say.
 *
 * @param canBeNegative whether the KPI has values below 0; others end there
 */
export function sliderScale(values: readonly string[], canBeNegative: boolean): SliderScale {
  const known = values.map((value) => Rational.parse(value));
  const [first = Rational.ZERO, ...others] = known;
  const lowest = others.reduce((least, value) => Rational.min(least, value), first);
  const highest = others.reduce((most, value) => Rational.max(most, value), first);
  const around = Rational.max(highest.minus(lowest), Rational.max(highest.abs(), lowest.abs()).times(HALF));
  const room = around.isZero ? TEN : around.times(HALF);
  const bottom = lowest.minus(room);
  const step = roundStep(highest.plus(room).minus(bottom).dividedBy(Rational.of(ABOUT)));
  const low =
    !canBeNegative && bottom.isNegative
      ? Rational.ZERO
      : Rational.of(bottom.dividedBy(step).toInteger('floor')).times(step);
  const count = Number(highest.plus(room).minus(low).dividedBy(step).toInteger('up'));
  return { low: low.toDecimal(12), step: step.toDecimal(12), count };
}

/** The smallest of 1, 2, 5 times a power of ten that is not below the given size. */
function roundStep(size: Rational): Rational {
  let power = Rational.ONE;
  while (power.isGreaterThan(size)) power = power.dividedBy(TEN);
  while (!power.times(TEN).isGreaterThan(size)) power = power.times(TEN);
  for (const step of [power, power.times(TWO), power.times(FIVE)]) if (!step.isLessThan(size)) return step;
  return power.times(TEN);
}

export function valueAt({ low, step }: SliderScale, position: number): string {
  return Rational.parse(low)
    .plus(Rational.parse(step).times(Rational.of(position)))
    .toDecimal(12);
}

/** The step nearest to a value, within the scale. */
export function positionOf({ low, step, count }: SliderScale, value: string): number {
  const position = Number(
    Rational.parse(value).minus(Rational.parse(low)).dividedBy(Rational.parse(step)).toInteger('half-up'),
  );
  return Math.max(0, Math.min(count, position));
}

/** A sum worth wishing for: the next round one at least a twentieth above what there is. */
export function wishAbove(total: string): string {
  const wished = Rational.parse(total).times(Rational.parse('1.05'));
  if (!wished.isPositive) return '1000';
  const step = roundStep(wished.dividedBy(Rational.of(30)));
  return Rational.of(wished.dividedBy(step).toInteger('up')).times(step).toDecimal(2);
}
