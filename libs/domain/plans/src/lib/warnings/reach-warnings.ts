import type { CurveInput, PlanInput, TargetComponentInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { componentName, isPerUnit } from '../words/component-name';
import type { Language } from '../words/language';
import { maximumOf } from './curve-shape';
import type { PlanWarning } from './plan-warning';
import { percent } from './plan-warning';

/** Maxima that nothing reaches: of a curve above its cap, of a cap above its curve, of the whole bonus. */
export function reachWarnings(plan: PlanInput, language: Language): readonly PlanWarning[] {
  const components = plan.components.flatMap((component, index) =>
    isPerUnit(component) ? [] : componentReach(plan, component, `/components/${index}`, language),
  );
  return [...components, ...totalReach(plan, language)];
}

function componentReach(
  plan: PlanInput,
  component: TargetComponentInput,
  path: string,
  language: Language,
): readonly PlanWarning[] {
  if (component.cap === undefined) return [];
  const maximum = maximumOf(component.curve);
  const cap = Rational.parse(component.cap);
  if (maximum === null || maximum.rate.equals(cap)) return [];
  const name = componentName(plan, component)[language];
  const most = percent(maximum.rate, language);
  const limit = percent(cap, language);
  if (maximum.rate.isGreaterThan(cap)) {
    const ru = `${name}: шкала доходит до ${most}, но предел составляющей ${limit}: всё выше не оплачивается.`;
    const en = `${name}: the curve rises to ${most}, but the component is capped at ${limit}: what lies above is never paid.`;
    return [{ code: 'unreachable-maximum', path: `${path}/curve`, message: language === 'ru' ? ru : en }];
  }
  const ru = `${name}: предел ${limit} недостижим, шкала даёт не больше ${most}.`;
  const en = `${name}: the cap of ${limit} can never be reached; the curve gives at most ${most}.`;
  return [{ code: 'unreachable-maximum', path: `${path}/cap`, message: language === 'ru' ? ru : en }];
}

function totalReach(plan: PlanInput, language: Language): readonly PlanWarning[] {
  const percentOfTarget = plan.cap?.percentOfTarget;
  const most = highestTotal(plan);
  if (percentOfTarget === undefined || most === null) return [];
  const cap = Rational.parse(percentOfTarget);
  if (cap.equals(most)) return [];
  const highest = percent(most, language);
  const limit = percent(cap, language);
  const ru = cap.isGreaterThan(most)
    ? `Верхний предел ${limit} недостижим: составляющие дают не больше ${highest} целевой премии.`
    : `Составляющие могли бы дать ${highest} целевой премии, но выше ${limit} ничего не платится.`;
  const en = cap.isGreaterThan(most)
    ? `The cap of ${limit} can never be reached: the components give at most ${highest} of the target bonus.`
    : `The components could give ${highest} of the target bonus, but nothing above ${limit} is paid.`;
  return [{ code: 'unreachable-maximum', path: '/cap/percentOfTarget', message: language === 'ru' ? ru : en }];
}

/** The most that a plan can pay, in percent of the target bonus; null where there is no end to it, or modifiers move it. */
export function highestTotal(plan: PlanInput): Rational | null {
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
export function highestRate(curve: CurveInput, cap: string | undefined): Rational | null {
  const maximum = maximumOf(curve)?.rate ?? null;
  const limit = cap === undefined ? null : Rational.parse(cap);
  if (maximum === null) return limit;
  return limit === null ? maximum : Rational.min(maximum, limit);
}
