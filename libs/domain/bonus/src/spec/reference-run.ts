import type {
  BonusInput,
  ComponentInput,
  GateInput,
  LimitInput,
  ModifierInput,
  NoDataPolicy,
  ParticipantInput,
  PlanInput,
  Scope,
  SegmentInput,
} from '../lib/input';
import type { IneligibleReason } from '../lib/result';
import type { PlainFraction } from './plain-fraction';
import {
  compare,
  count,
  decimal,
  divide,
  floor,
  fraction,
  HUNDRED,
  isAtLeast,
  isZero,
  least,
  most,
  multiply,
  ONE,
  percent,
  roundBy,
  subtract,
  sum,
  ZERO,
} from './plain-fraction';
import type { ReferenceComponent, ReferenceScore } from './reference-scores';
import { isTarget, payPerUnit, rateOn, scoreList, scoreOf } from './reference-scores';

/** A participant up to the claim, as the contract's page says it (bonus calculation §3 to §5). */
export interface ReferenceClaim {
  readonly participant: ParticipantInput;
  readonly target: PlainFraction;
  readonly eligible: boolean;
  readonly reason: IneligibleReason | null;
  readonly scored: readonly ReferenceScored[];
  readonly gates: readonly { readonly gate: GateInput; readonly passed: boolean }[];
  readonly modifiers: readonly { readonly modifier: ModifierInput; readonly factor: PlainFraction }[];
  readonly result: GrossPayoutResult;
  readonly neutral: GrossPayoutResult;
}

export interface ReferenceScored {
  readonly component: ComponentInput;
  readonly attainment: PlainFraction;
  /** A rate, or money for a per-unit component. */
  readonly value: PlainFraction;
  readonly actual: PlainFraction | null;
  readonly scores: readonly ReferenceScore[];
}

export interface GrossPayoutResult {
  readonly claim: PlainFraction;
  readonly gated: readonly PlainFraction[];
  readonly parts: readonly PlainFraction[] | null;
  readonly zeroed: boolean;
}

const DAY = 86_400_000;
const dayNumber = (text: string): number => Date.parse(`${text}T00:00:00Z`) / DAY;
const dayText = (number: number): string => new Date(number * DAY).toISOString().slice(0, 10);
const calendarDays = (from: string, to: string): number => dayNumber(to) - dayNumber(from) + 1;

function thirties(from: string, to: string): number {
  const at = (text: string) => {
    const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
    return 360 * year + 30 * month + Math.min(day, 30);
  };
  return at(dayText(dayNumber(to) + 1)) - at(from);
}

function fifteenths(from: string, to: string): number {
  let found = 0;
  for (let day = dayNumber(from); day <= dayNumber(to); day += 1) if (dayText(day).endsWith('-15')) found += 1;
  return found;
}

function factorOf(input: BonusInput, segment: SegmentInput): PlainFraction {
  const { basis = 'calendar-days', factorDecimals } = input.plan.proration ?? {};
  const { from, to } = input.period;
  const absent = segment.absentDays ?? 0;
  const quotients = {
    'calendar-days': () =>
      divide(count(calendarDays(segment.from, segment.to) - absent), count(calendarDays(from, to))),
    '30/360': () => divide(count(thirties(segment.from, segment.to) - absent), count(thirties(from, to))),
    'whole-months': () => divide(count(fifteenths(segment.from, segment.to)), count(fifteenths(from, to))),
    none: () => ONE,
  };
  const factor = quotients[basis]();
  if (factorDecimals === undefined) return factor;
  const scale = fraction(10n ** BigInt(factorDecimals));
  return divide(fraction(roundBy('half-up', multiply(factor, scale))), scale);
}

