import { Rational } from '@premia/domain-kernel';
import type { Curve, CurvePoint } from '../plan';
import type { Findings } from './findings';
import { show } from './findings';
import type { Place } from './place';
import type { RawRecord } from './record';
import { fields, readList, readRecord, refuseFieldsBeyond, whole } from './record';
import { readChoice, readDecimal, readOptionalChoice } from './scalar';

type CurveField = 'kind' | 'points' | 'below' | 'above' | 'steps' | 'reach' | 'tiers';
type RawCurve = RawRecord<CurveField>;

const CURVE_FIELDS = fields<CurveField>('kind', 'points', 'below', 'above', 'steps', 'reach', 'tiers');
const TIER_FIELDS = fields('upTo', 'slope');

/** Reads a payout curve (bonus calculation §2). */
export function readCurve(value: unknown, place: Place, findings: Findings): Curve | null {
  const record = readRecord(value, place, CURVE_FIELDS, findings);
  if (record === null) return null;
  const kind = readChoice(record.kind, place.at('kind'), ['linear', 'points', 'steps', 'tiers'] as const, findings);
  switch (kind) {
    case null:
      return null;
    case 'linear':
      refuseFieldsBeyond(record, ['kind'], 'linear curve', place, findings);
      return { kind };
    case 'points':
      return readPointsCurve(record, place, findings);
    case 'steps':
      return readStepsCurve(record, place, findings);
    case 'tiers':
      return readTiersCurve(record, place, findings);
  }
}

export function readOptionalCurve(value: unknown, place: Place, findings: Findings): Curve | null {
  return value === undefined ? null : readCurve(value, place, findings);
}

function readPointsCurve(record: RawCurve, place: Place, findings: Findings): Curve | null {
  refuseFieldsBeyond(record, ['kind', 'points', 'below', 'above'], 'curve of points', place, findings);
  const below = readOptionalChoice(record.below, place.at('below'), ['zero', 'flat'] as const, findings);
  const above = readOptionalChoice(record.above, place.at('above'), ['flat', 'extend'] as const, findings);
  const listPlace = place.at('points');
  const read = readPoints(record.points, listPlace, findings);
  if (read === null) return null;
  refuseDescending(read, listPlace, 'may not descend', (comparison) => comparison >= 0, findings);
  const points = wholePoints(read);
  if (points !== null && above === 'extend') refuseWithoutSlope(points, listPlace, findings);
  return whole({ kind: 'points' as const, points, below, above });
}

function readStepsCurve(record: RawCurve, place: Place, findings: Findings): Curve | null {
  // The contract shows no field name for steps; `steps` it is, and `points` is understood where it stands alone.
  const listField = record.steps === undefined && record.points !== undefined ? 'points' : 'steps';
  refuseFieldsBeyond(record, ['kind', listField, 'reach'], 'curve of steps', place, findings);
  const reach = readOptionalChoice(record.reach, place.at('reach'), ['at', 'above'] as const, findings);
  const listPlace = place.at(listField);
  const read = readPoints(record[listField], listPlace, findings);
  if (read === null) return null;
  refuseDescending(read, listPlace, 'must ascend', (comparison) => comparison > 0, findings);
  return whole({ kind: 'steps' as const, steps: wholePoints(read), reach });
}

/** A point as far as it could be read: the order of attainments is checked also where a rate is wrong. */
interface ReadPoint {
  readonly attainment: Rational | null;
  readonly rate: Rational | null;
}

const NO_POINT: ReadPoint = { attainment: null, rate: null };

function readPoints(value: unknown, place: Place, findings: Findings): readonly ReadPoint[] | null {
  return (
    readCurveList(value, place, findings)?.map((entry, index) => readPoint(entry, place.at(index), findings)) ?? null
  );
}

