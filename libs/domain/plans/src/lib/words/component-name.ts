import type { ComponentInput, PlanInput, Scope } from '@premia/domain-bonus';
import type { Worded } from './language';

const SCOPES: Readonly<Record<Scope, Worded>> = {
  individual: { en: 'Own KPIs', ru: 'Свои показатели' },
  team: { en: 'Team', ru: 'Команда' },
  company: { en: 'Company', ru: 'Компания' },
};

const PER_UNIT: Worded = { en: 'Pay per unit', ru: 'Оплата за единицу' };

/**
 * What a component is called: by its scope, or that it pays per unit; and by its id as well where that alone is not enough.
 */
export function componentName(
  plan: Pick<PlanInput, 'components'>,
  component: Pick<ComponentInput, 'id' | 'scope'>,
): Worded {
  const perUnit = plan.components.filter(isPerUnit);
  const isPaidPerUnit = perUnit.some(({ id }) => id === component.id);
  const name = isPaidPerUnit ? PER_UNIT : SCOPES[component.scope];
  const targets = plan.components.filter((one) => !isPerUnit(one) && one.scope === component.scope);
  const isOnly = (isPaidPerUnit ? perUnit : targets).length <= 1;
  return isOnly ? name : { en: `${name.en} (${component.id})`, ru: `${name.ru} (${component.id})` };
}

export function isPerUnit(
  component: ComponentInput,
): component is Extract<ComponentInput, { readonly kind: 'per-unit' }> {
  return 'kind' in component;
}
