import type { NoDataPolicy, PlanInput, ProrationBasis, TotalRoundingMode } from '@premia/domain-bonus';
import { minorUnit } from '@premia/domain-kernel';
import type { Language, Worded } from '../words/language';
import { daysWords, moneyWords, percentWords } from '../words/number-words';

const BASES: Readonly<Record<ProrationBasis, Worded>> = {
  'calendar-days': {
    en: 'Proration: by calendar days of service less days of absence, both end days counted; the target bonus is prorated before rates and percent limits are applied.',
    ru: 'Отработанное время: по календарным дням за вычетом дней отсутствия, первый и последний день считаются; целевая премия уменьшается до применения процентов и пределов.',
  },
  '30/360': {
    en: 'Proration: every month counts 30 days (30/360); the target bonus is prorated before rates and percent limits are applied.',
    ru: 'Отработанное время: каждый месяц считается за 30 дней (30/360); целевая премия уменьшается до применения процентов и пределов.',
  },
  'whole-months': {
    en: 'Proration: by whole months; a month counts for the position held on its 15th.',
    ru: 'Отработанное время: целыми месяцами; месяц относится к должности, которую сотрудник занимал 15-го числа.',
  },
  none: {
    en: 'No proration: whoever takes part has the full target bonus of the period.',
    ru: 'Отработанное время не учитывается: у каждого участника полная целевая премия за период.',
  },
};

/** How service in part of the period counts, and who has served too little (bonus calculation §4). */
export function prorationChoices(plan: PlanInput, language: Language): readonly string[] {
  const { basis = 'calendar-days', minimumDays = 0, factorDecimals } = plan.proration ?? {};
  const sentences = [BASES[basis][language]];
  if (factorDecimals !== undefined) {
    sentences.push(
      language === 'ru'
        ? `Доля отработанного времени округляется до ${factorDecimals} знаков, половина вверх.`
        : `Each proration factor is rounded half-up to ${factorDecimals} decimals.`,
    );
  }
  if (minimumDays > 0) {
    sentences.push(
      language === 'ru'
        ? `Кто отработал меньше ${daysGenitive(minimumDays)}, премии за период не получает.`
        : `Whoever served less than ${daysWords(minimumDays, language)} gets no bonus for the period.`,
    );
  }
  return sentences;
}

/** «меньше 21 дня», «меньше 30 дней». */
function daysGenitive(count: number): string {
  return count % 10 === 1 && count % 100 !== 11 ? `${count}\u00a0дня` : `${count}\u00a0дней`;
}

const NO_DATA: Readonly<Record<NoDataPolicy, Worded>> = {
  error: {
    en: 'Missing data: nothing is calculated until every KPI has its value, or says itself what to do without one.',
    ru: 'Нет данных: расчёта нет, пока у каждого показателя нет значения или своего правила на этот случай.',
  },
  zero: {
    en: 'Missing data: a KPI without data counts as 0 % attainment.',
    ru: 'Нет данных: показатель без данных считается выполненным на 0\u00a0%.',
  },
  exclude: {
    en: 'Missing data: a KPI without data is left out, and the weights of the others grow to 100 %.',
    ru: 'Нет данных: показатель без данных не учитывается, веса остальных увеличиваются до 100\u00a0%.',
  },
};

export function noDataChoice(plan: PlanInput, language: Language): string {
  return NO_DATA[plan.noData ?? 'error'][language];
}

const MODES: Readonly<Record<TotalRoundingMode, Worded>> = {
  'half-up': { en: 'half up', ru: 'половина вверх' },
  'half-even': { en: 'half to the even unit', ru: 'половина к чётному' },
  down: { en: 'down', ru: 'вниз' },
  up: { en: 'up', ru: 'вверх' },
};

/** Rounding happens once, at the very end; parts under a total are its shares by largest remainder (bonus calculation §6). */
export function roundingChoices(plan: PlanInput, language: Language): readonly string[] {
  const unit = plan.rounding?.unit ?? minorUnit(plan.currency)?.toDecimal(6) ?? '0.01';
  const amount = moneyWords(unit, plan.currency, language);
  const mode = MODES[plan.rounding?.mode ?? 'half-up'][language];
  const words =
    language === 'ru'
      ? `Округление: один раз, в самом конце, до ${amount}, ${mode}; до этого счёт точный.`
      : `Rounding: once, at the very end, to ${amount}, ${mode}; everything before is exact.`;
  if (plan.combination !== 'additive' || plan.components.length < 2) return [words];
  const parts =
    language === 'ru'
      ? 'Суммы составляющих под итогом округлены по наибольшему остатку, чтобы вместе давать итог.'
      : 'Amounts of components under a total are rounded by largest remainder, so that they add up to it.';
  return [words, parts];
}

/** Protection of the individual part, earlier payments, pool and budget: told only where the plan has them. */
export function fundingChoices(plan: PlanInput, language: Language): readonly string[] {
  const sentences: string[] = [];
  const { protectIndividual, pool, budget } = plan;
  if (protectIndividual !== undefined) {
    const percent = percentWords(protectIndividual.percent, language);
    sentences.push(
      language === 'ru'
        ? `Премия не бывает ниже ${percent} того, что заработано своими показателями, каким бы ни был результат команды.`
        : `The bonus never falls below ${percent} of what own KPIs earned, whatever the team’s result.`,
    );
  }
  if (plan.recover === true) {
    sentences.push(language === 'ru' ? 'Переплата прошлых выплат удерживается.' : 'Earlier overpayment is recovered.');
  }
  if (pool !== undefined) sentences.push(poolWords(plan, pool, language));
  if (budget !== undefined) {
    const amount = moneyWords(budget.amount, plan.currency, language);
    if (budget.whenExceeded === 'scale') {
      sentences.push(
        language === 'ru'
          ? `Бюджет ${amount}: если сумма премий больше, все премии уменьшаются пропорционально.`
          : `Budget ${amount}: where the bonuses come to more, all are scaled down in proportion.`,
      );
    } else {
      sentences.push(
        language === 'ru'
          ? `Бюджет ${amount}: если сумма премий больше, расчёта нет.`
          : `Budget ${amount}: where the bonuses come to more, nothing is calculated.`,
      );
    }
  }
  return sentences;
}

function poolWords(plan: PlanInput, pool: NonNullable<PlanInput['pool']>, language: Language): string {
  const fixed = pool.amount === undefined ? null : moneyWords(pool.amount, plan.currency, language);
  if (language === 'ru') {
    const source = fixed === null ? 'Премиальный фонд зависит от результата компании' : `Премиальный фонд ${fixed}`;
    const share = pool.share === 'score' ? 'пропорционально заработанному' : 'пропорционально целевым премиям';
    return `${source} и делится между участниками ${share} без остатка; при равных остатках лишняя единица достаётся стоящему раньше в списке.`;
  }
  const source = fixed === null ? 'The pool follows the company’s result' : `The pool of ${fixed}`;
  const share = pool.share === 'score' ? 'what each has earned' : 'target bonuses';
  return `${source} ${fixed === null ? 'and is shared' : 'is shared'} in proportion to ${share}, to the last unit; of equal remainders the earlier in the list wins.`;
}
