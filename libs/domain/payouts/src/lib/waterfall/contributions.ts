import type { ExplanationStep, PlanInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';

/** What moved the amount, exact money; together with the target bonus all of them come to the claim, or to the pool's share. */
export interface Contribution {
  /** Unique within a waterfall. */
  readonly key: string;
  readonly kind: ContributionKind;
  readonly amount: Rational;
  readonly componentId: string | null;
  readonly measureId: string | null;
  /** Id of the gate or modifier. */
  readonly ruleId: string | null;
}

export type ContributionKind =
  | 'measure'
  | 'component'
  | 'per-unit'
  | 'component-limit'
  | 'component-gate'
  | 'table'
  | 'modifier'
  | 'protection'
  | 'gate'
  | 'floor'
  | 'cap'
  | 'paid-before'
  | 'not-eligible'
  | 'pool'
  | 'budget';

/** The steps of one explanation, to be found by id. */
export class StepIndex {
  readonly #byId: ReadonlyMap<string, ExplanationStep>;

  constructor(readonly steps: readonly ExplanationStep[]) {
    this.#byId = new Map(steps.map((step) => [step.id, step]));
  }

  /** The step whose result a value of another step is. */
  used(step: ExplanationStep, name: string): ExplanationStep | undefined {
    return this.#byId.get(step.uses[name] ?? '');
  }

  find(key: ExplanationStep['key']): ExplanationStep | undefined {
    return this.steps.find((step) => step.key === key);
  }
}

export function exact(text: string | undefined): Rational {
  return Rational.parseExact(text ?? '0');
}

/** Everything between the target bonus and the total, in the order of the calculation (bonus calculation §5 and §6). */
export function contributionsOf(plan: PlanInput, index: StepIndex): readonly Contribution[] {
  const target = exact(index.find('target-bonus')?.result);
  const combined = combination(plan, index, target);
  const claim = target.plus(Rational.sum(combined.map(({ amount }) => amount)));
  return [...combined, ...afterCombination(index, claim)].filter(
    ({ kind, amount }) => kind === 'measure' || kind === 'component' || kind === 'per-unit' || !amount.isZero,
  );
}

function combination(plan: PlanInput, index: StepIndex, target: Rational): readonly Contribution[] {
  switch (plan.combination) {
    case 'additive':
      return index.steps.flatMap((step) =>
        step.key === 'part.target'
          ? targetPart(plan, index, step)
          : step.key === 'part.per-unit'
            ? perUnitPart(index, step)
            : [],
      );
    case 'multiplicative':
      return product(plan, index, target);
    case 'matrix': {
      const cell = index.find('claim.matrix.cell') ?? index.find('claim.matrix.below');
      return [contribution('table', 'table', exact(cell?.result).minus(target))];
    }
  }
}

/** A component of an additive plan: what its rate is above or below 100 %, told by measure where the component is the person's own. */
function targetPart(plan: PlanInput, index: StepIndex, part: ExplanationStep): readonly Contribution[] {
  const componentId = part.source.componentId ?? '';
  const share = exact(part.values['target']).times(exact(part.values['weight'])).dividedBy(Rational.HUNDRED);
  const above = (rate: Rational) => share.times(rate.minus(Rational.HUNDRED)).dividedBy(Rational.HUNDRED);
  const isOwn = plan.components.find(({ id }) => id === componentId)?.scope === 'individual';
  const chain = rateChain(index, componentId);
  const [first] = chain;
  if (!isOwn || first === undefined) {
    return [contribution(`component:${componentId}`, 'component', above(exact(part.values['rate'])), { componentId })];
  }
  const start =
    first.key === 'component.rate'
      ? measures(index, first, componentId, above)
      : [contribution(`component:${componentId}`, 'component', above(exact(first.result)), { componentId })];
  const limits = chain.slice(1).map((step, position) => {
    const before = exact(chain[position]?.result);
    const kind = step.key.startsWith('gate.') ? 'component-gate' : 'component-limit';
    const ruleId = step.source.gateId ?? null;
    return contribution(
      `${step.key}:${componentId}:${ruleId ?? ''}`,
      kind,
      above(exact(step.result)).minus(above(before)),
      { componentId, ruleId },
    );
  });
  return [...start, ...limits];
}

/** From the component's own rate through floor, cap and gates to the rate that counts, in the order in which they were written. */
function rateChain(index: StepIndex, componentId: string): readonly ExplanationStep[] {
  return index.steps.filter(
    ({ key, source }) =>
      source.componentId === componentId &&
      source.kind !== 'measure' &&
      (RATE_STEPS.includes(key) || key.startsWith('rate.') || key.startsWith('gate.component.')),
  );
}

const RATE_STEPS: readonly ExplanationStep['key'][] = ['component.rate', 'component.floor', 'component.cap'];

/** weight/Σ weights · (rate − 100), by measure. */
function measures(
  index: StepIndex,
  rate: ExplanationStep,
  componentId: string,
  above: (rate: Rational) => Rational,
): readonly Contribution[] {
  const names = Object.keys(rate.values).filter((name) => /^rate\d+$/.test(name));
  const weights = names.map((name) => exact(rate.values[name.replace('rate', 'weight')]));
  const sum = Rational.sum(weights);
  return names.map((name, position) => {
    const weight = weights[position] ?? Rational.ZERO;
    const measureId = index.used(rate, name)?.source.measureId ?? name;
    return contribution(
      `measure:${componentId}:${measureId}`,
      'measure',
      above(exact(rate.values[name])).times(weight).dividedBy(sum),
      { componentId, measureId },
    );
  });
}

function perUnitPart(index: StepIndex, part: ExplanationStep): readonly Contribution[] {
  const componentId = part.source.componentId ?? '';
  const measureId =
    index.steps.find(({ key, source }) => key.startsWith('per-unit.') && source.componentId === componentId)?.source
      .measureId ?? null;
  return [contribution(`per-unit:${componentId}`, 'per-unit', exact(part.result), { componentId, measureId })];
}

/** Each factor moves what the ones before it have left. */
function product(plan: PlanInput, index: StepIndex, target: Rational): readonly Contribution[] {
  const claim = index.find('claim.multiplicative');
  let running = target;
  return plan.components.map(({ id }, position) => {
    const rate = exact(claim?.values[`rate${position + 1}`]);
    const next = running.times(rate).dividedBy(Rational.HUNDRED);
    const moved = contribution(`component:${id}`, 'component', next.minus(running), { componentId: id });
    running = next;
    return moved;
  });
}

const AFTER: Readonly<Partial<Record<ExplanationStep['key'], ContributionKind>>> = {
  'claim.protected': 'protection',
  'gate.total.zero': 'gate',
  'gate.total.scale': 'gate',
  'gate.total.cap': 'gate',
  'claim.floor': 'floor',
  'claim.cap': 'cap',
  'claim.previously-paid': 'paid-before',
  'claim.previously-paid.recovered': 'paid-before',
  'claim.not-eligible': 'not-eligible',
};

/** What modifiers, gates, limits, earlier payments, pool and budget made of the claim. */
function afterCombination(index: StepIndex, claim: Rational): readonly Contribution[] {
  const contributions: Contribution[] = [];
  let running = claim;
  const move = (key: string, kind: ContributionKind, to: Rational, ruleId: string | null) => {
    contributions.push(contribution(key, kind, to.minus(running), { ruleId }));
    running = to;
  };
  for (const step of index.steps) {
    if (step.key === 'claim.modified') {
      for (const name of Object.keys(step.values).filter((value) => value.startsWith('factor'))) {
        const ruleId = index.used(step, name)?.source.modifierId ?? name;
        move(`modifier:${ruleId}`, 'modifier', running.times(exact(step.values[name])), ruleId);
      }
    }
    const kind = AFTER[step.key];
    if (kind !== undefined)
      move(`${step.key}:${step.source.gateId ?? ''}`, kind, exact(step.result), step.source.gateId ?? null);
    if (step.key === 'total.largest-remainder')
      move(step.source.kind, step.source.kind === 'budget' ? 'budget' : 'pool', exact(step.result), null);
  }
  return contributions;
}

function contribution(
  key: string,
  kind: ContributionKind,
  amount: Rational,
  place: Partial<Pick<Contribution, 'componentId' | 'measureId' | 'ruleId'>> = {},
): Contribution {
  return { key, kind, amount, componentId: null, measureId: null, ruleId: null, ...place };
}
