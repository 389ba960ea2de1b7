import type { Fault } from '@premia/api-util-platform';
import { daysOf, parseIsoDate } from '@premia/domain-kernel';

/** Days that one report or curve may span: three years. */
export const LONGEST_PERIOD_DAYS = 1096;

/** A period ends after it begins, and is no longer than can be shown. What is no date is left to others. */
export function periodFaults({ from, to }: { readonly from: string; readonly to: string }): readonly Fault[] {
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  if (!first.ok || !last.ok) return [];
  const days = daysOf({ from: first.value, to: last.value });
  if (days < 1) {
    const texts = {
      en: `The period ends on ${to}, before it begins on ${from}. Swap the dates.`,
      ru: `Период заканчивается ${to}, раньше, чем начинается ${from}. Поменяйте даты местами.`,
    };
    return [{ path: 'to', code: 'ENDS_BEFORE_IT_BEGINS', texts, value: to }];
  }
  if (days <= LONGEST_PERIOD_DAYS) return [];
  const texts = {
    en: `The period has ${days} days; at most ${LONGEST_PERIOD_DAYS} are shown at once. Choose a shorter one.`,
    ru: `В периоде ${days} дн., показываем не больше ${LONGEST_PERIOD_DAYS}. Выберите период короче.`,
  };
  return [{ path: 'to', code: 'TOO_LONG', texts, value: to }];
}
