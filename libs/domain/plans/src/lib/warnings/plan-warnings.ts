import type { PlanInput, TargetComponentInput } from '@premia/domain-bonus';
import { Rational } from '@premia/domain-kernel';
import { describeText } from '@premia/shared-messages';
import { componentName, isPerUnit } from '../words/component-name';
import type { Language, MeasureName } from '../words/language';
import { measureKey } from '../words/language';
import type { Fall } from './curve-shape';
import { fallsOf, flatStretchesOf, jumpsOf } from './curve-shape';
import type { PlanWarning } from './plan-warning';
import { percent } from './plan-warning';
import { reachWarnings } from './reach-warnings';
import { isTeamShareAllowed, teamShareMessage } from './team-share';

export interface PlanReview {
  readonly language: Language;
  /** The workspace's limit of the team's share, in percent. */
  readonly teamShareLimit: string;
  readonly nameOf?: MeasureName;
}

/**
 * What is unusual about a plan (product §6): cliffs and what the last step over them is worth, stretches that fall or
 * are flat, maxima that nothing reaches, a bonus that hangs on one measure, a team share above the workspace's policy.
 *
 * @param plan a plan that the engine accepts
 */
export function planWarnings(
  plan: PlanInput,
  { language, teamShareLimit, nameOf = measureKey }: PlanReview,
): readonly PlanWarning[] {
  return [
    ...teamShareWarnings(plan, teamShareLimit, language),
    ...oneMeasureWarnings(plan, language, nameOf),
    ...plan.components.flatMap((component, index) =>
      isPerUnit(component) ? [] : curveWarnings(plan, component, `/components/${index}/curve`, language),
    ),
    ...reachWarnings(plan, language),
  ];
}

function teamShareWarnings(plan: PlanInput, limit: string, language: Language): readonly PlanWarning[] {
  if (isTeamShareAllowed(plan, limit)) return [];
  return [
    {
      code: 'team-share-above-policy',
      path: '/components',
      message: describeText(language, teamShareMessage(plan, limit)),
    },
  ];
}

function oneMeasureWarnings(plan: PlanInput, language: Language, nameOf: MeasureName): readonly PlanWarning[] {
  const warnings: PlanWarning[] = [];
  const [only] = plan.components;
  if (plan.components.length === 1 && only !== undefined && isPerUnit(only)) {
    warnings.push({
      code: 'one-measure',
      path: '/components/0',
      message:
        language === 'ru'
          ? 'Вся премия зависит от одного показателя: кроме оплаты за единицу в плане ничего нет.'
          : 'The whole bonus hangs on one measure: the plan has nothing but pay per unit.',
    });
  }
  (plan.gates ?? []).forEach(({ appliesTo, otherwise, when }, index) => {
    if (appliesTo !== 'total' || otherwise.effect !== 'zero' || (when.measure ?? '') === '') return;
    const name = nameOf(when.measure ?? '')[language];
    warnings.push({
      code: 'one-measure',
      path: `/gates/${index}`,
      message:
        language === 'ru'
          ? `Условие «${name}» обнуляет всю премию: от одного показателя зависит всё, чуть не дотянули — премии нет.`
          : `The condition “${name}” takes the whole bonus: everything hangs on one measure, and a hair below it nothing is paid.`,
    });
  });
  return warnings;
}

function curveWarnings(
  plan: PlanInput,
  component: TargetComponentInput,
  path: string,
  language: Language,
): readonly PlanWarning[] {
  const name = componentName(plan, component)[language];
  const cliffs = jumpsOf(component.curve).map((jump): PlanWarning => {
    const worth = worthOf(plan, component, jump.to.minus(jump.from).abs(), language);
    const at = percent(jump.at, language);
    const from = percent(jump.from, language);
    const to = percent(jump.to, language);
    return {
      code: 'cliff',
      path: `${path}/${jump.path}`,
      message:
        language === 'ru'
          ? `${name}: скачок при выполнении ${at}, с ${from} до ${to}. Последний шаг до границы стоит ${worth}.`
          : `${name}: a jump at ${at} of attainment, from ${from} to ${to}. The last step to it is worth ${worth}.`,
    };
  });
  const flats = flatStretchesOf(component.curve).map((flat): PlanWarning => {
    const rate = percent(flat.rate, language);
    const to = percent(flat.to, language);
    const from = flat.from === null ? null : percent(flat.from, language);
    const ru =
      from === null
        ? `${name}: до ${to} выполнения при любом результате платится ${rate}.`
        : `${name}: от ${from} до ${to} выполнения лучший результат ничего не добавляет, остаётся ${rate}.`;
    const en =
      from === null
        ? `${name}: up to ${to} of attainment any result earns ${rate}.`
        : `${name}: from ${from} to ${to} of attainment a better result adds nothing; it stays at ${rate}.`;
    return { code: 'flat-stretch', path: `${path}/${flat.path}`, message: language === 'ru' ? ru : en };
  });
  const falls = fallsOf(component.curve).map((fall): PlanWarning => ({
    code: 'falling-curve',
    path: `${path}/${fall.path}`,
    message: `${name}: ${fallWords(fall, language)}`,
  }));
  return [...cliffs, ...falls, ...flats];
}

function fallWords({ from, to }: Fall, language: Language): string {
  const start = percent(from.attainment, language);
  const more = percent(from.rate, language);
  if (to === null) {
    return language === 'ru'
      ? `после ${start} выполнения ставка снижается с ${more}: чем лучше результат, тем меньше платится.`
      : `above ${start} of attainment the rate falls from ${more}: reaching more pays less.`;
  }
  const end = percent(to.attainment, language);
  // Rates never go below 0 (bonus calculation §2), though a slope may lead there.
  const less = percent(Rational.max(to.rate, Rational.ZERO), language);
  if (from.attainment.equals(to.attainment)) {
    return language === 'ru'
      ? `при выполнении ${start} ставка падает с ${more} до ${less}: за лучший результат платится меньше.`
      : `at ${start} of attainment the rate falls from ${more} to ${less}: reaching more pays less.`;
  }
  return language === 'ru'
    ? `от ${start} до ${end} выполнения ставка снижается с ${more} до ${less}: чем лучше результат, тем меньше платится.`
    : `from ${start} to ${end} of attainment the rate falls from ${more} to ${less}: reaching more pays less.`;
}

/** What so many points of a component's rate are worth: of the target bonus where it has a weight. */
function worthOf(plan: PlanInput, { weight }: TargetComponentInput, points: Rational, language: Language): string {
  if (plan.combination !== 'additive' || weight === undefined) {
    return language === 'ru'
      ? `${percent(points, language)} по этой составляющей`
      : `${percent(points, language)} of this component’s rate`;
  }
  const share = percent(points.times(Rational.parse(weight)).dividedBy(Rational.HUNDRED), language);
  return language === 'ru' ? `до ${share} целевой премии` : `up to ${share} of the target bonus`;
}
