import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { BonusInput, GateTrace, PlanInput, StageTrace, Trace } from '@premia/domain-bonus';
import { bonusInputs } from '@premia/domain-bonus/testing';
import { minorUnitDecimals, Rational } from '@premia/domain-kernel';
import type { Locale } from '@premia/shared-contract';
import { describeText, type Text } from '@premia/shared-messages';
import { february, participant } from '../../../testing/february-fixture';
import type { ReadSentence } from '../../../testing/read-sentence';
import { readSentence } from '../../../testing/read-sentence';
import { resultOf, tracesOf } from '../../../testing/traced';
import { outcomeOf } from '../outcome/outcome';
import { namesOf } from './names';
import { payoutSentence } from './sentence';

interface Payout {
  readonly input: BonusInput;
  readonly trace: Trace;
}

function payoutsOf(input: BonusInput): readonly Payout[] {
  return tracesOf(input).map((trace) => ({ input, trace }));
}

function decimalsOf({ input: { plan }, trace }: Payout): number {
  return Math.max(minorUnitDecimals(plan.currency) ?? 0, trace.rounding.decimals);
}

function said(payout: Payout, locale: Locale): string {
  const { plan } = payout.input;
  return describeText(locale, payoutSentence(payout.trace, namesOf(plan, []), plan.currency, decimalsOf(payout)));
}

const isSame = ({ before, result }: { readonly before: Rational; readonly result: Rational }) => before.equals(result);

/** What moved the amount, by what the engine did: written apart from what writes the sentence. */
function moversOf(payout: Payout, locale: Locale): readonly string[] {
  const { trace, input } = payout;
  const names = namesOf(input.plan, []);
  const show = (text: Text): string => describeText(locale, text);
  const gateName = ({ reads: { kind, id } }: GateTrace): string =>
    show(kind === 'component' ? names.component(id) : names.measure({ measureId: id }));
  const hasTarget = !trace.targetBonus.result.isZero;
  const days: string[] = [];
  const served = trace.targetBonus.segments.map(({ factor }) => factor);
  if (hasTarget && !Rational.sum(served.map(({ result }) => result)).equals(Rational.ONE)) {
    const full = served[0]?.full ?? Rational.ONE;
    if (!Rational.sum(served.map(({ counted }) => counted)).equals(full)) days.push('part-period');
    if (served.some(({ absentDays }) => !absentDays.isZero)) days.push('absence');
  }
  let moved = hasTarget ? [...resultsOf(trace)] : [];
  for (const component of trace.components) {
    const part = show(names.component(component.id));
    if (component.kind === 'per-unit') {
      if (!component.amount.isZero) moved.push(`per-unit ${show(names.measure({ measureId: component.measure.id }))}`);
    } else if (component.weight?.isZero === true || !hasTarget) continue;
    const limits = 'limits' in component ? component.limits : component.scores.flatMap((score) => score.limits);
    for (const kind of new Set(limits.map((limit) => limit.kind))) moved.push(`component-${kind} ${part}`);
    for (const effect of component.effects)
      if (!isSame(effect)) moved.push(`component-gate ${part} ${gateName(effect.gate)}`);
  }
  for (const stage of trace.stages) {
    const wipes = stage.kind === 'pool-share' ? stage.by === 'target' : isWiped(stage);
    if (wipes) moved = [];
    const name = moverOf(stage, payout, gateName);
    if (name !== null) moved.push(name);
  }
  return [...days, ...moved].sort();
}

function isWiped(stage: StageTrace): boolean {
  return !isSame(stage) && stage.result.isZero && (stage.kind === 'gate' || stage.kind === 'modifier');
}

