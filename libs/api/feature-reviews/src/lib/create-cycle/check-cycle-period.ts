import type { CycleKind, Localized } from '@premia/api-util-platform';
import { daysOf, isWholeMonths, parseIsoDate, type Period } from '@premia/domain-kernel';

/** What the days of a cycle contradict. */
export interface CyclePeriodProblem {
  readonly field: 'from' | 'to';
  readonly code: string;
  readonly texts: Localized;
}

/** Months of a cycle of each kind, and the months in which it may begin: those that divide the year evenly. */
const MONTHS: Readonly<Record<Exclude<CycleKind, 'free'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const LONGEST_FREE_DAYS = 731;

/** Holds the days of a cycle against its kind: months whole, quarters those of the calendar; null where they fit. */
export function checkCyclePeriod(kind: CycleKind, from: string, to: string): CyclePeriodProblem | null {
  const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
  if (!first.ok || !last.ok) throw new RangeError(`Not a period: ${from} to ${to}`);
  const period = { from: first.value, to: last.value };
  if (daysOf(period) < 1) return endsBeforeBegin(from, to);
  return kind === 'free' ? checkLength(period) : checkMonths(kind, period);
}

function checkMonths(kind: Exclude<CycleKind, 'free'>, period: Period): CyclePeriodProblem | null {
  const { from, to } = period;
  const months = (to.year - from.year) * 12 + to.month - from.month + 1;
  if (isWholeMonths(period) && months === MONTHS[kind] && (from.month - 1) % MONTHS[kind] === 0) return null;
  return { field: 'to', code: 'PERIOD_NOT_OF_KIND', texts: KIND_RULES[kind] };
}

function checkLength(period: Period): CyclePeriodProblem | null {
  const days = daysOf(period);
  if (days <= LONGEST_FREE_DAYS) return null;
  return {
    field: 'to',
    code: 'PERIOD_TOO_LONG',
    texts: {
      en: `The cycle has ${days} days; at most ${LONGEST_FREE_DAYS} (two years) make sense. Correct one of the dates.`,
      ru: `В периоде ${days} дн., а больше ${LONGEST_FREE_DAYS} (двух лет) не бывает. Исправьте одну из дат.`,
    },
  };
}

function endsBeforeBegin(from: string, to: string): CyclePeriodProblem {
  return {
    field: 'to',
    code: 'ENDS_BEFORE_BEGIN',
    texts: {
      en: `The cycle ends on ${to}, before it begins on ${from}. Swap or correct the dates.`,
      ru: `Период заканчивается ${to}, раньше, чем начинается ${from}. Поменяйте даты местами или исправьте.`,
    },
  };
}

const KIND_RULES: Readonly<Record<Exclude<CycleKind, 'free'>, Localized>> = {
  month: {
    en: 'A month runs from its first day to its last, such as 2021-02-01 to 2021-02-28. Correct the dates, or choose free dates.',
    ru: 'Месяц идёт с первого дня по последний, например с 2021-02-01 по 2021-02-28. Исправьте даты или выберите свободный период.',
  },
  quarter: {
    en: 'A quarter is three whole months from January, April, July or October. Correct the dates, or choose free dates.',
    ru: 'Квартал — три целых месяца с января, апреля, июля или октября. Исправьте даты или выберите свободный период.',
  },
  'half-year': {
    en: 'A half-year is six whole months from January or July. Correct the dates, or choose free dates.',
    ru: 'Полугодие — шесть целых месяцев с января или июля. Исправьте даты или выберите свободный период.',
  },
  year: {
    en: 'A year runs from 1 January to 31 December. Correct the dates, or choose free dates.',
    ru: 'Год идёт с 1 января по 31 декабря. Исправьте даты или выберите свободный период.',
  },
};
