import type { Fault } from '@premia/api-util-platform';
import type { CycleKind } from '@premia/api-vocabulary';
import { formatIsoDate, isWholeMonths, monthsOf, parseIsoDate } from '@premia/domain-kernel';
import { message } from '@premia/shared-messages';

/** Months of a whole-month kind, and what its first month is a multiple of in a calendar year. */
const MONTHS: Readonly<Record<Exclude<CycleKind, 'free'>, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

const MAX_DAYS = 366;

/**
 * What is wrong with the dates of a cycle: the end is not before the beginning, a cycle lasts at most a year, and a month, quarter,
 * half-year or year is whole (a quarter begins in January, April, July or October), because pay for the period is
 * monthly pay times its months.
 * What is no date is left to others.
 *
 * @param from ISO date
 * @param to ISO date
 */
export function cyclePeriodFaults({
  kind,
  from,
  to,
}: {
  readonly kind: CycleKind;
  readonly from: string;
  readonly to: string;
}): readonly Fault[] {
  const [start, end] = [parseIsoDate(from), parseIsoDate(to)];
  if (!start.ok || !end.ok) return [];
  const period = { from: start.value, to: end.value };
  if (period.to.number < period.from.number) {
    return [
      {
        path: 'to',
        value: to,
        reason: message('problem.ENDS_BEFORE_IT_BEGINS.cycle', { to, from }),
      },
    ];
  }
  if (period.to.number - period.from.number >= MAX_DAYS) {
    return [
      {
        path: 'to',
        value: to,
        reason: message('problem.TOO_LONG.cycle', { longestDays: MAX_DAYS }),
      },
    ];
  }
  if (kind === 'free') return [];
  const months = MONTHS[kind];
  const beginsRight = kind === 'year' || (period.from.month - 1) % months === 0;
  if (isWholeMonths(period) && monthsOf(period) === months && beginsRight) return [];
  const example = exampleOf(kind, period.from.year, period.from.month);
  return [
    {
      path: 'from',
      reason: message(`problem.NOT_WHOLE.${kind}`, { from, to, example }),
      value: from,
    },
  ];
}

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
