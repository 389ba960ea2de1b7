import type {
  BonusHeaderInput,
  CurveInput,
  MeasureInput,
  ParticipantInput,
  ParticipantResult,
  TargetComponentInput,
} from '@premia/domain-bonus';

/**
 * The benchmark's calculation in plain floating point, as one would write it without caring about
 * exactness: from the same input to the same result lines, for the kinds of scoring and curve that
 * the benchmark uses, and without any check of the input. It is what the engine's speed is held
 * against; its last digits are not to be relied upon.
 */
export function floatCalculator(header: BonusHeaderInput): (participant: ParticipantInput) => ParticipantResult {
  const components = header.plan.components.filter(
    (component): component is TargetComponentInput => !('kind' in component),
  );
  const periodDays = daysBetween(header.period.from, header.period.to);
  const cap = Number(header.plan.cap?.percentOfTarget ?? Infinity);
  const teams = new Map(
    Object.entries(header.teams ?? {}).map(([team, lists]) => [
      team,
      new Map(components.map((component) => [component.id, score(component, lists[component.id] ?? [])])),
    ]),
  );

  return (participant) => {
    const targetBonus = participant.segments.reduce((sum, segment) => {
      const full = (Number(segment.eligiblePay) * Number(segment.targetPercent)) / 100;
      const days = daysBetween(segment.from, segment.to) - (segment.absentDays ?? 0);
      return sum + (full * Number(segment.fte ?? '1') * days) / periodDays;
    }, 0);
    const team = teams.get(participant.segments.at(-1)?.team ?? '');
    const scores = components.map((component) =>
      component.scope === 'individual'
        ? score(component, participant.measures?.[component.id] ?? [])
        : (team?.get(component.id) ?? NO_SCORE),
    );
    const parts = scores.map((own, index) => (targetBonus * weightOf(components[index]) * own.rate) / 10_000);
    const neutral = scores.map(
      (own, index) =>
        (targetBonus * weightOf(components[index]) * (components[index]?.scope === 'individual' ? own.rate : 100)) /
        10_000,
    );
    const claim = Math.min(sumOf(parts), (targetBonus * cap) / 100);
    const neutralClaim = Math.min(sumOf(neutral), (targetBonus * cap) / 100);
    const total = Math.round(claim * 100) / 100;
    const amounts = largestRemainder(Math.round(total * 100), parts);
    return {
      id: participant.id,
      eligible: true,
      reason: null,
      targetBonus: show(targetBonus),
      components: scores.map((own, index) => ({
        id: components[index]?.id ?? '',
        attainment: show(own.attainment),
        rate: show(own.rate),
        amount: ((amounts[index] ?? 0) / 100).toFixed(2),
        measures: own.measures,
      })),
      modifiers: [],
      gates: [],
      claim: show(claim),
      total: total.toFixed(2),
      percentOfTarget: targetBonus === 0 ? null : show((100 * total) / targetBonus),
      teamEffect: (total - Math.round(neutralClaim * 100) / 100).toFixed(2),
    };
  };
}

interface FloatScore {
  readonly attainment: number;
  readonly rate: number;
  readonly measures: {
    readonly id: string;
    readonly weight: string;
    readonly attainment: string;
    readonly rate: string;
    readonly counted: boolean;
  }[];
}

const NO_SCORE: FloatScore = { attainment: 0, rate: 0, measures: [] };

function score(component: TargetComponentInput, measures: readonly MeasureInput[]): FloatScore {
  let attainmentSum = 0;
  let rateSum = 0;
  const lines = measures.map((measure) => {
    const weight = Number(measure.weight);
    const attainment = attainmentOf(measure);
    const rate = rateAt(component.curve, attainment);
    attainmentSum += weight * attainment;
    rateSum += weight * rate;
    return { id: measure.id, weight: show(weight), attainment: show(attainment), rate: show(rate), counted: true };
  });
  const rate = Math.max(Number(component.floor ?? '0'), Math.min(rateSum / 100, Number(component.cap ?? Infinity)));
  return { attainment: attainmentSum / 100, rate, measures: lines };
}

function attainmentOf(measure: MeasureInput): number {
  const actual = Number(measure.actual);
  const max = measure.attainmentMax === undefined ? Infinity : Number(measure.attainmentMax);
  return Math.max(0, Math.min(scoreOf(measure, actual), max));
}

function scoreOf(measure: MeasureInput, actual: number): number {
  const { scoring } = measure;
  if (scoring?.kind === 'ratio') {
    const target = Number(scoring.target);
    return scoring.direction === 'higher' ? (100 * actual) / target : (100 * target) / actual;
  }
  if (scoring?.kind === 'progress') {
    const baseline = Number(scoring.baseline);
    return (100 * (actual - baseline)) / (Number(scoring.target) - baseline);
  }
  throw new RangeError('The benchmark uses ratio and progress only');
}

function rateAt(curve: CurveInput, attainment: number): number {
  if (curve.kind === 'linear') return attainment;
  if (curve.kind !== 'points') throw new RangeError('The benchmark uses linear curves and points only');
  let before: readonly [number, number] | null = null;
  for (const [at, rate] of curve.points) {
    const point = [Number(at), Number(rate)] as const;
    if (attainment < point[0]) {
      if (before === null) return 0;
      return before[1] + ((attainment - before[0]) * (point[1] - before[1])) / (point[0] - before[0]);
    }
    before = point;
  }
  return before?.[1] ?? 0;
}

function largestRemainder(units: number, weights: readonly number[]): readonly number[] {
  const total = sumOf(weights);
  if (total === 0) return weights.map(() => 0);
  const exact = weights.map((weight) => (units * weight) / total);
  const shares = exact.map(Math.floor);
  let left = units - sumOf(shares);
  const order = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { index } of order) {
    if (left <= 0) break;
    shares[index] = (shares[index] ?? 0) + 1;
    left -= 1;
  }
  return shares;
}

function weightOf(component: TargetComponentInput | undefined): number {
  return Number(component?.weight ?? '0');
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
}

/** Six decimals at most, trailing zeros dropped. */
function show(value: number): string {
  return String(Number(value.toFixed(6)));
}
