import type { PerUnitComponentInput, PlanInput, TargetComponentInput } from '@premia/domain-bonus';
import { componentName, isPerUnit } from '../words/component-name';
import type { Language, MeasureName } from '../words/language';
import { decimalWords, moneyWords, percentWords } from '../words/number-words';
import { curveWords } from './curve-choices';

/** What each component decides: curve and sides of its boundaries, where the curve is applied, limits. */
export function componentChoices(plan: PlanInput, language: Language, nameOf: MeasureName): readonly string[] {
  return plan.components.flatMap((component) =>
    isPerUnit(component)
      ? [perUnitWords(plan, component, nameOf(component.id)[language], language)]
      : targetWords(plan, component, language),
  );
}

function targetWords(plan: PlanInput, component: TargetComponentInput, language: Language): readonly string[] {
  const name = componentName(plan, component)[language];
  const weight = component.weight === undefined ? '' : weightWords(component.weight, language);
  const sentences = [`${name}${weight}: ${curveWords(component.curve, language)}`];
  if (component.curve.kind !== 'linear') sentences.push(placeWords(component, name, language));
  const limits = limitWords(component, name, language);
  return limits === null ? sentences : [...sentences, limits];
}

function weightWords(weight: string, language: Language): string {
  return language === 'ru'
    ? `, ${percentWords(weight, language)} премии`
    : `, ${percentWords(weight, language)} of the bonus`;
}

function placeWords({ curveOn = 'measure' }: TargetComponentInput, name: string, language: Language): string {
  if (curveOn === 'measure') {
    return language === 'ru'
      ? `${name}: шкала применяется к каждому показателю, затем проценты взвешиваются.`
      : `${name}: the curve is applied to each KPI, and the rates are weighted after that.`;
  }
  return language === 'ru'
    ? `${name}: сначала взвешивается выполнение показателей, шкала применяется к их сумме.`
    : `${name}: attainments are weighted first, and the curve is applied to their sum.`;
}

function limitWords({ cap, floor }: TargetComponentInput, name: string, language: Language): string | null {
  const most = cap === undefined ? null : percentWords(cap, language);
  const least = floor === undefined || /^-?0+(\.0+)?$/.test(floor) ? null : percentWords(floor, language);
  if (most === null && least === null) return null;
  if (language === 'ru') {
    const parts = [least === null ? null : `не меньше ${least}`, most === null ? null : `не больше ${most}`];
    return `${name}: ${parts.filter((part) => part !== null).join(' и ')} от целевой премии этой составляющей.`;
  }
  const parts = [least === null ? null : `at least ${least}`, most === null ? null : `at most ${most}`];
  return `${name}: ${parts.filter((part) => part !== null).join(' and ')} of this component’s target.`;
}

/** Pay per unit is called as the KPI whose units it counts. */
function perUnitWords(plan: PlanInput, component: PerUnitComponentInput, name: string, language: Language): string {
  const tiers = component.tiers
    .map((tier) => {
      const from = decimalWords(tier.from, language);
      if ('rate' in tier) {
        const rate = moneyWords(tier.rate, plan.currency, language);
        return language === 'ru' ? `от ${from} — ${rate}` : `from ${from}: ${rate}`;
      }
      const amount = moneyWords(tier.amount, plan.currency, language);
      return language === 'ru'
        ? `${from}–${decimalWords(tier.to, language)} — ${amount}`
        : `${from}–${decimalWords(tier.to, language)}: ${amount}`;
    })
    .join(', ');
  const cap = component.cap === undefined ? '' : capWords(moneyWords(component.cap, plan.currency, language), language);
  return `${name}: ${modeWords(component, language)} ${tiers}.${cap}${passedOnWords(plan, language)}`;
}

/** What becomes of the share of the target that the KPI would have had: told where there is a target to share. */
function passedOnWords({ components }: PlanInput, language: Language): string {
  if (!components.some((component) => component.scope === 'individual' && !isPerUnit(component))) return '';
  return language === 'ru'
    ? ' У кого такого показателя нет, тому за него не платится; у остальных его вес переходит к другим их показателям.'
    : ' Whoever has no such KPI is paid nothing for it; for the others its weight passes to their other KPIs.';
}

function capWords(cap: string, language: Language): string {
  return language === 'ru'
    ? ` Не больше ${cap}; сумма не зависит от отработанного времени.`
    : ` At most ${cap}; the amount is not prorated.`;
}

function modeWords({ mode, reach = 'at' }: PerUnitComponentInput, language: Language): string {
  switch (mode) {
    case 'marginal':
      return language === 'ru'
        ? 'оплата за единицу, каждая единица по ставке своей ступени:'
        : 'pay per unit, marginal: each unit earns the rate of its own tier:';
    case 'whole':
      if (language === 'ru') {
        return reach === 'at'
          ? 'оплата за единицу, все единицы по ставке достигнутой ступени (граница относится к верхней):'
          : 'оплата за единицу, все единицы по ставке достигнутой ступени (граница относится к нижней):';
      }
      return reach === 'at'
        ? 'pay per unit, whole: all units earn the rate of the tier reached (a boundary belongs to the upper tier):'
        : 'pay per unit, whole: all units earn the rate of the tier reached (a boundary belongs to the lower tier):';
    case 'amount':
      return language === 'ru'
        ? 'сумма за каждую ступень, пропорционально её заполненной части:'
        : 'an amount for each tier, in proportion to the part of it that is filled:';
  }
}
