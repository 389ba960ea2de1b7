import type { CurveFall, PlanInput, TargetComponentInput } from '@premia/domain-bonus';
import { fallsOf, flatStretchesOf, jumpsOf } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import type { Message, Text } from '@premia/shared-messages';
import { message } from '@premia/shared-messages';
import { componentName, isPerUnit, type MeasureName } from '../words/component-name';
import type { PlanWarning } from './plan-warning';
import { percent } from './plan-warning';
import { reachWarnings } from './reach-warnings';
import { isTeamShareAllowed, teamShareMessage } from './team-share';

export interface PlanReview {
  /** The workspace's limit of the team's share, in percent. */
  readonly teamShareLimit: string;
  readonly nameOf?: MeasureName;
}

/**
 * What is unusual about a plan (product §6): cliffs and what the last step over them is worth, stretches that fall or
 * are flat, maxima that nothing reaches, a bonus that depends on one measure, a team share above the workspace's policy.
 *
 * @param plan a plan that the engine accepts
 */
export function planWarnings(
  plan: PlanInput,
  { teamShareLimit, nameOf = (key) => key }: PlanReview,
): readonly PlanWarning[] {
  return [
    ...teamShareWarnings(plan, teamShareLimit),
    ...oneMeasureWarnings(plan, nameOf),
    ...plan.components.flatMap((component, index) =>
      isPerUnit(component) ? [] : curveWarnings(plan, component, `/components/${index}/curve`),
    ),
    ...reachWarnings(plan),
  ];
}

function teamShareWarnings(plan: PlanInput, limit: string): readonly PlanWarning[] {
  if (isTeamShareAllowed(plan, limit)) return [];
  return [{ code: 'team-share-above-policy', path: '/components', message: teamShareMessage(plan, limit) }];
}

function oneMeasureWarnings(plan: PlanInput, nameOf: MeasureName): readonly PlanWarning[] {
  const [only] = plan.components;
  const isOnlyPerUnit = plan.components.length === 1 && only !== undefined && isPerUnit(only);
  const perUnit: readonly PlanWarning[] = isOnlyPerUnit
    ? [{ code: 'one-measure', path: '/components/0', message: message('plan.warning.one-measure.perUnit') }]
    : [];
  const gates = (plan.gates ?? []).flatMap(({ appliesTo, otherwise, when }, index): readonly PlanWarning[] => {
    const { measure = '' } = when;
    if (appliesTo !== 'total' || otherwise.effect !== 'zero' || measure === '') return [];
    const said = message('plan.warning.one-measure.gate', { name: nameOf(measure) });
    return [{ code: 'one-measure', path: `/gates/${index}`, message: said }];
  });
  return [...perUnit, ...gates];
}

function curveWarnings(plan: PlanInput, component: TargetComponentInput, path: string): readonly PlanWarning[] {
  const name = componentName(plan, component);
  const cliffs = jumpsOf(component.curve).map((jump): PlanWarning => ({
    code: 'cliff',
    path: `${path}/${jump.path}`,
    message: message('plan.warning.cliff', {
      name,
      at: percent(jump.at),
      from: percent(jump.from),
      to: percent(jump.to),
      worth: worthOf(plan, component, jump.to.minus(jump.from).abs()),
    }),
  }));
  const flats = flatStretchesOf(component.curve).map(({ from, to, rate, path: end }): PlanWarning => {
    const values = { name, to: percent(to), rate: percent(rate) };
    return {
      code: 'flat-stretch',
      path: `${path}/${end}`,
      message:
        from === null
          ? message('plan.warning.flat-stretch.fromStart', values)
          : message('plan.warning.flat-stretch.inside', { ...values, from: percent(from) }),
    };
  });
  const falls = fallsOf(component.curve).map((fall): PlanWarning => ({
    code: 'falling-curve',
    path: `${path}/${fall.path}`,
    message: fallMessage(name, fall),
  }));
  return [...cliffs, ...falls, ...flats];
}

function fallMessage(name: Text, { from, to }: CurveFall): Message {
  const values = { name, start: percent(from.attainment), more: percent(from.rate) };
  if (to === null) return message('plan.warning.falling-curve.endless', values);
  // Rates never go below 0 (bonus calculation §2), though a slope may lead there.
  const less = percent(Rational.max(to.rate, Rational.ZERO));
  return from.attainment.equals(to.attainment)
    ? message('plan.warning.falling-curve.at', { ...values, less })
    : message('plan.warning.falling-curve.between', { ...values, less, end: percent(to.attainment) });
}

/** What so many points of a component's rate are worth: of the target bonus where it has a weight. */
function worthOf(plan: PlanInput, { weight }: TargetComponentInput, points: Rational): Message {
  if (plan.combination !== 'additive' || weight === undefined) {
    return message('plan.warning.worth.ofRate', { points: percent(points) });
  }
  const share = percent(points.times(Rational.parse(weight)).dividedBy(Rational.HUNDRED));
  return message('plan.warning.worth.ofTarget', { share });
}
