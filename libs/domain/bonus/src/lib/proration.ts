import type { Period } from '@premia/domain-kernel';
import { days360Of, daysOf, monthsOf, Rational } from '@premia/domain-kernel';
import type { EngineVersion } from './engine-version';
import type { Segment } from './participant';
import type { Plan, Proration } from './plan';

/** What of a plan says how segments are prorated. */
export type ProrationRules = Pick<Plan, 'period' | 'proration' | 'version'>;

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
export function prorate(segment: Segment, { period, proration, version }: ProrationRules): ServedPart {
  const { served, full } = countServed(segment, period, proration, version);
  const quotient = served.dividedBy(full);
  const factor = proration.factorDecimals === null ? quotient : quotient.round(proration.factorDecimals, 'half-up');
  return { served, full, factor };
}

function countServed(
  segment: Segment,
  period: Period,
  proration: Proration,
  version: EngineVersion,
): Omit<ServedPart, 'factor'> {
  switch (proration.basis) {
    case 'calendar-days':
      return { served: Rational.of(daysServedIn(segment)), full: Rational.of(daysOf(period)) };
    case '30/360':
      return { served: Rational.of(served360(segment, version)), full: Rational.of(days360Of(period)) };
    case 'whole-months':
      return { served: Rational.of(monthsOf(segment.period)), full: Rational.of(monthsOf(period)) };
    case 'none':
      return { served: Rational.ONE, full: Rational.ONE };
  }
}

/**
 * Below 0 where more days were absent than count: from the 29th to the 31st there are three to be absent on, and two that
 * count. The segments beside it make up for it, so that where a segment is split changes nothing.
 */
function served360(segment: Segment, version: EngineVersion): number {
  const served = days360Of(segment.period) - segment.absentDays;
  return version === 'premia-bonus/1' ? Math.max(0, served) : served;
}

/** Calendar days of the segment less the absent ones, whatever the basis of proration. */
export function daysServedIn(segment: Segment): number {
  return daysOf(segment.period) - segment.absentDays;
}

/** Days of service of all segments, with which the minimum service is compared. */
export function serviceDaysOf(segments: readonly Segment[]): number {
  return segments.reduce((days, segment) => days + daysServedIn(segment), 0);
}
