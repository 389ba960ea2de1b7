import type { Localized } from '@premia/api-util-platform';
import type { BonusErrorCode } from '@premia/domain-bonus';

/** The engine words its findings in English; those that a scoring can have, in Russian. */
const RUSSIAN: Readonly<Partial<Record<BonusErrorCode, string>>> = {
  'target-not-positive':
    'Цель должна быть больше нуля, иначе от неё нельзя посчитать процент. Укажите другую цель или оценку «прогресс» от базы.',
  'target-equals-baseline': 'Цель равна базе, двигаться некуда. Измените одну из них.',
  'curve-not-ascending': 'Диапазон заканчивается раньше, чем начинается. Поменяйте границы местами или исправьте.',
  'negative-amount': 'Здесь должно быть 0 или больше.',
  'not-a-decimal': 'Это не число. Напишите цифры с точкой, например 12.5.',
  'number-too-large': 'Слишком длинное число: не больше 30 цифр до точки и 30 после.',
  'unknown-kind': 'Такого способа оценки нет. Выберите один из предложенных.',
  'unknown-field': 'Такого поля у этого способа оценки нет. Уберите его.',
  'missing-field': 'Поле не заполнено. Заполните его.',
  'wrong-type': 'Здесь стоит значение не того вида. Исправьте его.',
};

const ENGLISH: Readonly<Partial<Record<BonusErrorCode, string>>> = {
  'target-not-positive':
    'The target must be above 0, or no percent of it can be taken. Set another target, or score progress from a baseline.',
};

/** What is wrong with a scoring, in both languages. */
export function scoringWords(code: BonusErrorCode, english: string): Localized {
  return {
    en: ENGLISH[code] ?? english,
    ru: RUSSIAN[code] ?? `Расчёт не принимает такую оценку (${code}). Проверьте цель, базу и границы.`,
  };
}
