import type { Period } from '@premia/domain-kernel';
import { contains, daysOf, overlaps, Rational } from '@premia/domain-kernel';
import type { Segment, SegmentTarget } from '../participant';
import type { Proration } from '../plan';
import { show } from './issues';
import type { Place } from './place';
import type { RawOf } from './record';
import { complete, fields, readList, readRecord } from './record';
import { readAmount, readCount, readFraction, readOptionalAmount, readPeriodEnds, readText } from './scalar';

const SEGMENT_FIELDS = fields('from to eligiblePay targetPercent targetAmount fte share team absentDays');
/** More days than any period has. */
const MAX_ABSENT_DAYS = 4_000_000;

/** What segments are checked against. */
export interface SegmentRules {
  readonly period: Period | null;
  readonly proration: Proration;
  readonly teams: TeamRule;
}

export interface TeamRule {
  /** Whether a team's result enters the payout, so that each segment must name one. */
  readonly isNeeded: boolean;
  /** The teams of the input; null where they could not be read. */
  readonly known: ReadonlySet<string> | null;
}

/** Reads a participant's segments (bonus calculation §4), in order of time. */
export function readSegments(value: unknown, rules: SegmentRules, place: Place): readonly Segment[] | null {
  const list = readList(value, place);
  if (list === null) return null;
  if (list.length === 0) {
    place.at(0).refuse('missing-field', 'A participant needs at least one segment of service.');
    return null;
  }
  if (rules.proration.basis === 'none' && list.length !== 1) {
    place.refuse(
      'one-segment-needed',
      `Without proration there is exactly one segment; this participant has ${list.length}.`,
    );
  }
  const segments: Segment[] = [];
  const periods: Period[] = [];
  list.forEach((entry, index) => {
    const { period, segment } = readSegment(entry, rules, place.at(index));
    if (period !== null) {
      refuseOverlap(period, periods, place.at(index));
      periods.push(period);
    }
    if (segment !== null) segments.push(segment);
  });
  if (segments.length < list.length) return null;
  return segments.length === 1 ? segments : segments.sort((a, b) => a.period.from.number - b.period.from.number);
}

function refuseOverlap(period: Period, earlier: readonly Period[], place: Place): void {
  if (earlier.some((other) => overlaps(other, period))) {
    place.refuse(
      'segments-overlap',
      'This segment shares days with an earlier one; segments of a participant may not overlap.',
    );
  }
}

/** A segment as far as it could be read: its days say whether it overlaps others, also where the rest is wrong. */
interface ReadSegment {
  readonly period: Period | null;
  readonly segment: Segment | null;
}

function readSegment(value: unknown, rules: SegmentRules, place: Place): ReadSegment {
  const before = place.issues.count;
  const record = readRecord(value, place, SEGMENT_FIELDS);
  if (record === null) return { period: null, segment: null };
  const period = readPeriodEnds(record.from, record.to, place, 'segment-empty');
  if (period !== null && rules.period !== null && !contains(rules.period, period)) {
    place.refuse(
      'segment-outside-period',
      `The segment ${show(record.from)} to ${show(record.to)} leaves the period; cut it to the period.`,
    );
  }
  const target = readTarget(record, place);
  const fte = record.fte === undefined ? Rational.ONE : readAmount(record.fte, place.at('fte'));
  const share = record.share === undefined ? Rational.ONE : readFraction(record.share, place.at('share'));
  const team = readTeam(record.team, rules.teams, place.at('team'));
  const absentDays = readCount(record.absentDays, place.at('absentDays'), MAX_ABSENT_DAYS, 0);
  if (period !== null) refuseAbsence(absentDays, period, rules.proration, place.at('absentDays'));
  const parts = complete({ target, fte, share });
  if (place.issues.count > before || period === null || parts === null) return { period, segment: null };
  return { period, segment: { period, ...parts, team, absentDays } };
}

/** `targetAmount` holds where it is given, else eligible pay times target percent. */
function readTarget(record: RawOf<typeof SEGMENT_FIELDS>, place: Place): SegmentTarget | null {
  if (record.targetAmount !== undefined) {
    const amount = readAmount(record.targetAmount, place.at('targetAmount'));
    readOptionalAmount(record.eligiblePay, place.at('eligiblePay'));
    readOptionalAmount(record.targetPercent, place.at('targetPercent'));
    return amount && { kind: 'amount', amount };
  }
  const eligiblePay = readAmount(record.eligiblePay, place.at('eligiblePay'));
  const percent = readAmount(record.targetPercent, place.at('targetPercent'));
  return eligiblePay && percent && { kind: 'percent-of-pay', eligiblePay, percent };
}

function readTeam(value: unknown, rule: TeamRule, place: Place): string | null {
  if (value === undefined && !rule.isNeeded) return null;
  const team = readText(value, place);
  if (team !== null && rule.isNeeded && rule.known !== null && !rule.known.has(team)) {
    place.refuse(
      'unknown-reference',
      `There is no team ${show(team)} under teams; add its results or correct the name.`,
    );
  }
  return team;
}

/** Absence may use up the days of a segment, counted by the calendar, but no more than them. */
function refuseAbsence(absentDays: number, period: Period, proration: Proration, place: Place): void {
  if (absentDays === 0) return;
  if (proration.basis === 'whole-months') {
    place.refuse(
      'unknown-field',
      'Proration by whole months knows no absent days; leave them out or choose another basis.',
    );
    return;
  }
  const days = daysOf(period);
  if (absentDays > days) {
    place.refuse(
      'negative-amount',
      `${absentDays} absent days exceed the ${days} days of the segment, so that its service would be negative.`,
    );
  }
}
