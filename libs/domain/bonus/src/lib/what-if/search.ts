import { Rational } from '@premia/domain-kernel';
import type { Measure } from '../participant';
import type { Plan } from '../plan';
import { attainmentOf } from '../scoring/attainment';
import { canBeNegative, scoreActual } from '../scoring/scoring';
import type { Evaluator } from './evaluator';
import type { MeasurePlace } from './locate';
import { turningPoints } from './turning-points';

/** What a search came to: the nearest actual that reaches, or the one that gives the most. */
export interface Found {
  readonly reached: boolean;
  readonly actual: string;
  readonly change: string | null;
  readonly total: Rational;
  /** Whether every actual that was tried gave the same total. */
  readonly isFlat: boolean;
}

/** Tries every rating, those of the nearest attainment first. */
export function searchRating(
  evaluator: Evaluator,
  place: MeasurePlace,
  ratings: ReadonlyMap<string, Rational>,
  desired: Rational,
): Found {
  const now = attainmentOf(place.measure) ?? Rational.ZERO;
  const tried = [...ratings]
    .map(([rating, attainment]) => ({
      rating,
      distance: rating === place.measure.rating ? MINUS_ONE : attainment.minus(now).abs(),
      total: evaluator.under(place, { kind: 'rating', rating }).total ?? Rational.ZERO,
    }))
    .sort((a, b) => a.distance.compare(b.distance));
  const nearest = tried.find(({ total }) => total.compare(desired) >= 0);
  const most = tried.reduce((best, own) => (own.total.isGreaterThan(best.total) ? own : best));
  const chosen = nearest ?? most;
  const isFlat = tried.every(({ total }) => total.equals(most.total));
  return { reached: nearest !== undefined, actual: chosen.rating, change: null, total: chosen.total, isFlat };
}

const MINUS_ONE = Rational.of(-1);
/** The largest magnitude that an input can hold. */
const LARGEST = 10n ** 30n - 1n;
/** Tries between two turning points where the measure acts through a modifier too; the best of them lead to the peak. */
const TRIES_BETWEEN = 64n;

/**
 * Searches the multiples of 10^−decimals for the one nearest to the present actual that reaches the
 * desired total. Between turning points the total moves in one direction, so that a stretch reaches
 * from one of its ends, and halving finds where.
 */
export function searchActual(
  plan: Plan,
  evaluator: Evaluator,
  place: MeasurePlace,
  desired: Rational,
  decimals: number,
): Found {
  const grid = new Grid(evaluator, place, decimals);
  const payout = evaluator.under(place, { kind: 'number', actual: grid.actualOf(grid.start) }).payout;
  const stops = grid.stopsAt(turningPoints(plan, payout, place), turnsBetween(plan, place));
  const reaches = (step: bigint) => grid.totalAt(step).compare(desired) >= 0;
  const nearest = reaches(grid.start) ? grid.start : nearestReaching(stops, grid.start, reaches);
  const most = stops.reduce((best, stop) => (grid.totalAt(stop).isGreaterThan(grid.totalAt(best)) ? stop : best));
  const chosen =
    nearest ?? nearestReaching(stops, grid.start, (step) => grid.totalAt(step).equals(grid.totalAt(most))) ?? most;
  return {
    reached: nearest !== null,
    actual: grid.actualOf(chosen).toExactText(),
    change: place.measure.actual === null ? null : grid.actualOf(chosen).minus(place.measure.actual).toExactText(),
    total: grid.totalAt(chosen),
    isFlat: stops.every((stop) => grid.totalAt(stop).equals(grid.totalAt(most))),
  };
}

/** Whether a modifier reads the measure too, so that the bonus may turn between turning points. */
function turnsBetween(plan: Plan, place: MeasurePlace): boolean {
  return plan.modifiers.some((modifier) => modifier.kind === 'measure' && modifier.measure === place.measure.id);
}

function nearestReaching(stops: readonly bigint[], start: bigint, reaches: (step: bigint) => boolean): bigint | null {
  let best: bigint | null = null;
  const isNearer = (step: bigint) => best === null || distance(step, start) < distance(best, start);
  for (const stop of stops) if (isNearer(stop) && reaches(stop)) best = stop;
  stops.forEach((high, index) => {
    const low = stops[index - 1];
    if (low === undefined || high - low < 2n) return;
    // The present actual is itself a stop, so that a stretch lies wholly on one side of it.
    const [nearer, farther] = low >= start ? [low, high] : [high, low];
    if (!isNearer(nearer) || reaches(nearer) || !reaches(farther)) return;
    const boundary = firstReaching(nearer, farther, reaches);
    if (isNearer(boundary)) best = boundary;
  });
  return best;
}

/** The first step from `start` on that reaches, where `end` does and the total moves in one direction. */
function firstReaching(start: bigint, end: bigint, reaches: (step: bigint) => boolean): bigint {
  let misses = start;
  let hits = end;
  while (distance(misses, hits) > 1n) {
    const middle = (misses + hits) / 2n;
    if (reaches(middle)) hits = middle;
    else misses = middle;
  }
  return hits;
}

function distance(first: bigint, second: bigint): bigint {
  return first < second ? second - first : first - second;
}

/** What a step gives: the total, null where the budget refuses the run; and the gross payout before it. */
interface GridOutcome {
  readonly total: Rational | null;
  readonly grossPayout: Rational;
}