function moverOf(stage: StageTrace, payout: Payout, gateName: (gate: GateTrace) => string): string | null {
  if (stage.kind === 'pool-share') return `pool ${stage.by}`;
  if (isSame(stage)) return null;
  if (stage.kind === 'gate') return `gate ${gateName(stage.effect.gate)}`;
  if (stage.kind === 'modifier') return `modifier ${stage.modifier.id}`;
  if (stage.kind === 'previously-paid') return stage.previouslyPaid.isPositive ? 'paid' : 'paid-back';
  if (stage.kind === 'budget-share') return 'budget';
  if (stage.kind === 'largest-remainder') return null;
  if (stage.kind !== 'rounded') return stage.kind;
  const isSmall = stage.result
    .minus(stage.before)
    .abs()
    .times(Rational.of(10n ** BigInt(decimalsOf(payout))));
  return isSmall.isLessThan(Rational.ONE) ? null : `rounding ${stage.rounding.unit.toExactText()}`;
}

/** `results team -1`: where the rates before limits and gates lie against 100 %. */
function resultsOf({ components, combination }: Trace): readonly string[] {
  if (combination.kind === 'matrix') return ['table'];
  return ['individual', 'team', 'company'].flatMap((scope) => {
    const rates = components.flatMap((one) => {
      if (one.kind === 'per-unit' || one.scope !== scope || one.weight?.isZero === true) return [];
      const parts = one.scores.map(({ share, rate }) => [share ?? Rational.ONE, rate.result] as const);
      const whole = Rational.sum(parts.map(([share]) => share));
      const rate = Rational.sum(parts.map(([share, result]) => share.times(result)));
      return [{ weight: one.weight, rate: whole.isZero ? (parts[0]?.[1] ?? Rational.ZERO) : rate.dividedBy(whole) }];
    });
    if (rates.length === 0) return [];
    const isAdditive = combination.kind === 'additive';
    const [given, target] = isAdditive
      ? [
          Rational.sum(rates.map(({ weight, rate }) => rate.times(weight ?? Rational.ZERO))),
          Rational.sum(rates.map(({ weight }) => (weight ?? Rational.ZERO).times(Rational.HUNDRED))),
        ]
      : [
          rates.reduce((product, { rate }) => product.times(rate), Rational.ONE),
          rates.reduce((product) => product.times(Rational.HUNDRED), Rational.ONE),
        ];
    return [`results ${scope} ${given.compare(target)}`];
  });
}

/** Figures that are checked on their own. */
const withoutFigures = (cause: string): string =>
  cause.startsWith('rounding ')
    ? `rounding ${Rational.parse(cause.slice('rounding '.length)).toExactText()}`
    : cause.replace(/^(modifier \S+|table) .*$/u, '$1');

function expectTrueShare(payout: Payout, { share }: ReadSentence): void {
  const { result, targetBonus } = payout.trace;
  const target = targetBonus.result;
  if (share === null) return expect(target.isZero).toBe(true);
  expect(share.target.equals(target.round(decimalsOf(payout)))).toBe(true);
  const exact = result.dividedBy(target).times(Rational.HUNDRED);
  const percent = Rational.parse(share.percent);
  const digits = share.percent.split('.')[1]?.length ?? 0;
  expect(percent.equals(exact.round(Math.max(1, digits)))).toBe(true);
  for (const bound of [Rational.ZERO, Rational.HUNDRED]) expect(percent.compare(bound)).toBe(exact.compare(bound));
}

function expectTrueFactors({ trace }: Payout, { causes }: ReadSentence): void {
  for (const cause of causes) {
    const [kind, name, figure = name] = cause.split(' ');
    if (kind === 'modifier') {
      const factor = trace.modifiers.find(({ id }) => id === name)?.result ?? Rational.ZERO;
      const shown = Rational.parse(figure ?? '');
      expect(shown.compare(Rational.ONE)).toBe(factor.compare(Rational.ONE));
      expect(shown.minus(factor).abs().isLessThan(Rational.parse('0.01'))).toBe(true);
    }
    if (kind === 'table' && trace.combination.kind === 'matrix') {
      const cell = trace.combination.cell ?? Rational.ZERO;
      expect(
        Rational.parse(figure ?? '')
          .minus(cell)
          .abs()
          .isLessThan(Rational.parse('0.01')),
      ).toBe(true);
    }
  }
}