function targetOf(input: BonusInput, segment: SegmentInput): PlainFraction {
  const full =
    segment.targetAmount === undefined
      ? percent(decimal(segment.targetPercent ?? ''), decimal(segment.eligiblePay ?? ''))
      : decimal(segment.targetAmount);
  const [numerator = '1', denominator = '1'] = (segment.share ?? '1/1').split('/');
  const part = multiply(decimal(segment.fte ?? '1'), fraction(BigInt(numerator), BigInt(denominator)));
  return multiply(multiply(full, part), factorOf(input, segment));
}

/** Scores that are the same for everyone. */
export class ReferenceShared {
  readonly company: readonly (readonly ReferenceScore[])[];
  private readonly noData: NoDataPolicy;

  constructor(private readonly input: BonusInput) {
    this.noData = input.plan.noData ?? 'error';
    const components = input.plan.components.filter((component) => component.scope === 'company');
    const own = (input.company?.['measures'] ?? []).map((measure) => scoreOf(measure, this.noData, null));
    this.company = [...components.map((component) => this.companyComponent(component).scores), own];
  }

  companyComponent(component: ComponentInput): ReferenceComponent {
    if (!isTarget(component)) throw new Error('Only participants are paid per unit');
    return scoreList(component, this.input.company?.[component.id] ?? [], this.noData);
  }

  teamComponent(component: ComponentInput, team: string): ReferenceComponent {
    if (!isTarget(component)) throw new Error('Only participants are paid per unit');
    return scoreList(component, this.input.teams?.[team]?.[component.id] ?? [], this.noData);
  }
}

export function grossPayoutFor(
  input: BonusInput,
  participant: ParticipantInput,
  shared: ReferenceShared,
): ReferenceClaim {
  const { plan } = input;
  const noData = plan.noData ?? 'error';
  const segments = [...participant.segments].sort((a, b) => (a.from < b.from ? -1 : 1));
  const targets = segments.map((segment) => targetOf(input, segment));
  const target = most(ZERO, sum(targets));
  const days = segments.map(({ from, to, absentDays = 0 }) => calendarDays(from, to) - absentDays);
  const service = days.reduce((all, own) => all + own, 0);

  const scored = plan.components.map((component): ReferenceScored => {
    const measures = participant.measures?.[component.id] ?? [];
    if (!isTarget(component)) {
      const [measure] = measures;
      if (measure === undefined) throw new Error('A per-unit component without its measure');
      const { amount, actual } = payPerUnit(component, measure, noData);
      const state = scoreOf(measure, noData, null).state;
      return {
        component,
        attainment: ZERO,
        value: amount,
        actual,
        scores: [{ measure, state, attainment: null, rate: null, counted: false }],
      };
    }
    if (component.scope !== 'team') {
      const own =
        component.scope === 'individual' ? scoreList(component, measures, noData) : shared.companyComponent(component);
      return { component, attainment: own.attainment, value: own.rate, actual: null, scores: own.scores };
    }
    const names = [...new Set(segments.map(({ team = '' }) => team))];
    const weights = names.map((name) => {
      const inTeam = <Value>(values: readonly Value[]) => values.filter((_, index) => segments[index]?.team === name);
      if (!isZero(target)) return names.length > 1 ? most(ZERO, sum(inTeam(targets))) : ONE;
      return service > 0 ? sum(inTeam(days).map(count)) : ONE;
    });
    const teams = names.map((name) => shared.teamComponent(component, name));
    const mean = (valueOf: (own: ReferenceComponent) => PlainFraction) =>
      divide(sum(teams.map((own, index) => multiply(weights[index] ?? ZERO, valueOf(own)))), sum(weights));
    const scores = names.flatMap((team) =>
      shared.teamComponent(component, team).scores.map((score) => (names.length > 1 ? { ...score, team } : score)),
    );
    return {
      component,
      attainment: mean((own) => own.attainment),
      value: mean((own) => own.rate),
      actual: null,
      scores,
    };
  });

  const reason = service < (plan.proration?.minimumDays ?? 0) ? 'below-minimum-service' : pilotsOnly(scored);
  const eligible = reason === null;
  const find = (scope: Scope, id: string): ReferenceScore | undefined => {
    const lists = {
      individual: () => scored.filter(({ component }) => component.scope === 'individual').map(({ scores }) => scores),
      team: () =>
        plan.components
          .filter((component) => component.scope === 'team')
          .map((component) => shared.teamComponent(component, segments.at(-1)?.team ?? '').scores),
      company: () => shared.company,
    };
    return lists[scope]()
      .flat()
      .find(({ measure }) => measure.id === id);
  };

  const gates = (plan.gates ?? []).map((gate) => ({ gate, passed: passes(gate, scored, find) }));
  const modifiers = (plan.modifiers ?? []).map((modifier) => ({
    modifier,
    factor: factorBy(modifier, participant, find),
  }));
  const conditions = {
    target,
    eligible,
    scored,
    gates,
    modifiers,
    previouslyPaid: decimal(participant.previouslyPaid ?? '0'),
  };
  const isShared = (scope: Scope) => scope !== 'individual';
  return {
    participant,
    target,
    eligible,
    reason,
    scored,
    gates,
    modifiers,
    result: grossPayoutOf(plan, conditions),
    neutral: grossPayoutOf(plan, {
      ...conditions,
      scored: scored.map((own) => (isShared(own.component.scope) ? { ...own, value: HUNDRED } : own)),
      gates: gates.map((own) => (isShared(own.gate.when.scope) ? { ...own, passed: true } : own)),
      modifiers: modifiers.map((own) =>
        own.modifier.kind === 'measure' && isShared(own.modifier.scope) ? { ...own, factor: ONE } : own,
      ),
    }),
  };
}

