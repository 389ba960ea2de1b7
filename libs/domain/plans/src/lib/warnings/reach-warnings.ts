import type { CurveInput, PlanInput, TargetComponentInput } from '@premia/domain-bonus';
import { maximumOf } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import { componentName, isPerUnit } from '../words/component-name';
import type { PlanWarning } from './plan-warning';
import { percent } from './plan-warning';

/** Maxima that nothing reaches: of a curve above its cap, of a cap above its curve, of the whole bonus. */
export function reachWarnings(plan: PlanInput): readonly PlanWarning[] {
  const components = plan.components.flatMap((component, index) =>
    isPerUnit(component) ? [] : componentReach(plan, component, `/components/${index}`),
  );
  return [...components, ...totalReach(plan)];
}

function componentReach(plan: PlanInput, component: TargetComponentInput, path: string): readonly PlanWarning[] {
  if (component.cap === undefined) return [];
  const maximum = maximumOf(component.curve);
  const cap = Rational.parse(component.cap);
  if (maximum === null || maximum.rate.equals(cap)) return [];
  const values = { name: componentName(plan, component), most: percent(maximum.rate), limit: percent(cap) };
  return maximum.rate.isGreaterThan(cap)
    ? [unreachable(`${path}/curve`, message('plan.warning.unreachable-maximum.curveAboveCap', values))]
    : [unreachable(`${path}/cap`, message('plan.warning.unreachable-maximum.capAboveCurve', values))];
}

function totalReach(plan: PlanInput): readonly PlanWarning[] {
  const percentOfTarget = plan.cap?.percentOfTarget;
  const most = highestTotal(plan);
  if (percentOfTarget === undefined || most === null) return [];
  const cap = Rational.parse(percentOfTarget);
  if (cap.equals(most)) return [];
  const which = cap.isGreaterThan(most) ? 'capAboveTotal' : 'totalAboveCap';
  const said = message(`plan.warning.unreachable-maximum.${which}`, { most: percent(most), limit: percent(cap) });
  return [unreachable('/cap/percentOfTarget', said)];
}

function unreachable(path: string, said: Message): PlanWarning {
  return { code: 'unreachable-maximum', path, message: said };
}

/** The most that a plan can pay, in percent of the target bonus; null where there is no end to it, or modifiers move it. */
function highestTotal(plan: PlanInput): Rational | null {
  if ((plan.modifiers ?? []).length > 0 || plan.components.some(isPerUnit)) return null;
  if (plan.combination === 'matrix') {
    const cells = (plan.matrix?.rates ?? []).flat().map((rate) => Rational.parse(rate));
    return cells.reduce<Rational | null>((best, cell) => (best === null ? cell : Rational.max(best, cell)), null);
  }
  let sum = Rational.ZERO;
  let product = Rational.HUNDRED;
  for (const component of plan.components) {
    if (isPerUnit(component)) return null;
    const highest = highestRate(component.curve, component.cap);
    if (highest === null) return null;
    sum = sum.plus(highest.times(Rational.parse(component.weight ?? '0')).dividedBy(Rational.HUNDRED));
    product = product.times(highest).dividedBy(Rational.HUNDRED);
  }
  return plan.combination === 'additive' ? sum : product;
}

/** The highest rate of a component in percent; null where it has none. */
function highestRate(curve: CurveInput, cap: string | undefined): Rational | null {
  const maximum = maximumOf(curve)?.rate ?? null;
  const limit = cap === undefined ? null : Rational.parse(cap);
  if (maximum === null) return limit;
  return limit === null ? maximum : Rational.min(maximum, limit);
}