/** What is paid to somebody alone under a plan without what the sentence does not name: nothing else may have moved it. */
function totalOfNamed({ input, trace }: Payout, named: ReadSentence): string {
  const { plan } = input;
  const names = namesOf(plan, []);
  const own = input.participants.find(({ id }) => id === trace.participantId);
  if (own === undefined) throw new Error('nobody');
  const isNamed = (cause: string): boolean => named.causes.some((one) => one === cause || one.startsWith(`${cause} `));
  const gates = (plan.gates ?? []).filter(({ id, appliesTo }) => {
    const gate = trace.gates.find((one) => one.id === id);
    if (gate === undefined) return true;
    const { reads } = gate;
    const name = describeText(
      'en',
      reads.kind === 'component' ? names.component(reads.id) : names.measure({ measureId: reads.id }),
    );
    if (appliesTo === 'total') return isNamed(`gate ${name}`);
    return isNamed(`component-gate ${describeText('en', names.component(appliesTo))} ${name}`);
  });
  const modifiers = (plan.modifiers ?? []).filter(({ id }) => isNamed(`modifier ${id}`));
  const { floor, cap, protectIndividual, ...rest } = plan;
  const left: PlanInput = {
    ...rest,
    gates,
    modifiers,
    ...(isNamed('floor') && floor !== undefined && { floor }),
    ...(isNamed('cap') && cap !== undefined && { cap }),
    ...(isNamed('protection') && protectIndividual !== undefined && { protectIndividual }),
  };
  const { previouslyPaid = '0', modifiers: given = {}, ...person } = own;
  const kept = modifiers.map(({ id }) => id);
  const participant = {
    ...person,
    ...((isNamed('paid') || isNamed('paid-back')) && { previouslyPaid }),
    modifiers: Object.fromEntries(Object.entries(given).filter(([id]) => kept.includes(id))),
  };
  return resultOf({ ...input, plan: left, participants: [participant] }, own.id).total;
}

const isAlone = ({ plan }: BonusInput): boolean => plan.pool === undefined && plan.budget === undefined;

/** Checks the sentence of one payout, and says what it names. */
function namedIn(payout: Payout, locale: Locale): readonly string[] {
  const { trace, input } = payout;
  const text = said(payout, locale);
  const { reason } = outcomeOf(trace.line, () => trace);
  if (reason !== null) {
    expectTrueReason(payout, reason.code, said(payout, 'en'));
    return [reason.code];
  }
  const read = readSentence(text, locale);
  expect([...read.causes].map(withoutFigures).sort()).toEqual(moversOf(payout, locale));
  expectTrueShare(payout, read);
  expectTrueFactors(payout, read);
  if (locale === 'en' && isAlone(input) && trace.result.isPositive)
    expect(totalOfNamed(payout, read)).toBe(trace.line.total);
  return read.causes.map((cause) =>
    cause
      .split(' ')
      .slice(0, /^(results|pool)/u.test(cause) ? 2 : 1)
      .join(' '),
  );
}

