import type {
  CurveInput,
  MeasureInput,
  NoDataPolicy,
  PerUnitComponentInput,
  PerUnitTierInput,
  ScoringInput,
  TargetComponentInput,
} from '../lib/input';
import { compare, decimal, ZERO } from './plain-fraction';

/** Draws random values from a seed: the same seed draws the same values. */
export class Draw {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** The generator mulberry32, from 0 to below 1. */
  private next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = this.state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  integer(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** True so many times in a hundred. */
  chance(inHundred: number): boolean {
    return this.integer(0, 99) < inHundred;
  }

  one<Value>(values: readonly Value[]): Value {
    const value = values[this.integer(0, values.length - 1)];
    if (value === undefined) throw new Error('Nothing to draw from');
    return value;
  }

  /** A decimal between two integers, mostly short, sometimes with twelve decimals. */
  decimal(min: number, max: number): string {
    const places = this.one([0, 0, 1, 2, 4, 12]);
    if (places === 12)
      return `${this.integer(min, max - 1)}.${String(this.integer(0, 999_999_999_999)).padStart(12, '0')}`;
    const scaled = this.integer(min * 10 ** places, max * 10 ** places);
    const digits = String(Math.abs(scaled)).padStart(places + 1, '0');
    const sign = scaled < 0 ? '-' : '';
    return places === 0 ? `${sign}${digits}` : `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
  }

  /** Distinct integers from a list, ascending. */
  ascending(values: readonly number[], atMost: number): readonly number[] {
    const drawn = Array.from({ length: this.integer(1, atMost) }, () => this.one(values));
    return [...new Set(drawn)].sort((a, b) => a - b);
  }

  /** Weights of so many parts that add up to 100; some may be 0. */
  weights(parts: number): readonly string[] {
    const cuts = Array.from({ length: parts - 1 }, () => this.integer(0, 2000) * 5).sort((a, b) => a - b);
    return [0, ...cuts].map((cut, index) => {
      const hundredths = (cuts[index] ?? 10_000) - cut;
      return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
    });
  }
}

const ATTAINMENTS = [0, 50, 80, 90, 100, 110, 120, 150];

export function drawCurve(draw: Draw): CurveInput {
  switch (draw.one(['linear', 'points', 'points', 'steps', 'tiers'] as const)) {
    case 'linear':
      return { kind: 'linear' };
    case 'points':
      return drawPoints(draw);
    case 'steps': {
      const steps = draw.ascending(ATTAINMENTS, 5).map((at): [string, string] => [String(at), draw.decimal(0, 200)]);
      return { kind: 'steps', steps, ...(draw.chance(50) ? { reach: draw.one(['at', 'above'] as const) } : {}) };
    }
    case 'tiers': {
      const ends = draw.ascending(ATTAINMENTS.slice(1), 4);
      const isOpen = draw.chance(50);
      const tiers = ends.map((end, index) => ({
        upTo: isOpen && index === ends.length - 1 ? null : String(end),
        slope: draw.decimal(-1, 3),
      }));
      return { kind: 'tiers', tiers };
    }
  }
}

function drawPoints(draw: Draw): CurveInput {
  const at = Array.from({ length: draw.integer(1, 5) }, () => draw.one(ATTAINMENTS)).sort((a, b) => a - b);
  const points = at.map((attainment): [string, string] => [String(attainment), draw.decimal(-20, 200)]);
  const canExtend = at.length > 1 && at.at(-1) !== at.at(-2);
  return {
    kind: 'points',
    points,
    ...(draw.chance(40) ? { below: draw.one(['zero', 'flat'] as const) } : {}),
    ...(draw.chance(50) ? { above: canExtend ? draw.one(['flat', 'extend'] as const) : 'flat' } : {}),
  };
}

interface Scored {
  readonly scoring: ScoringInput;
  readonly actual: string;
  readonly attainmentMax?: string;
}

function positive(draw: Draw): string {
  const drawn = draw.decimal(1, 2000);
  return compare(decimal(drawn), ZERO) > 0 ? drawn : '100';
}

function drawScored(draw: Draw): Scored {
  const kind = draw.one([
    'ratio',
    'ratio',
    'ratio',
    'mirror',
    'progress',
    'range',
    'milestone',
    'rated',
    'given',
  ] as const);
  const max = draw.chance(30) ? { attainmentMax: draw.one(['150', '200', '120.5']) } : {};
  switch (kind) {
    case 'ratio': {
      const target = positive(draw);
      const direction = draw.one(['higher', 'lower'] as const);
      const actual = draw.chance(40) ? target : draw.decimal(-5, 3000);
      const isUnbounded = direction === 'lower' && compare(decimal(actual), ZERO) <= 0;
      return { scoring: { kind, direction, target }, actual, ...(isUnbounded ? { attainmentMax: '200' } : max) };
    }
    case 'mirror':
      return { scoring: { kind, target: positive(draw) }, actual: draw.decimal(0, 4000), ...max };
    case 'progress': {
      const baseline = draw.decimal(-100, 100);
      const target = draw.decimal(-100, 100);
      const isSame = compare(decimal(baseline), decimal(target)) === 0;
      return { scoring: { kind, baseline, target: isSame ? '500' : target }, actual: draw.decimal(-150, 150), ...max };
    }
    case 'range': {
      const [low = 0, high = 0] = [draw.integer(-10, 50), draw.integer(0, 100)].sort((a, b) => a - b);
      const tolerance = draw.one(['0', '5', '10.5', '30']);
      return {
        scoring: { kind, low: String(low), high: String(high), tolerance },
        actual: draw.decimal(-30, 130),
        ...max,
      };
    }
    case 'milestone':
      return { scoring: { kind }, actual: draw.one(['0', '1', '0.999999', '2']), ...max };
    case 'rated': {
      const ratings = { solid: draw.decimal(0, 150), strong: draw.decimal(0, 150) };
      return { scoring: { kind, ratings }, actual: draw.one(['solid', 'strong']), ...max };
    }
    case 'given':
      return { scoring: { kind }, actual: draw.decimal(-10, 200), ...max };
  }
}

/** A measure of a component, or one that only gates and modifiers read where there is no component. */
export function drawMeasure(
  draw: Draw,
  id: string,
  weight: string | null,
  component: TargetComponentInput | null,
): MeasureInput {
  const scored = drawScored(draw);
  const hasStatus = draw.chance(10);
  const isMissing = !hasStatus && draw.chance(7);
  return {
    id,
    ...scored,
    ...(weight === null ? {} : { weight }),
    ...(isMissing ? { actual: null } : {}),
    ...(hasStatus ? { status: draw.one(['ok', 'undefined_worst', 'not_applicable', 'no_data'] as const) } : {}),
    ...(draw.chance(10) ? { noData: draw.one(['zero', 'exclude'] as const) } : {}),
    ...(component !== null && draw.chance(10) ? { pilot: true } : {}),
    ...(component !== null && component.curveOn !== 'component' && draw.chance(15) ? { curve: drawCurve(draw) } : {}),
    ...(component !== null && component.curveOn !== 'component' && draw.chance(15)
      ? { cap: draw.decimal(50, 150) }
      : {}),
  };
}

/** Whether a measure counts, or can at least be read as an attainment. */
export function isCounted(measure: MeasureInput, noData: NoDataPolicy): boolean {
  if (measure.pilot === true || measure.status === 'not_applicable') return false;
  if (measure.status === 'undefined_worst') return true;
  return (measure.status !== 'no_data' && measure.actual !== null) || (measure.noData ?? noData) === 'zero';
}

/** Ids that gates read differ from list to list; those of the first component are plain. */
export function measureId(component: TargetComponentInput, index: number): string {
  return component.id === 'c0' ? `m${index}` : `${component.id}-m${index}`;
}

/** A list of measures of which something counts. */
export function drawMeasureList(
  draw: Draw,
  component: TargetComponentInput,
  noData: NoDataPolicy,
): readonly MeasureInput[] {
  const drawn = draw.weights(draw.integer(1, 4));
  // Relative weights are positive, and come to anything but 100.
  const weights = component.weights === 'relative' ? drawn.map((weight) => `1${weight}`) : drawn;
  const list = weights.map((weight, index) => drawMeasure(draw, measureId(component, index), weight, component));
  const counts = list.some(
    (measure) => isCounted(measure, noData) && compare(decimal(measure.weight ?? '0'), ZERO) > 0,
  );
  if (counts) return list;
  return [{ id: measureId(component, 0), weight: '100', actual: draw.decimal(0, 150), scoring: { kind: 'given' } }];
}

export function drawTiers(draw: Draw, mode: PerUnitComponentInput['mode']): readonly PerUnitTierInput[] {
  const starts = draw.ascending([0, 0, 10, 50, 100, 200], 4);
  if (mode !== 'amount') return starts.map((from) => ({ from: String(from), rate: draw.decimal(0, 700) }));
  return starts.map((from, index) => ({
    from: String(from),
    to: String(starts[index + 1] ?? from + draw.one([10, 100])),
    amount: draw.decimal(0, 5000),
  }));
}

export function drawPerUnitMeasure(draw: Draw, mode: PerUnitComponentInput['mode']): MeasureInput {
  const isMissing = draw.chance(10);
  return {
    id: 'units',
    actual: isMissing ? null : draw.decimal(-10, 300),
    ...(draw.chance(20) ? { tiers: drawTiers(draw, mode) } : {}),
    ...(draw.chance(10) ? { status: draw.one(['undefined_worst', 'not_applicable', 'no_data'] as const) } : {}),
    ...(draw.chance(10) ? { pilot: true } : {}),
  };
}
