import type { ComponentInput, PlanInput } from '@premia/domain-bonus';
import { describeText } from '@premia/shared-messages';
import { componentName } from './component-name';
import type { Worded } from './language';

/** What a component is called, in every language side by side. */
export function componentLabel(
  plan: Pick<PlanInput, 'components'>,
  component: Pick<ComponentInput, 'id' | 'scope'>,
): Worded {
  const name = componentName(plan, component);
  return { en: describeText('en', name), ru: describeText('ru', name) };
}
