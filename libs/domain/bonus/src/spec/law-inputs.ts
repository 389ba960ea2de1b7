import fc from 'fast-check';
import { Rational } from '@premia/domain-kernel';
import type {
  BonusInput,
  ComponentInput,
  CurveInput,
  LimitInput,
  MeasureInput,
  ParticipantInput,
  PerUnitTierInput,
  PlanInput,
  SegmentInput,
} from '../lib/input';
import { Draw } from './arbitrary-measures';

const DAY = 86_400_000;
const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;
const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);

/** The same input, its longer segments cut in two that meet; absent days stay in the part they fit into. */
export function splitSegments(input: BonusInput, draw: Draw): BonusInput {
  const split = (segment: SegmentInput): readonly SegmentInput[] => {
    const from = dayNumber(segment.from);
    const to = dayNumber(segment.to);
    // By 30/360 the last days of a month count in bulk, so that only a segment without absence is cut anywhere.
    if (to === from || (segment.absentDays ?? 0) > 0) return [segment];
    const cut = draw.integer(from, to - 1);
    return [
      { ...segment, to: dayText(cut) },
      { ...segment, from: dayText(cut + 1) },
    ];
  };
  return {
    ...input,
    participants: input.participants.map((participant) => ({
      ...participant,
      segments: participant.segments.flatMap(split),
    })),
  };
}

/** The same input with every sum of money, and the rounding unit, multiplied. */
export function scaleMoney(input: BonusInput, factor: string): BonusInput {
  const scale = new Scale(Rational.parse(factor));
  return {
    ...input,
    plan: scale.plan(input.plan),
    participants: input.participants.map((participant) => scale.participant(participant)),
  };
}

const MINOR_UNITS: Readonly<Record<string, string>> = { RUB: '0.01', EUR: '0.01', JPY: '1', KWD: '0.001' };

class Scale {
  constructor(private readonly factor: Rational) {}

  plan(plan: PlanInput): PlanInput {
    return {
      ...plan,
      components: plan.components.map((component) => this.component(component)),
      rounding: { ...plan.rounding, unit: this.money(plan.rounding?.unit ?? MINOR_UNITS[plan.currency] ?? '0.01') },
      ...(plan.cap === undefined ? {} : { cap: this.limit(plan.cap) }),
      ...(plan.floor === undefined ? {} : { floor: this.limit(plan.floor) }),
      ...(plan.pool?.amount === undefined ? {} : { pool: { ...plan.pool, amount: this.money(plan.pool.amount) } }),
      ...(plan.budget === undefined ? {} : { budget: { ...plan.budget, amount: this.money(plan.budget.amount) } }),
    };
  }

  participant(participant: ParticipantInput): ParticipantInput {
    const measures = Object.entries(participant.measures ?? {}).map(([id, list]) => [
      id,
      list.map((measure): MeasureInput =>
        measure.tiers === undefined ? measure : { ...measure, tiers: this.tiers(measure.tiers) },
      ),
    ]);
    return {
      ...participant,
      measures: Object.fromEntries(measures),
      segments: participant.segments.map((segment) => this.segment(segment)),
      ...(participant.previouslyPaid === undefined ? {} : { previouslyPaid: this.money(participant.previouslyPaid) }),
    };
  }

  private money(amount: string): string {
    return Rational.parse(amount).times(this.factor).toExactText();
  }

  private segment(segment: SegmentInput): SegmentInput {
    if (segment.targetAmount !== undefined) return { ...segment, targetAmount: this.money(segment.targetAmount) };
    return { ...segment, eligiblePay: this.money(segment.eligiblePay ?? '0') };
  }

  private component(component: ComponentInput): ComponentInput {
    if (!('kind' in component)) return component;
    const cap = component.cap === undefined ? {} : { cap: this.money(component.cap) };
    return { ...component, tiers: this.tiers(component.tiers), ...cap };
  }

  private tiers(tiers: readonly PerUnitTierInput[]): readonly PerUnitTierInput[] {
    return tiers.map((tier) =>
      'amount' in tier ? { ...tier, amount: this.money(tier.amount) } : { ...tier, rate: this.money(tier.rate) },
    );
  }