/** All that is left are pilots, with data or without. */
function pilotsOnly(scored: readonly ReferenceScored[]): IneligibleReason | null {
  const measures = scored
    .flatMap(({ scores }) => scores)
    .filter(
      ({ state, measure }) => measure.pilot === true || (state !== 'out' && !isZero(decimal(measure.weight ?? '1'))),
    )
    .map(({ measure }) => measure.pilot === true);
  return measures.length > 0 && measures.every(Boolean) ? 'only-pilots' : null;
}

type Finder = (scope: Scope, id: string) => ReferenceScore | undefined;

function passes({ when }: GateInput, scored: readonly ReferenceScored[], find: Finder): boolean {
  let value: PlainFraction | null = null;
  if (when.component !== undefined) {
    const own = scored.find(({ component }) => component.id === when.component);
    value = (when.value === 'rate' ? own?.value : own?.attainment) ?? null;
  } else {
    const score = find(when.scope, when.measure ?? '');
    if (score?.state !== 'data') return false;
    value = when.value === 'actual' ? decimal(score.measure.actual ?? '') : score[when.value];
  }
  if (value === null) return false;
  const comparison = compare(value, decimal(when.than));
  return {
    '>=': comparison >= 0,
    '>': comparison > 0,
    '<=': comparison <= 0,
    '<': comparison < 0,
    '==': comparison === 0,
  }[when.op];
}

function factorBy(modifier: ModifierInput, participant: ParticipantInput, find: Finder): PlainFraction {
  const given = participant.modifiers?.[modifier.id] ?? modifier.default ?? '';
  if (modifier.kind === 'lookup') return decimal(modifier.values[given] ?? '');
  if (modifier.kind === 'number') return decimal(given);
  const score = find(modifier.scope, modifier.measure);
  if (score?.state !== 'data' && score?.state !== 'worst') return decimal(modifier.default ?? '');
  return divide(rateOn(modifier.curve, score.attainment ?? ZERO), HUNDRED);
}

interface Conditions {
  readonly target: PlainFraction;
  readonly eligible: boolean;
  readonly scored: readonly ReferenceScored[];
  readonly gates: ReferenceClaim['gates'];
  readonly modifiers: ReferenceClaim['modifiers'];
  readonly previouslyPaid: PlainFraction;
}

