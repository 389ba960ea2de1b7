import type { Language, MeasureName, Worded } from '@premia/domain-plans';
import { decimalWords, percentWords } from '@premia/domain-plans';
import type { OutcomeReason } from './outcome';

const OPERATORS: Readonly<Record<string, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '==': '=' };

/** Why there is no payout, in a sentence. */
export function reasonWords({ code, values }: OutcomeReason, language: Language, nameOf: MeasureName): string {
  return sentence({ code, values }, nameOf)[language];
}

function sentence({ code, values }: OutcomeReason, nameOf: MeasureName): Worded {
  const measure = nameOf(values['measure'] ?? '');
  switch (code) {
    case 'no-terms':
      return {
        en: 'No terms in this period: no pay and no target to calculate from.',
        ru: 'В этом периоде нет условий работы: не из чего считать премию.',
      };
    case 'not-started':
      return {
        en: `Joins later, on ${date(values['date'], 'en')}.`,
        ru: `Приходит позже, ${date(values['date'], 'ru')}.`,
      };
    case 'left':
      return {
        en: `Left before the period, on ${date(values['date'], 'en')}.`,
        ru: `Работа закончилась до начала периода, ${date(values['date'], 'ru')}.`,
      };
    case 'not-in-plan':
      return { en: 'In no team that the plan is for.', ru: 'Не входит в команды, для которых действует план.' };
    case 'no-target':
      return { en: 'The terms name no target bonus.', ru: 'В условиях работы нет целевой премии.' };
    case 'no-kpis':
      return { en: 'No KPIs in this period.', ru: 'Нет показателей в этом периоде.' };
    case 'below-minimum-service':
      return {
        en: `Served ${values['days'] ?? ''} days; the plan asks for ${values['needed'] ?? ''}.`,
        ru: `Отработано дней: ${values['days'] ?? ''}, по плану нужно не меньше ${values['needed'] ?? ''}.`,
      };
    case 'gate':
      return gateSentence(values, measure);
    case 'below-threshold': {
      const en = `Below the threshold: ${measure.en} came nearest, ${short(values['attainment'], 'en')} of target against ${short(values['threshold'], 'en')}.`;
      const ru = `Ниже порога: ближе всего ${measure.ru}, выполнение ${short(values['attainment'], 'ru')} при пороге ${short(values['threshold'], 'ru')}.`;
      return { en, ru };
    }
    case 'paid-before':
      return {
        en: `Already paid earlier: ${decimalWords(values['amount'] ?? '', 'en')}.`,
        ru: `Уже выплачено раньше: ${decimalWords(values['amount'] ?? '', 'ru')}.`,
      };
    case 'nothing-earned':
      return { en: 'Nothing earned under the plan.', ru: 'По плану ничего не заработано.' };
    case 'rounds-to-zero':
      return { en: 'Less than the smallest amount that is paid.', ru: 'Меньше наименьшей выплачиваемой суммы.' };
  }
}

function short(value: string | undefined, language: Language): string {
  return percentWords(value ?? '', language, { maximumDigits: 2 });
}

function gateSentence(values: Readonly<Record<string, string>>, measure: Worded): Worded {
  const { than = '', op = '', is, value } = values;
  const shown = (number: string, language: Language) =>
    value === 'actual'
      ? decimalWords(number, language, { maximumDigits: 2 })
      : percentWords(number, language, { maximumDigits: 2 });
  const operator = OPERATORS[op] ?? op;
  const en = is === undefined ? 'there is no data' : `it is ${shown(is, 'en')}`;
  const ru = is === undefined ? 'данных нет' : `получилось ${shown(is, 'ru')}`;
  return {
    en: `Gate not met: ${measure.en} must be ${operator} ${shown(than, 'en')}, ${en}.`,
    ru: `Не выполнено условие: ${measure.ru} ${operator} ${shown(than, 'ru')}, ${ru}.`,
  };
}

/** A business date in words; it has no time zone, so none may shift it. */
function date(text: string | undefined, language: Language): string {
  if (text === undefined) return '';
  const format = new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${text}T00:00:00Z`)).replace(/\s?г\.$/u, '');
}
