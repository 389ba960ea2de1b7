import type { ListScoreTrace, MeasureTrace, PartTrace, TargetComponentTrace, Trace } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Formula } from '../formula/formula';
import { difference, money, percent, product, quotient } from '../formula/formula';
import { weighedMeasures } from '../steps/component-steps';
import type { Change, ChangeKind } from './change';
import { change } from './change';
import { perUnitFormula } from './per-unit-formula';
import { stageChanges } from './stage-changes';

/** Changes that are shown even where they come to nothing: what each KPI gave is always worth a bar. */
const ALWAYS: ReadonlySet<ChangeKind> = new Set<ChangeKind>(['measure', 'component', 'per-unit']);

/** Everything between the target bonus and the total, in the order of the calculation (bonus calculation §5 and §6). */
export function changesOf(trace: Trace): readonly Change[] {
  return [...combinationChanges(trace), ...stageChanges(trace)].filter(
    ({ kind, amount }) => ALWAYS.has(kind) || !amount.isZero,
  );
}

function combinationChanges({ combination }: Trace): readonly Change[] {
  switch (combination.kind) {
    case 'additive':
      return [...unusedTarget(combination.parts), ...combination.parts.flatMap(partChanges)];
    case 'multiplicative':
      return productChanges(combination);
    case 'matrix': {
      const above = difference(percent(combination.cell ?? Rational.ZERO), percent(Rational.HUNDRED));
      return [change('table', 'table', {}, product(money(combination.target), above))];
    }
  }
}

/** Where everything is paid per unit, nothing is paid of the target bonus. */
function unusedTarget(parts: readonly PartTrace[]): readonly Change[] {
  const [first] = parts;
  if (first === undefined || parts.some(({ component }) => component.kind !== 'per-unit')) return [];
  return [change('no-share', 'no-share', {}, difference(money(Rational.ZERO), money(first.target)))];
}

/** Each factor moves what the ones before it have left. */
function productChanges({
  target,
  components,
}: Extract<Trace['combination'], { kind: 'multiplicative' }>): readonly Change[] {
  let running = target;
  return components.map(({ id, result }) => {
    const above = difference(percent(result), percent(Rational.HUNDRED));
    const moved = change(`component:${id}`, 'component', { componentId: id }, product(money(running), above));
    running = running.plus(moved.amount);
    return moved;
  });
}

/** A component of an additive plan: what its rate is above or below 100 %, by measure where the component is the person's own. */
function partChanges({ component, target }: PartTrace): readonly Change[] {
  const componentId = component.id;
  if (component.kind === 'per-unit') {
    const subject = { componentId, measureId: component.measure.id };
    return [change(`per-unit:${componentId}`, 'per-unit', subject, perUnitFormula(component))];
  }
  const share = [money(target), percent(component.weight ?? Rational.ZERO)];
  const between = (to: Rational, from: Rational): Formula => product(...share, difference(percent(to), percent(from)));
  const [score] = component.scores;
  if (component.scope !== 'individual' || score === undefined)
    return [
      change(`component:${componentId}`, 'component', { componentId }, between(component.result, Rational.HUNDRED)),
    ];
  return [
    ...scoreChanges(component, score, share),
    ...score.limits.map(({ kind, before, result }) =>
      change(`component-${kind}:${componentId}`, 'component-limit', { componentId }, between(result, before)),
    ),
    ...component.effects.map(({ gate, before, result }) => {
      const key = `component-gate:${componentId}:${gate.id}`;
      return change(key, 'component-gate', { componentId, gateId: gate.id }, between(result, before));
    }),
  ];
}

/** Before floor, cap and gates: `target × weight × weight of the measure × (rate − 100 %)`. */
function scoreChanges(
  { id }: TargetComponentTrace,
  score: ListScoreTrace,
  share: readonly Formula[],
): readonly Change[] {
  const above = (rate: Rational): Formula => difference(percent(rate), percent(Rational.HUNDRED));
  const counted = weighedMeasures(score.measures);
  if (score.rate.kind === 'rate' || counted.length === 0)
    return [change(`component:${id}`, 'component', { componentId: id }, product(...share, above(score.rate.result)))];
  const whole = Rational.sum(counted.map(weightIn));
  return counted.map((measure) => {
    const weight = percent(weightIn(measure));
    const part = whole.equals(Rational.HUNDRED) ? weight : quotient(weight, percent(whole));
    const formula = product(...share, part, above(measure.rate?.result ?? Rational.ZERO));
    return change(`measure:${id}:${measure.id}`, 'measure', { componentId: id, measureId: measure.id }, formula);
  });
}

function weightIn({ weight }: MeasureTrace): Rational {
  return weight ?? Rational.ZERO;
}
