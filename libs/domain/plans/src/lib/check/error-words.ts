import type { BonusError, BonusErrorCode } from '@premia/domain-bonus';
import type { Language } from '../words/language';
import { decimalWords } from '../words/number-words';

/** The engine has one code for what is below 0, and for 0 where that is too little. */
const ZERO = 'Нужно число больше нуля.';

/** Longest part of a value that is repeated. */
const LONGEST_SHOWN = 40;

const RUSSIAN: Readonly<Record<BonusErrorCode, string>> = {
  'weights-not-100': 'Сумма весов должна быть ровно 100.',
  'unknown-reference': 'Ссылка на то, чего нет: добавьте недостающее или исправьте имя.',
  'duplicate-id': 'Такое имя уже есть. Выберите другое.',
  'curve-not-ascending': 'Точки шкалы должны идти по возрастанию выполнения.',
  'curve-empty': 'В шкале нет ни одной точки. Добавьте хотя бы одну.',
  'target-not-positive': 'Цель должна быть больше нуля.',
  'target-equals-baseline': 'Цель не может совпадать с исходным уровнем.',
  'actual-missing': 'Нет фактического значения, а без него правило не работает.',
  'attainment-unbounded': 'Выполнение ничем не ограничено: задайте наибольшее выполнение.',
  'unknown-rating': 'Такой оценки в шкале оценок нет.',
  'segment-outside-period': 'Отрезок выходит за пределы периода.',
  'segments-overlap': 'Отрезки времени пересекаются.',
  'segment-empty': 'Отрезок заканчивается раньше, чем начинается.',
  'negative-amount': 'Значение не может быть меньше нуля.',
  'modifier-missing': 'Коэффициент не задан, и значения по умолчанию нет.',
  'modifier-out-of-range': 'Коэффициент вне своих границ.',
  'pool-and-budget': 'Премиальный фонд и бюджет премий вместе не применяются. Оставьте одно.',
  'pool-not-multiple-of-unit': 'Премиальный фонд должен делиться на единицу округления.',
  'budget-exceeded': 'Сумма премий больше бюджета.',
  'not-a-decimal': 'Нужно число, например 12,5.',
  'number-too-large': 'Слишком длинное число: не больше 30 цифр до и после запятой.',
  'nothing-counted': 'Ни один показатель не учитывается, премию не из чего считать.',
  'data-error': 'Данные показателя ошибочны. Исправьте их и повторите.',
  'tiers-not-contiguous': 'Ступени должны следовать одна за другой, без промежутков.',
  'one-segment-needed': 'Без учёта времени допускается ровно один отрезок.',
  'recover-with-pool': 'Удержание переплат не сочетается с премиальным фондом и бюджетом.',
  'budget-not-multiple-of-unit': 'Бюджет должен делиться на единицу округления.',
  'matrix-shape': 'Таблица не сходится: строк и столбцов должно быть столько же, сколько границ.',
  'period-not-whole-months': 'Для счёта целыми месяцами период должен состоять из целых месяцев.',
  'unknown-kind': 'Такого вида здесь не бывает. Выберите один из предложенных.',
  'missing-field': 'Не хватает обязательного поля.',
  'unknown-field': 'Лишнее поле: уберите его.',
  'wrong-type': 'Значение не того вида.',
  'not-a-date': 'Такой даты нет.',
  'not-an-integer': 'Нужно целое число.',
  'period-empty': 'Период заканчивается раньше, чем начинается.',
  'list-too-long': 'Слишком длинный список.',
};

/** What the engine found wrong, in the reader's language, with what stands there; its own English message has that already. */
export function errorWords(
  { code, message, value = null }: BonusError & { readonly value?: string | null },
  language: Language,
): string {
  if (language === 'en') return message;
  if (code === 'negative-amount' && value !== null && /^0+(\.0+)?$/.test(value)) return ZERO;
  return value === null || value === '' ? RUSSIAN[code] : `${RUSSIAN[code]} Сейчас: «${shown(value)}».`;
}

function shown(value: string): string {
  return value.length > LONGEST_SHOWN ? `${value.slice(0, LONGEST_SHOWN)}…` : decimalWords(value, 'ru');
}
