import type { CycleKind, Localized } from '@premia/api-util-platform';
import { formatIsoDate, isWholeMonths, monthsOf, parseIsoDate } from '@premia/domain-kernel';

/** Months of a whole-month kind, and what its first month is a multiple of in a calendar year. */
const MONTHS: Readonly<Record<Exclude<CycleKind, 'free'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

const LONGEST_DAYS = 366;

/** What is wrong with a cycle's dates: at which field, under which code, in words. */
export interface CyclePeriodProblem {
  readonly field: 'from' | 'to';
  readonly code: string;
  readonly texts: Localized;
}

/**
 * Judges the dates of a cycle: the end is not before the beginning, a cycle lasts at most a year, and a month, quarter,
 * half-year or year is whole (a quarter begins in January, April, July or October), because pay for the period is
 * monthly pay times its months.
 *
 * @param from ISO date
 * @param to ISO date
 * @returns null where the dates are right
 */
export function cyclePeriodProblem(kind: CycleKind, from: string, to: string): CyclePeriodProblem | null {
  const start = parseIsoDate(from);
  if (!start.ok) return notADate('from', from);
  const end = parseIsoDate(to);
  if (!end.ok) return notADate('to', to);
  const period = { from: start.value, to: end.value };
  if (period.to.number < period.from.number) {
    return {
      field: 'to',
      code: 'ENDS_BEFORE_IT_BEGINS',
      texts: {
        en: `The last day, ${to}, is before the first, ${from}. Choose a later one.`,
        ru: `Последний день, ${to}, раньше первого, ${from}. Выберите более поздний.`,
      },
    };
  }
  if (period.to.number - period.from.number >= LONGEST_DAYS) {
    return {
      field: 'to',
      code: 'TOO_LONG',
      texts: {
        en: `A cycle lasts at most ${LONGEST_DAYS} days. Make several cycles.`,
        ru: `Период длится не больше ${LONGEST_DAYS} дней. Создайте несколько периодов.`,
      },
    };
  }
  if (kind === 'free') return null;
  const months = MONTHS[kind];
  const beginsRight = kind === 'year' || (period.from.month - 1) % months === 0;
  if (isWholeMonths(period) && monthsOf(period) === months && beginsRight) return null;
  const example = exampleOf(kind, period.from.year, period.from.month);
  return {
    field: 'from',
    code: 'NOT_WHOLE',
    texts: {
      en: `${from} to ${to} is not a whole ${kind}. Take ${example}, or choose free dates.`,
      ru: `С ${from} по ${to} — не целый ${RUSSIAN_KIND[kind]}. Возьмите ${example} или выберите свободные даты.`,
    },
  };
}

const RUSSIAN_KIND: Readonly<Record<Exclude<CycleKind, 'free'>, string>> = {
  month: 'месяц',
  quarter: 'квартал',
  'half-year': 'период в полгода',
  year: 'год',
};

/** The whole period of the kind that the date lies in. */
function exampleOf(kind: Exclude<CycleKind, 'free'>, year: number, month: number): string {
  const months = MONTHS[kind];
  const first = Math.floor((month - 1) / months) * months;
  const last = new Date(Date.UTC(year, first + months, 0));
  const end = formatIsoDate({
    year: last.getUTCFullYear(),
    month: last.getUTCMonth() + 1,
    day: last.getUTCDate(),
    number: 0,
  });
  return `${year}-${String(first + 1).padStart(2, '0')}-01 … ${end}`;
}

function notADate(field: 'from' | 'to', value: string): CyclePeriodProblem {
  return {
    field,
    code: 'NOT_A_DATE',
    texts: {
      en: `“${value}” is not a day of the calendar. Write it as 2021-02-28.`,
      ru: `«${value}» — не календарный день. Напишите так: 2021-02-28.`,
    },
  };
}