function grossPayoutOf(plan: PlanInput, own: Conditions): GrossPayoutResult {
  const failed = own.gates.filter(({ passed }) => !passed).map(({ gate }) => gate);
  const gated = own.scored.map(({ component, value }) =>
    failed.filter((gate) => gate.appliesTo === component.id).reduce((left, gate) => effect(gate, left, HUNDRED), value),
  );
  const parts =
    plan.combination === 'additive'
      ? own.scored.map(({ component }, index) => {
          const value = gated[index] ?? ZERO;
          return isTarget(component) ? percent(value, percent(decimal(component.weight ?? ''), own.target)) : value;
        })
      : null;
  const combined = parts === null ? productOf(plan, own, gated) : sum(parts);
  const factor = own.modifiers.reduce((product, modifier) => multiply(product, modifier.factor), ONE);
  let claim = multiply(combined, factor);
  if (plan.protectIndividual !== undefined && parts !== null) {
    const individual = sum(parts.filter((_, index) => own.scored[index]?.component.scope === 'individual'));
    claim = most(claim, percent(decimal(plan.protectIndividual.percent), multiply(individual, factor)));
  }
  const onTotal = failed.filter((gate) => gate.appliesTo === 'total');
  const zeroed = onTotal.some((gate) => gate.otherwise.effect === 'zero');
  claim = onTotal.reduce((left, gate) => effect(gate, left, own.target), claim);
  if (!zeroed) {
    claim = bounds(plan.floor, own.target).reduce(most, claim);
    claim = bounds(plan.cap, own.target).reduce(least, claim);
  }
  const left = subtract(claim, own.previouslyPaid);
  return { claim: !own.eligible ? ZERO : plan.recover === true ? left : most(left, ZERO), gated, parts, zeroed };
}

function effect({ otherwise }: GateInput, value: PlainFraction, target: PlainFraction): PlainFraction {
  if (otherwise.effect === 'zero') return ZERO;
  if (otherwise.effect === 'scale') return multiply(value, decimal(otherwise.by));
  return least(value, percent(decimal(otherwise.by), target));
}

function bounds(limit: LimitInput | undefined, target: PlainFraction): readonly PlainFraction[] {
  const byPercent =
    limit?.percentOfTarget === undefined || isZero(target) ? [] : [percent(decimal(limit.percentOfTarget), target)];
  return limit?.amount === undefined ? byPercent : [...byPercent, decimal(limit.amount)];
}

function productOf(plan: PlanInput, own: Conditions, gated: readonly PlainFraction[]): PlainFraction {
  const { matrix } = plan;
  if (matrix === undefined) return gated.reduce((product, rate) => percent(rate, product), own.target);
  const reached = (axis: { readonly component: string; readonly from: readonly string[] }) => {
    const rate = gated[own.scored.findIndex(({ component }) => component.id === axis.component)] ?? ZERO;
    return axis.from.filter((from) => isAtLeast(rate, decimal(from))).length - 1;
  };
  return percent(decimal(matrix.rates[reached(matrix.rows)]?.[reached(matrix.columns)] ?? '0'), own.target);
}

/** Largest remainder in whole units, by the book (bonus calculation §6). */
export function largestRemainder(units: bigint, weights: readonly PlainFraction[]): readonly bigint[] {
  const total = sum(weights);
  if (isZero(total)) return weights.map(() => 0n);
  const shares = weights.map((weight) => divide(multiply(fraction(units), weight), total));
  const wholes = shares.map(floor);
  const left = Number(units - wholes.reduce((all, own) => all + own, 0n));
  const order = shares
    .map((share, position) => ({ position, rest: subtract(share, fraction(floor(share))) }))
    .sort((a, b) => compare(b.rest, a.rest) || a.position - b.position);
  const raised = new Set(order.slice(0, left).map(({ position }) => position));
  return wholes.map((whole, position) => (raised.has(position) ? whole + 1n : whole));
}
