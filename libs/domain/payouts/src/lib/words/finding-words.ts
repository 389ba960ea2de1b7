import type { BonusError, BonusErrorCode } from '@premia/domain-bonus';
import { shortKpiName } from '@premia/domain-kpi';
import type { Language, Worded } from '@premia/domain-plans';
import { decimalWords, errorWords } from '@premia/domain-plans';
import type { Finding } from '../assemble/records';

/** What a finding says, and what to do about it, in a sentence. */
export function findingWords(finding: Finding, language: Language): string {
  return sentence(finding, language)[language];
}

function sentence({ code, values }: Finding, language: Language): Worded {
  const name = values['name'] ?? '';
  const kpi = shortKpiName(values['kpi'] ?? '');
  const part = { en: values['partEn'] ?? '', ru: values['partRu'] ?? '' };
  // KPIs of the company have no owner's name.
  const en = name === '' ? 'the company' : name;
  const ru = name === '' ? 'компания' : name;
  switch (code) {
    case 'no-published-plan':
      return {
        en: 'No version of this plan is published yet. Publish one.',
        ru: 'У плана ещё нет опубликованной версии. Опубликуйте её.',
      };
    case 'plan-applies-later':
      return {
        en: `The plan applies from ${values['date'] ?? ''}, after the cycle has begun. Choose a later cycle, or publish a version that applies earlier.`,
        ru: `План действует с ${values['date'] ?? ''}, позже начала периода. Выберите более поздний период или опубликуйте версию с более ранней датой.`,
      };
    case 'run-under-approval':
      return {
        en: `Run ${values['number'] ?? ''} of this cycle is being decided about or has been approved; it can’t be calculated anew.`,
        ru: `Расчёт ${values['number'] ?? ''} за этот период на утверждении или утверждён: пересчитать его нельзя.`,
      };
    case 'nobody-in-plan':
      return {
        en: 'Nobody takes part: no person has terms, a target and KPIs in this cycle.',
        ru: 'Участников нет: ни у кого нет в этом периоде условий, целевой премии и показателей.',
      };
    case 'no-terms':
      return {
        en: `${name} has no terms in this cycle and will have no payout. Add terms, or leave it so.`,
        ru: `${name}: в этом периоде нет условий работы, премии не будет. Добавьте условия или оставьте так.`,
      };
    case 'no-target':
      return {
        en: `${name} has no target bonus in the terms and will have no payout.`,
        ru: `${name}: в условиях нет целевой премии, премии не будет.`,
      };
    case 'no-kpis':
      return {
        en: `${name} has no KPIs in this cycle and will have no payout. Assign KPIs, or leave it so.`,
        ru: `${name}: нет показателей в этом периоде, премии не будет. Назначьте показатели или оставьте так.`,
      };
    case 'kpis-missing':
      return {
        en: `${name} has no KPIs for the part “${part.en}” of the plan. Assign them.`,
        ru: `${name}: нет показателей для составляющей «${part.ru}». Назначьте их.`,
      };
    case 'not-in-plan':
      return {
        en: `${name} has KPIs, but belongs to no team that the plan is for.`,
        ru: `${name}: показатели есть, но план для этой команды не действует.`,
      };
    case 'no-team':
      return {
        en: `${name} belongs to no team, and the plan counts the team’s result. Name a team in the terms.`,
        ru: `${name}: не указана команда, а план учитывает её результат. Укажите команду в условиях.`,
      };
    case 'team-without-kpis':
      return {
        en: `The team ${name} has no KPIs in this cycle. Assign them.`,
        ru: `У команды «${name}» нет показателей в этом периоде. Назначьте их.`,
      };
    case 'company-without-kpis':
      return {
        en: `The company has no KPIs for the part “${part.en}”. Assign them.`,
        ru: `У компании нет показателей для составляющей «${part.ru}». Назначьте их.`,
      };
    case 'component-unclear':
      return {
        en: `${en}, ${kpi.en}: the plan has several parts for it. Say in the assignment which one it belongs to.`,
        ru: `${ru}, ${kpi.ru}: в плане несколько подходящих составляющих. Укажите в показателе, к какой он относится.`,
      };
    case 'weights-not-100':
      return {
        en: `${en}: the weights add up to ${decimalWords(values['sum'] ?? '', 'en')}, not to 100. Change them.`,
        ru: `${ru}: сумма весов ${decimalWords(values['sum'] ?? '', 'ru')}, а должна быть 100. Исправьте веса.`,
      };
    case 'no-data':
      return {
        en: `${en}, ${kpi.en}: no data in this cycle. Import it, or say in the plan what missing data counts as.`,
        ru: `${ru}, ${kpi.ru}: нет данных за период. Загрузите их или укажите в плане, как считать без данных.`,
      };
    case 'no-data-counts-zero':
      return {
        en: `${en}, ${kpi.en}: no data in this cycle; it will count as 0.`,
        ru: `${ru}, ${kpi.ru}: нет данных за период, засчитается 0.`,
      };
    case 'no-data-left-out':
      return {
        en: `${en}, ${kpi.en}: no data in this cycle; it will be left out.`,
        ru: `${ru}, ${kpi.ru}: нет данных за период, показатель не учитывается.`,
      };
    case 'data-error':
      return {
        en: `${en}, ${kpi.en}: the data contradicts itself. Correct it.`,
        ru: `${ru}, ${kpi.ru}: данные противоречивы. Исправьте их.`,
      };
    case 'one-measure':
      return {
        en: `${name}: the whole bonus rides on one KPI, ${kpi.en}.`,
        ru: `${name}: вся премия зависит от одного показателя, ${kpi.ru}.`,
      };
    case 'not-acknowledged':
      return {
        en: `${values['count'] ?? ''} of ${values['needed'] ?? ''} people have not acknowledged this version of the plan.`,
        ru: `С этой версией плана не ознакомились: ${values['count'] ?? ''} из ${values['needed'] ?? ''}.`,
      };
    case 'version-not-acknowledged':
      return {
        en: `${name} has not acknowledged version ${values['version'] ?? ''} of the plan, so it does not hold for them yet. Ask them to read it; the owner can let it hold with a reason.`,
        ru: `${name}: нет ознакомления с версией ${values['version'] ?? ''} плана, поэтому для этого сотрудника она ещё не действует. Попросите прочитать план; владелец может ввести версию в действие, указав причину.`,
      };
    case 'calculation':
      return calculationSentence(values, name, language);
  }
}

/** What only the engine can find: its own words, with whose calculation it is. */
function calculationSentence(values: Readonly<Record<string, string>>, name: string, language: Language): Worded {
  const error: BonusError = {
    code: (values['code'] ?? 'wrong-type') as BonusErrorCode,
    path: values['path'] ?? '',
    message: values['message'] ?? '',
  };
  const words = errorWords(error, language);
  const whole = name === '' ? words : `${name}: ${words}`;
  return { en: whole, ru: whole };
}
