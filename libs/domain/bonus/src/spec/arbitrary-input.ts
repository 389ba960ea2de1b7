import fc from 'fast-check';
import type {
  BonusInput,
  Combination,
  ComponentInput,
  GateInput,
  LimitInput,
  MeasureListsInput,
  ModifierInput,
  NoDataPolicy,
  ParticipantInput,
  PeriodInput,
  PlanInput,
  ProrationBasis,
  SegmentInput,
  TargetComponentInput,
} from '../lib/input';
import {
  Draw,
  drawCurve,
  drawMeasure,
  drawMeasureList,
  drawPerUnitMeasure,
  drawTiers,
  isCounted,
  measureId,
} from './arbitrary-measures';
import { isTarget } from './reference-scores';

/**
 * Valid inputs that use everything on the contract's page, in all combinations. Each is drawn from a
 * seed, so that thousands are made in a second; a seed is not made smaller, it would only be another.
 */
export function bonusInputs(): fc.Arbitrary<BonusInput> {
  return fc.noShrink(fc.nat()).map((seed) => {
    const draw = new Draw(seed);
    const input = drawInput(draw);
    return draw.chance(4) ? inPilot(input) : input;
  });
}

/** The same with every measure of every list a pilot: nobody is eligible. */
function inPilot(input: BonusInput): BonusInput {
  const piloted = (lists: MeasureListsInput): MeasureListsInput =>
    Object.fromEntries(
      Object.entries(lists).map(([id, list]) => [
        id,
        id === 'measures' ? list : list.map((measure) => ({ ...measure, pilot: true })),
      ]),
    );
  return {
    ...input,
    participants: input.participants.map((own) => ({ ...own, measures: piloted(own.measures ?? {}) })),
    teams: Object.fromEntries(Object.entries(input.teams ?? {}).map(([team, lists]) => [team, piloted(lists)])),
    company: piloted(input.company ?? {}),
  };
}

const TEAMS = ['digital', 'brand'];
const DAY = 86_400_000;
const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;

function drawInput(draw: Draw): BonusInput {
  const combination = draw.one(['additive', 'additive', 'additive', 'multiplicative', 'matrix'] as const);
  const noData = draw.one(['zero', 'exclude'] as const);
  const basis = draw.one(['calendar-days', 'calendar-days', '30/360', 'whole-months', 'none'] as const);
  const period = drawPeriod(draw);
  const components = drawComponents(draw, combination);
  const lists = (scope: ComponentInput['scope']): MeasureListsInput =>
    Object.fromEntries(
      components
        .filter((component) => component.scope === scope && isTarget(component))
        .map((component) => [component.id, drawMeasureList(draw, component as TargetComponentInput, noData)]),
    );
  const company: MeasureListsInput = {
    ...lists('company'),
    measures: ['reach', 'nps'].map((id) => drawMeasure(draw, id, null, null)),
  };
  const modifiers = drawModifiers(draw, components);
  const plan = drawPlan(draw, { combination, noData, basis, components, modifiers, company });
  const recovers = plan.recover === true;
  const participants = Array.from({ length: draw.integer(1, 4) }, (_, index) =>
    drawParticipant(draw, `p${index}`, { period, basis, components, modifiers, noData, recovers }),
  );
  return {
    schema: 1,
    period,
    plan,
    participants,
    teams: Object.fromEntries(TEAMS.map((team) => [team, lists('team')])),
    company,
  };
}

function drawPeriod(draw: Draw): PeriodInput {
  const year = draw.integer(2024, 2026);
  const months = draw.one([1, 3, 6]);
  const first = draw.integer(1, 13 - months);
  const from = new Date(Date.UTC(year, first - 1, 1)).toISOString().slice(0, 10);
  return { from, to: new Date(Date.UTC(year, first - 1 + months, 0)).toISOString().slice(0, 10) };
}

function drawComponents(draw: Draw, combination: Combination): readonly ComponentInput[] {
  const number = combination === 'matrix' ? 2 : draw.integer(1, 3);
  const targets = draw.weights(number).map((weight, index): ComponentInput => ({
    id: `c${index}`,
    scope: draw.one(['individual', 'individual', 'team', 'company'] as const),
    curve: drawCurve(draw),
    ...(combination === 'additive' ? { weight } : {}),
    ...(draw.chance(40) ? { curveOn: draw.one(['measure', 'component'] as const) } : {}),
    ...(draw.chance(30) ? { cap: draw.decimal(61, 150) } : {}),
    ...(draw.chance(20) ? { floor: draw.decimal(0, 60) } : {}),
    ...(draw.chance(15) ? { weights: 'relative' as const } : {}),
  }));
  if (combination !== 'additive' || !draw.chance(35)) return targets;
  const mode = draw.one(['marginal', 'whole', 'amount'] as const);
  const perUnit: ComponentInput = {
    id: 'units',
    scope: 'individual',
    kind: 'per-unit',
    mode,
    tiers: drawTiers(draw, mode),
    ...(draw.chance(30) ? { cap: draw.decimal(1000, 20_000) } : {}),
    ...(mode === 'whole' && draw.chance(50) ? { reach: draw.one(['at', 'above'] as const) } : {}),
  };
  return draw.chance(15) ? [perUnit] : draw.chance(50) ? [...targets, perUnit] : [perUnit, ...targets];
}

