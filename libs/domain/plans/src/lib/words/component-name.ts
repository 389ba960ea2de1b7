import type { ComponentInput, PlanInput, Scope } from '@premia/domain-bonus';
import type { Worded } from './language';

const SCOPES: Readonly<Record<Scope, Worded>> = {
  individual: { en: 'Own KPIs', ru: 'Свои показатели' },
  team: { en: 'Team', ru: 'Команда' },
  company: { en: 'Company', ru: 'Компания' },
};

/** What a component is called: by its scope, and by its id as well where the scope alone is not enough. */
export function componentName(
  plan: Pick<PlanInput, 'components'>,
  component: Pick<ComponentInput, 'id' | 'scope'>,
): Worded {
  const name = SCOPES[component.scope];
  const isOnly = plan.components.filter(({ scope }) => scope === component.scope).length <= 1;
  return isOnly ? name : { en: `${name.en} (${component.id})`, ru: `${name.ru} (${component.id})` };
}

export function isPerUnit(
  component: ComponentInput,
): component is Extract<ComponentInput, { readonly kind: 'per-unit' }> {
  return 'kind' in component;
}
