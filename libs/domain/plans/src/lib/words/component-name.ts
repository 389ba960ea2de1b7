import type { ComponentInput, PlanInput } from '@premia/domain-bonus';
import type { Text } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';

/** How a measure is called by people; plans name measures by key only. */
export type MeasureName = (measureId: string) => Text;

/**
 * What a component is called: by its scope, or that it pays per unit; and by its id as well where that alone is not enough.
 */
export function componentName(
  plan: Pick<PlanInput, 'components'>,
  component: Pick<ComponentInput, 'id' | 'scope'>,
): Text {
  const perUnit = plan.components.filter(isPerUnit);
  const isPaidPerUnit = perUnit.some(({ id }) => id === component.id);
  const name = message(`plan.scope.${isPaidPerUnit ? 'per-unit' : component.scope}`);
  const targets = plan.components.filter((one) => !isPerUnit(one) && one.scope === component.scope);
  const isOnly = (isPaidPerUnit ? perUnit : targets).length <= 1;
  return isOnly ? name : message('plan.component.numbered', { name, id: component.id });
}

export function isPerUnit(
  component: ComponentInput,
): component is Extract<ComponentInput, { readonly kind: 'per-unit' }> {
  return 'kind' in component;
}