interface PlanParts {
  readonly combination: Combination;
  readonly noData: NoDataPolicy;
  readonly basis: ProrationBasis;
  readonly components: readonly ComponentInput[];
  readonly modifiers: readonly ModifierInput[];
  readonly company: MeasureListsInput;
}

function drawPlan(draw: Draw, parts: PlanParts): PlanInput {
  const { combination, components } = parts;
  return {
    currency: draw.one(['RUB', 'EUR', 'JPY', 'KWD']),
    combination,
    components,
    noData: parts.noData,
    modifiers: parts.modifiers,
    gates: drawGates(draw, components),
    proration: {
      basis: parts.basis,
      ...(draw.chance(20) ? { minimumDays: draw.integer(0, 60) } : {}),
      ...(draw.chance(20) ? { factorDecimals: draw.one([0, 2, 4]) } : {}),
    },
    ...(draw.chance(60) ? { rounding: drawRounding(draw) } : {}),
    ...(draw.chance(40) ? { cap: drawLimit(draw, 80, 200, 80_000) } : {}),
    ...(draw.chance(30) ? { floor: drawLimit(draw, 0, 120, 20_000) } : {}),
    ...(combination === 'matrix' ? { matrix: drawMatrix(draw, components) } : {}),
    ...(combination === 'additive' && draw.chance(15) ? { protectIndividual: { percent: draw.decimal(50, 150) } } : {}),
    ...drawFunding(draw, parts),
  };
}

function drawRounding(draw: Draw): PlanInput['rounding'] {
  return {
    ...(draw.chance(70) ? { mode: draw.one(['half-up', 'half-even', 'down', 'up'] as const) } : {}),
    ...(draw.chance(50) ? { unit: draw.one(['0.05', '1', '100', '0.10', '10', '0.001']) } : {}),
  };
}

function drawLimit(draw: Draw, low: number, high: number, most: number): LimitInput {
  return {
    ...(draw.chance(60) ? { percentOfTarget: draw.decimal(low, high) } : {}),
    ...(draw.chance(60) ? { amount: draw.decimal(0, most) } : {}),
  };
}

function drawMatrix(draw: Draw, components: readonly ComponentInput[]): PlanInput['matrix'] {
  const axis = (component: ComponentInput | undefined) => ({
    component: component?.id ?? '',
    from: draw.ascending([0, 50, 80, 100, 120], 3).map(String),
  });
  const rows = axis(components[0]);
  const columns = axis(components[1]);
  return { rows, columns, rates: rows.from.map(() => columns.from.map(() => draw.decimal(0, 150))) };
}

function drawFunding(draw: Draw, { noData, company }: PlanParts): Pick<PlanInput, 'pool' | 'budget' | 'recover'> {
  const kind = draw.integer(0, 9);
  const hundreds = () => `${draw.integer(0, 3000) * 100}`;
  if (kind === 0) return { recover: true };
  if (kind <= 2) {
    const share = draw.one(['score', 'target'] as const);
    const canFund = (company['measures'] ?? []).some((measure) => measure.id === 'reach' && isCounted(measure, noData));
    return canFund && draw.chance(50)
      ? { pool: { share, funding: { scope: 'company', measure: 'reach', curve: drawCurve(draw) } } }
      : { pool: { share, amount: hundreds() } };
  }
  if (kind <= 4) return { budget: { amount: hundreds(), whenExceeded: draw.chance(80) ? 'scale' : 'error' } };
  return {};
}

function drawGates(draw: Draw, components: readonly ComponentInput[]): readonly GateInput[] {
  return Array.from({ length: draw.integer(0, 3) }, (_, index): GateInput => {
    const appliesTo = draw.chance(50) ? 'total' : draw.one(components).id;
    const isPerUnit = components.some((component) => component.id === appliesTo && !isTarget(component));
    const effect = draw.one(isPerUnit ? (['zero', 'scale'] as const) : (['zero', 'scale', 'cap'] as const));
    const by = effect === 'scale' ? draw.decimal(0, 2) : draw.decimal(0, 120);
    return {
      id: `g${index}`,
      when: {
        ...drawSubject(draw, components),
        op: draw.one(['>=', '>', '<=', '<', '=='] as const),
        than: draw.decimal(0, 130),
      },
      otherwise: effect === 'zero' ? { effect } : { effect, by },
      appliesTo,
    };
  });
}

