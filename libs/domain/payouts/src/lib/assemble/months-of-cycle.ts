import type { Period } from '@premia/domain-kernel';
import { daysInMonth, parseIsoDate, Rational } from '@premia/domain-kernel';
import type { CycleRecord } from './records';

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/**
 * How many months of pay a cycle holds: pay in terms is per month, the calculation wants it for the whole period.
 * Free dates count each month by its days, exactly: from 15 January to 14 February is 17/31 + 14/28 (bonus calculation,
 * "Settled since").
 */
export function monthsOfCycle(cycle: CycleRecord): Rational {
  if (cycle.kind !== 'free') return Rational.of(MONTHS[cycle.kind]);
  const period = periodOf(cycle);
  let months = Rational.ZERO;
  let { year, month } = period.from;
  let firstDay = period.from.day;
  for (;;) {
    const days = daysInMonth(year, month);
    const isLast = year === period.to.year && month === period.to.month;
    const lastDay = isLast ? period.to.day : days;
    months = months.plus(Rational.ofFraction(BigInt(lastDay - firstDay + 1), BigInt(days)));
    if (isLast) return months;
    firstDay = 1;
    year = month === 12 ? year + 1 : year;
    month = month === 12 ? 1 : month + 1;
  }
}

/** The dates of a cycle; throws on dates that the database would not have kept. */
function periodOf({ from, to }: Pick<CycleRecord, 'from' | 'to'>): Period {
  const first = parseIsoDate(from);
  const last = parseIsoDate(to);
  if (!first.ok || !last.ok || last.value.number < first.value.number)
    throw new RangeError(`Not a period: ${from} to ${to}`);
  return { from: first.value, to: last.value };
}
