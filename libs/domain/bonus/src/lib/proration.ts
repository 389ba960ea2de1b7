import type { Period } from '@premia/domain-kernel';
import { days360Of, daysOf, monthsOf, Rational } from '@premia/domain-kernel';
import type { Segment } from './participant';
import type { Proration } from './plan';

/** Which part of the period a segment is served, as a quotient of days or months. */
export interface ServedPart {
  readonly served: Rational;
  readonly full: Rational;
  /** `served / full`, rounded where the plan says so. */
  readonly factor: Rational;
}

/**
 * The proration factor of a segment (bonus calculation §4), exact, or rounded half-up to the plan's
 * `factorDecimals`.
 */
export function prorate(segment: Segment, period: Period, proration: Proration): ServedPart {
  const { served, full } = countServed(segment, period, proration);
  const quotient = served.dividedBy(full);
  const factor = proration.factorDecimals === null ? quotient : quotient.round(proration.factorDecimals, 'half-up');
  return { served, full, factor };
}

function countServed(segment: Segment, period: Period, proration: Proration): Omit<ServedPart, 'factor'> {
  switch (proration.basis) {
    case 'calendar-days':
      return { served: Rational.of(serviceDaysOf(segment)), full: Rational.of(daysOf(period)) };
    case '30/360':
      return {
        // From the 29th to the 31st there are three days to be absent on, and two that count: never less than none.
        served: Rational.of(Math.max(0, days360Of(segment.period) - segment.absentDays)),
        full: Rational.of(days360Of(period)),
      };
    case 'whole-months':
      return { served: Rational.of(monthsOf(segment.period)), full: Rational.of(monthsOf(period)) };
    case 'none':
      return { served: Rational.ONE, full: Rational.ONE };
  }
}

/** Calendar days of the segment less the absent ones, whatever the basis of proration. */
export function serviceDaysOf(segment: Segment): number {
  return daysOf(segment.period) - segment.absentDays;
}