  private limit(limit: LimitInput): LimitInput {
    return limit.amount === undefined ? limit : { ...limit, amount: this.money(limit.amount) };
  }
}

/** Two inputs that differ in one actual, under a plan in which more is never worse. */
export function monotoneInputs(): fc.Arbitrary<{ readonly less: BonusInput; readonly more: BonusInput }> {
  return fc.noShrink(fc.nat()).map((seed) => {
    const draw = new Draw(seed);
    const base = drawMonotone(draw);
    const actual = draw.decimal(0, 150);
    const higher = Rational.parse(actual)
      .plus(Rational.parse(draw.decimal(0, 60)))
      .toExactText();
    return { less: base(actual), more: base(higher) };
  });
}

function risingCurve(draw: Draw): CurveInput {
  const at = [0, 50, 80, 100, 120].filter(() => draw.chance(60));
  const rates = at.map(() => draw.integer(0, 200)).sort((a, b) => a - b);
  const pairs = at.map((attainment, index): [string, string] => [String(attainment), String(rates[index] ?? 0)]);
  const kind = draw.one(['linear', 'points', 'steps', 'tiers'] as const);
  if (pairs.length === 0 || kind === 'linear') return { kind: 'linear' };
  if (kind === 'steps') return { kind, steps: pairs, reach: draw.one(['at', 'above'] as const) };
  if (kind === 'points') return { kind, points: pairs, below: draw.one(['zero', 'flat'] as const), above: 'flat' };
  return {
    kind: 'tiers',
    tiers: [
      { upTo: '100', slope: draw.decimal(0, 2) },
      { upTo: null, slope: draw.decimal(0, 3) },
    ],
  };
}

function drawMonotone(draw: Draw): (actual: string) => BonusInput {
  const weights = draw.weights(2);
  const plan: PlanInput = {
    currency: draw.one(['RUB', 'JPY']),
    combination: draw.one(['additive', 'multiplicative'] as const),
    components: [],
    gates: [
      {
        id: 'enough',
        when: {
          scope: 'individual',
          measure: 'moved',
          value: draw.one(['actual', 'attainment'] as const),
          op: draw.one(['>=', '>'] as const),
          than: draw.decimal(0, 150),
        },
        otherwise: draw.one([{ effect: 'zero' }, { effect: 'scale', by: '0.5' }, { effect: 'cap', by: '80' }] as const),
        appliesTo: draw.one(['total', 'own']),
      },
    ],
    rounding: { mode: draw.one(['half-up', 'half-even', 'down', 'up'] as const) },
    cap: { percentOfTarget: draw.decimal(80, 200) },
  };
  const curveOn = draw.one(['measure', 'component'] as const);
  const weigh = (weight: string) => (plan.combination === 'additive' ? { weight } : {});
  const components: readonly ComponentInput[] = [
    { id: 'own', scope: 'individual', curve: risingCurve(draw), curveOn, ...weigh('60') },
    { id: 'rest', scope: 'individual', curve: risingCurve(draw), ...weigh('40') },
  ];
  const target = draw.decimal(1, 200);
  const still: MeasureInput = {
    id: 'still',
    weight: weights[1] ?? '0',
    actual: draw.decimal(0, 150),
    scoring: { kind: 'given' },
  };
  const rest: MeasureInput = { id: 'steady', weight: '100', actual: draw.decimal(50, 130), scoring: { kind: 'given' } };
  return (actual) => ({
    schema: 1,
    period: { from: '2026-01-01', to: '2026-03-31' },
    plan: { ...plan, components },
    participants: [
      {
        id: 'p',
        segments: [{ from: '2026-01-01', to: '2026-03-31', targetAmount: '50000' }],
        measures: {
          own: [
            {
              id: 'moved',
              weight: weights[0] ?? '100',
              actual,
              scoring: {
                kind: 'ratio',
                direction: 'higher',
                target: Rational.parse(target).isPositive ? target : '100',
              },
            },
            still,
          ],
          rest: [rest],
        },
      },
    ],
  });
}
