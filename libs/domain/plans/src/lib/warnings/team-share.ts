import type { PlanInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Message } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import { isPerUnit } from '../words/component-name';

/**
 * How much of the target bonus rides on the results of others, in percent: the weights of the team's and the company's
 * components (product §6). In plans without weights it is 100 where no component is the person's own, and 0 otherwise,
 * since there every component moves the whole bonus.
 */
export function teamShareOf(plan: PlanInput): Rational {
  const targets = plan.components.filter((component) => !isPerUnit(component));
  if (plan.combination !== 'additive') {
    return plan.components.some(({ scope }) => scope === 'individual') ? Rational.ZERO : Rational.HUNDRED;
  }
  const weights = targets.flatMap((component) =>
    component.scope === 'individual' || !('weight' in component) || component.weight === undefined
      ? []
      : [Rational.parse(component.weight)],
  );
  return Rational.sum(weights);
}

/** Whether a plan may be published under the workspace's limit, in percent; 100 is never allowed, whatever the limit says. */
export function isTeamShareAllowed(plan: PlanInput, limit: string): boolean {
  const share = teamShareOf(plan);
  return !share.isGreaterThan(Rational.parse(limit)) && share.isLessThan(Rational.HUNDRED);
}

/** Why a plan can't be published for its team share, and what to do. */
export function teamShareMessage(plan: PlanInput, limit: string): Message {
  const share = teamShareOf(plan).toDecimal(2);
  return message('plan.warning.team-share-above-policy', { share, limit });
}