function readPoint(value: unknown, place: Place, findings: Findings): ReadPoint {
  const pair = readList(value, place, findings);
  if (pair === null) return NO_POINT;
  if (pair.length !== 2) {
    findings.add('wrong-type', place, `A point is a pair of attainment and rate; this has ${pair.length} entries.`);
    return NO_POINT;
  }
  return {
    attainment: readDecimal(pair[0], place.at(0), findings),
    rate: readDecimal(pair[1], place.at(1), findings),
  };
}

function wholePoints(read: readonly ReadPoint[]): readonly CurvePoint[] | null {
  return allRead(read.map(whole));
}

function readCurveList(value: unknown, place: Place, findings: Findings): readonly unknown[] | null {
  const list = readList(value, place, findings);
  if (list === null) return null;
  if (list.length === 0) {
    findings.add('curve-empty', place, 'A curve needs at least one entry.');
    return null;
  }
  return list;
}

function refuseDescending(
  points: readonly ReadPoint[],
  place: Place,
  rule: string,
  isInOrder: (comparison: number) => boolean,
  findings: Findings,
): void {
  points.forEach(({ attainment }, index) => {
    const previous = points[index - 1]?.attainment ?? null;
    if (attainment === null || previous === null || isInOrder(attainment.compare(previous))) return;
    findings.add(
      'curve-not-ascending',
      place.at(index),
      `Attainments ${rule}: ${attainment.toExactText()} stands after ${previous.toExactText()}.`,
    );
  });
}

function refuseWithoutSlope(points: readonly CurvePoint[], place: Place, findings: Findings): void {
  const [beforeLast, last] = points.slice(-2);
  if (beforeLast !== undefined && last?.attainment.equals(beforeLast.attainment) === false) return;
  findings.add('curve-not-ascending', place, 'To extend a curve, its last two points must differ in attainment.');
}

function readTiersCurve(record: RawCurve, place: Place, findings: Findings): Curve | null {
  refuseFieldsBeyond(record, ['kind', 'tiers'], 'curve of tiers', place, findings);
  const listPlace = place.at('tiers');
  const list = readCurveList(record.tiers, listPlace, findings);
  if (list === null) return null;
  const read = list.map((entry, index) => readTier(entry, listPlace.at(index), findings));
  refuseUnorderedTiers(read, listPlace, findings);
  const tiers = allRead(read.map(({ upTo, slope }) => (upTo === undefined || slope === null ? null : { upTo, slope })));
  return whole({ kind: 'tiers' as const, tiers });
}

/** A tier as far as it could be read; `upTo` is null for one without end, and undefined where it could not be read. */
interface ReadTier {
  readonly upTo: Rational | null | undefined;
  readonly slope: Rational | null;
}

function readTier(value: unknown, place: Place, findings: Findings): ReadTier {
  const record = readRecord(value, place, TIER_FIELDS, findings);
  if (record === null) return { upTo: undefined, slope: null };
  const slope = readDecimal(record.slope, place.at('slope'), findings);
  if (record.upTo === null) return { upTo: null, slope };
  return { upTo: readDecimal(record.upTo, place.at('upTo'), findings) ?? undefined, slope };
}

/** Tiers ascend from 0; only the last may be without end. */
function refuseUnorderedTiers(tiers: readonly ReadTier[], place: Place, findings: Findings): void {
  let lower: Rational | null | undefined = Rational.ZERO;
  tiers.forEach(({ upTo, slope }, index) => {
    if (lower === null || (lower !== undefined && upTo != null && upTo.compare(lower) <= 0)) {
      const ends =
        lower === null ? 'the tier before it has no end' : `the one before it ends at ${lower.toExactText()}`;
      const end = upTo == null ? 'null' : show(upTo.toExactText());
      findings.add(
        'curve-not-ascending',
        upTo === undefined && slope === null ? place.at(index) : place.at(index).at('upTo'),
        `Tiers must ascend: this one ends at ${end}, but ${ends}.`,
      );
    }
    lower = upTo;
  });
}

/** The list where every entry could be read. */
export function allRead<Entry>(entries: readonly (Entry | null)[]): readonly Entry[] | null {
  return entries.every((entry): entry is Entry => entry !== null) ? entries : null;
}