/** A reason is true where the trace shows what it says. */
function expectTrueReason({ trace }: Payout, code: string, text: string): void {
  const { stages, components, combination, targetBonus, grossPayout, line, gates } = trace;
  const end = stages.findLast((stage) => stage.result.isZero && !stage.before.isZero);
  const numbers = [...text.matchAll(/[−\d][\d\u00a0.]*(?=\u00a0%)/gu)].map(([one]) =>
    Rational.parse(one.replaceAll('\u00a0', '').replace('−', '-')),
  );
  const [first = Rational.ZERO, second = Rational.ZERO] = numbers;
  const isAnyRateZero = components.some((one) => one.result.isZero);
  const shown: Readonly<Record<string, () => boolean>> = {
    'below-minimum-service': () => line.reason === 'below-minimum-service',
    'only-pilots': () => line.reason === 'only-pilots',
    gate: () => gates.some(({ isPassed }) => !isPassed) && (end === undefined || end.kind === 'gate'),
    'factor-zero': () => end?.kind === 'modifier' && end.modifier.result.isZero,
    'paid-before': () => end?.kind === 'previously-paid' && !end.before.isGreaterThan(end.previouslyPaid),
    cap: () => end?.kind === 'cap' && end.bound.isZero,
    'rounds-to-zero': () =>
      !grossPayout.isZero && grossPayout.roundToMultiple(trace.rounding.unit, trace.rounding.mode).isZero,
    pool: () => stages.some((stage) => stage.kind === 'pool-share' && !stage.own.isZero),
    'pool-by-target': () => stages.some(({ kind }) => kind === 'pool-share') && targetBonus.result.isZero,
    budget: () => stages.some(({ kind }) => kind === 'budget-share'),
    'no-target-bonus': () => targetBonus.result.isZero && combination.result.isZero,
    table: () => combination.kind === 'matrix' && combination.result.isZero && end === undefined,
    'below-threshold': () => first.isLessThan(second) && isAnyRateZero && combination.result.isZero,
    'at-threshold': () => first.isPositive && isAnyRateZero && combination.result.isZero,
    'nothing-reached': () => isAnyRateZero && combination.result.isZero,
    'nothing-earned': () => combination.result.isZero || grossPayout.isZero,
  };
  expect([code, shown[code]?.() ?? false, text]).toEqual([code, true, text]);
}

const CAUSES = [
  ...['absence', 'part-period', 'table', 'per-unit', 'component-floor', 'component-cap', 'component-gate', 'modifier'],
  ...[
    'protection',
    'gate',
    'floor',
    'cap',
    'paid',
    'paid-back',
    'pool target',
    'pool gross-payout',
    'budget',
    'rounding',
  ],
  ...['results individual', 'results team', 'results company'],
];
const REASONS = [
  ...['below-minimum-service', 'only-pilots', 'gate', 'factor-zero', 'paid-before', 'cap', 'rounds-to-zero', 'pool'],
  ...['pool-by-target', 'budget', 'no-target-bonus', 'table', 'below-threshold', 'at-threshold', 'nothing-reached'],
  'nothing-earned',
];

/** No drawn attainment meets a threshold to the last digit. */
const AT_THRESHOLD: BonusInput = february(
  {
    currency: 'RUB',
    combination: 'additive',
    components: [
      {
        id: 'own',
        scope: 'individual',
        weight: '100',
        curve: { kind: 'steps', steps: [['80', '100']], reach: 'above' },
      },
    ],
  },
  participant({ measures: { own: [{ id: 'kpi', weight: '100', actual: '80', scoring: { kind: 'given' } }] } }),
);

describe('the sentence of any payout', () => {
  it.each<Locale>(['en', 'ru'])(
    'names what moved the amount, and nothing else, with true figures, in “%s”',
    (locale) => {
      fc.assert(
        fc.property(bonusInputs(), (input) => {
          for (const payout of payoutsOf(input)) namedIn(payout, locale);
        }),
        { numRuns: 80 },
      );
    },
  );

  it('names every cause and every reason in some plan', () => {
    const drawn = fc.sample(bonusInputs(), { numRuns: 500, seed: 20_260_301 });
    const named = new Set([...drawn, AT_THRESHOLD].flatMap(payoutsOf).flatMap((payout) => namedIn(payout, 'en')));
    expect([...CAUSES, ...REASONS].filter((one) => !named.has(one))).toEqual([]);
    expect([...named].filter((one) => ![...CAUSES, ...REASONS].includes(one))).toEqual([]);
  });
});