/** The actuals that can be tried, counted in steps of 10^−decimals, and what they give. */
class Grid {
  readonly start: bigint;
  private readonly scale: Rational;
  private readonly lowest: bigint;
  private readonly highest: bigint;
  private readonly outcomes = new Map<bigint, GridOutcome>();

  constructor(
    private readonly evaluator: Evaluator,
    private readonly place: MeasurePlace,
    decimals: number,
  ) {
    this.scale = Rational.of(10n ** BigInt(decimals));
    this.highest = LARGEST * 10n ** BigInt(decimals);
    this.lowest = mayBeNegative(place.measure) ? -this.highest : needsPositive(place.measure) ? 1n : 0n;
    this.start = this.clamp((place.measure.actual ?? Rational.ZERO).times(this.scale).toInteger('half-up'));
  }

  actualOf(step: bigint): Rational {
    return Rational.of(step).dividedBy(this.scale);
  }

  /** A run that its budget refuses pays nothing. */
  totalAt(step: bigint): Rational {
    return this.outcomeAt(step).total ?? Rational.ZERO;
  }

  private outcomeAt(step: bigint): GridOutcome {
    const known = this.outcomes.get(step);
    if (known !== undefined) return known;
    const { total, payout } = this.evaluator.under(this.place, {
      kind: 'number',
      actual: this.actualOf(step),
    });
    const outcome = { total, grossPayout: payout.gross.amount };
    this.outcomes.set(step, outcome);
    return outcome;
  }

  /** The ends of the range, the present actual, and for each turning point the steps at and beside it; ascending. */
  stopsAt(points: readonly Rational[], withTries: boolean): readonly bigint[] {
    const stops = new Set([this.lowest, this.start, this.highest]);
    for (const beside of [this.start - 1n, this.start + 1n]) stops.add(this.clamp(beside));
    for (const point of points) {
      const below = point.times(this.scale).toInteger('floor');
      for (const step of [below - 1n, below, below + 1n]) stops.add(this.clamp(step));
    }
    const ascending = ascendingSteps(stops);
    const tried = withTries ? this.withPeaks(triesBetween(ascending)) : ascending;
    return tried.flatMap((stop, index) => [...this.refusalUpTo(tried[index - 1], stop), stop]);
  }

  /** The tries, and where a try gives no less than both of its neighbours, the step between these that gives the most. */
  private withPeaks(tries: readonly bigint[]): readonly bigint[] {
    const grossPayoutAt = (step: bigint) => this.outcomeAt(step).grossPayout;
    const peaks = tries.flatMap((step, index) => {
      const [before, after] = [tries[index - 1], tries[index + 1]];
      if (before === undefined || after === undefined) return [];
      const rise = grossPayoutAt(step).compare(grossPayoutAt(before));
      const fall = grossPayoutAt(step).compare(grossPayoutAt(after));
      // On a plateau there is no peak to look for.
      return rise < 0 || fall < 0 || rise + fall === 0 ? [] : [peakBetween(before, after, grossPayoutAt)];
    });
    return ascendingSteps([...tries, ...peaks]);
  }

  /** Where on a stretch a budget begins or stops to refuse the run: the steps before and after. */
  private refusalUpTo(before: bigint | undefined, stop: bigint): readonly bigint[] {
    if (before === undefined) return [];
    const isRefused = this.outcomeAt(stop).total === null;
    if (isRefused === (this.outcomeAt(before).total === null)) return [];
    const first = firstReaching(before, stop, (step) => (this.outcomeAt(step).total === null) === isRefused);
    return [first - 1n, first];
  }

  private clamp(step: bigint): bigint {
    return step < this.lowest ? this.lowest : step > this.highest ? this.highest : step;
  }
}

/** Each once, the lowest first. */
function ascendingSteps(steps: Iterable<bigint>): readonly bigint[] {
  return [...new Set(steps)].sort((a, b) => (a < b ? -1 : 1));
}

/** The stops, and on the way to each of them evenly spread tries; every step of a short way. */
function triesBetween(stops: readonly bigint[]): readonly bigint[] {
  return stops.flatMap((stop, index) => {
    const before = stops[index - 1];
    if (before === undefined) return [stop];
    const gap = stop - before;
    const tries = gap < TRIES_BETWEEN ? gap : TRIES_BETWEEN;
    return Array.from({ length: Number(tries) }, (_, position) => before + (gap * BigInt(position + 1)) / tries);
  });
}

/** Where a value that rises and then falls is highest, by thirds. */
function peakBetween(from: bigint, to: bigint, valueAt: (step: bigint) => Rational): bigint {
  let [low, high] = [from, to];
  while (high - low > 2n) {
    const third = (high - low) / 3n;
    const comparison = valueAt(low + third).compare(valueAt(high - third));
    if (comparison <= 0) low += third;
    if (comparison >= 0) high -= third;
  }
  return [low, low + 1n, high].reduce((best, step) => (valueAt(step).isGreaterThan(valueAt(best)) ? step : best));
}

/** Below 0 only where the numbers of the measure go there themselves. */
function mayBeNegative({ scoring, actual }: Measure): boolean {
  return actual?.isNegative === true || (scoring !== null && canBeNegative(scoring));
}

/** A lower-is-better ratio has no attainment at 0 unless one is given as its maximum. */
function needsPositive({ scoring, attainmentMax }: Measure): boolean {
  return scoring !== null && attainmentMax === null && scoreActual(scoring, Rational.ZERO, '') === null;
}