function drawSubject(
  draw: Draw,
  components: readonly ComponentInput[],
): Pick<GateInput['when'], 'scope' | 'measure' | 'component' | 'value'> {
  const component = draw.one(components);
  if (draw.chance(25)) return { scope: 'company', measure: 'nps', value: draw.one(['attainment', 'rate'] as const) };
  if (!isTarget(component)) return { scope: 'individual', measure: 'units', value: 'actual' };
  const { id, scope } = component;
  if (draw.chance(50)) return { scope, component: id, value: draw.one(['attainment', 'rate'] as const) };
  return {
    scope,
    measure: measureId(component, 0),
    value: component.curveOn === 'component' ? 'attainment' : draw.one(['attainment', 'rate'] as const),
  };
}

function drawModifiers(draw: Draw, components: readonly ComponentInput[]): readonly ModifierInput[] {
  return Array.from({ length: draw.integer(0, 2) }, (_, index): ModifierInput => {
    const id = `k${index}`;
    switch (draw.one(['lookup', 'number', 'measure'] as const)) {
      case 'lookup':
        return { id, kind: 'lookup', values: { low: draw.decimal(0, 1), high: draw.decimal(1, 2) }, default: 'low' };
      case 'number':
        return { id, kind: 'number', min: '0', max: '2', default: draw.decimal(0, 2) };
      case 'measure': {
        const component = draw.one(components);
        const own =
          isTarget(component) && draw.chance(60)
            ? { scope: component.scope, measure: measureId(component, 0) }
            : { scope: 'company' as const, measure: 'nps' };
        return { id, kind: 'measure', ...own, curve: drawCurve(draw), default: draw.decimal(0, 2) };
      }
    }
  });
}

interface Conditions {
  readonly period: PeriodInput;
  readonly basis: ProrationBasis;
  readonly components: readonly ComponentInput[];
  readonly modifiers: readonly ModifierInput[];
  readonly noData: NoDataPolicy;
  readonly recovers: boolean;
}

function drawParticipant(draw: Draw, id: string, own: Conditions): ParticipantInput {
  const measures = own.components
    .filter(({ scope }) => scope === 'individual')
    .map((component) => [
      component.id,
      isTarget(component) ? drawMeasureList(draw, component, own.noData) : [drawPerUnitMeasure(draw, component.mode)],
    ]);
  const given = own.modifiers.flatMap((modifier) => {
    if (modifier.kind === 'measure' || draw.chance(50)) return [];
    return [[modifier.id, modifier.kind === 'lookup' ? draw.one(['low', 'high']) : draw.decimal(0, 2)]];
  });
  return {
    id,
    segments: drawSegments(draw, own),
    measures: Object.fromEntries(measures),
    ...(given.length > 0 ? { modifiers: Object.fromEntries(given) } : {}),
    ...(draw.chance(30) ? { previouslyPaid: draw.decimal(own.recovers ? -20_000 : 0, 20_000) } : {}),
  };
}

function drawSegments(draw: Draw, { period, basis }: Conditions): readonly SegmentInput[] {
  const last = dayNumber(period.to) - dayNumber(period.from);
  if (basis === 'none' || draw.chance(60)) {
    const from = draw.chance(40) ? draw.integer(0, last) : 0;
    return [drawSegment(draw, period, basis, from, draw.chance(30) ? draw.integer(from, last) : last)];
  }
  const split = draw.integer(0, last - 1);
  const second = Math.min(split + 1 + draw.integer(0, 2), last);
  const segments = [
    drawSegment(draw, period, basis, 0, split),
    ...(second > split ? [drawSegment(draw, period, basis, second, last)] : []),
  ];
  return draw.chance(30) ? segments.reverse() : segments;
}

function drawSegment(draw: Draw, period: PeriodInput, basis: ProrationBasis, from: number, to: number): SegmentInput {
  const start = dayNumber(period.from);
  const mostAbsent = basis === 'whole-months' ? 0 : to - from + 1;
  return {
    from: dayText(start + from),
    to: dayText(start + to),
    team: draw.one(TEAMS),
    ...(draw.chance(30)
      ? { targetAmount: draw.decimal(0, 60_000) }
      : { eligiblePay: draw.decimal(0, 300_000), targetPercent: draw.decimal(0, 40) }),
    ...(draw.chance(30) ? { fte: draw.one(['0.5', '0.8', '1']) } : {}),
    ...(draw.chance(20) ? { share: draw.one(['10/30', '61/59', '0/7', '1/1']) } : {}),
    ...(mostAbsent > 0 && draw.chance(30) ? { absentDays: draw.integer(0, mostAbsent) } : {}),
  };
}
