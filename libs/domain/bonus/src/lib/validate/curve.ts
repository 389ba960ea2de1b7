import { Rational } from '@premia/domain-kernel';
import type { Curve, CurvePoint, CurveTier } from '../plan';
import type { Findings } from './findings';
import { show } from './findings';
import type { Place } from './place';
import type { RawRecord } from './record';
import { fields, readList, readRecord, refuseFieldsBeyond } from './record';
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
  const points = readPoints(record.points, listPlace, findings);
  if (points === null) return null;
  const isAscending = refuseDescending(points, listPlace, 'may not descend', (comparison) => comparison >= 0, findings);
  const hasSlope = above === 'flat' || refuseWithoutSlope(points, listPlace, findings);
  return isAscending && hasSlope ? { kind: 'points', points, below, above } : null;
}

function readStepsCurve(record: RawCurve, place: Place, findings: Findings): Curve | null {
  // The contract shows no field name for steps; `steps` it is, and `points` is understood where it stands alone.
  const listField = record.steps === undefined && record.points !== undefined ? 'points' : 'steps';
  refuseFieldsBeyond(record, ['kind', listField, 'reach'], 'curve of steps', place, findings);
  const reach = readOptionalChoice(record.reach, place.at('reach'), ['at', 'above'] as const, findings);
  const listPlace = place.at(listField);
  const steps = readPoints(record[listField], listPlace, findings);
  if (steps === null) return null;
  const isAscending = refuseDescending(steps, listPlace, 'must ascend', (comparison) => comparison > 0, findings);
  return isAscending ? { kind: 'steps', steps, reach } : null;
}

function readPoints(value: unknown, place: Place, findings: Findings): readonly CurvePoint[] | null {
  const list = readCurveList(value, place, findings);
  if (list === null) return null;
  const points = list.map((entry, index) => readPoint(entry, place.at(index), findings));
  return allRead(points);
}

function readPoint(value: unknown, place: Place, findings: Findings): CurvePoint | null {
  const pair = readList(value, place, findings);
  if (pair === null) return null;
  if (pair.length !== 2) {
    findings.add('wrong-type', place, `A point is a pair of attainment and rate; this has ${pair.length} entries.`);
    return null;
  }
  const attainment = readDecimal(pair[0], place.at(0), findings);
  const rate = readDecimal(pair[1], place.at(1), findings);
  return attainment === null || rate === null ? null : { attainment, rate };
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
  points: readonly CurvePoint[],
  place: Place,
  rule: string,
  isInOrder: (comparison: number) => boolean,
  findings: Findings,
): boolean {
  let inOrder = true;
  points.forEach((point, index) => {
    const previous = points[index - 1];
    if (previous === undefined || isInOrder(point.attainment.compare(previous.attainment))) return;
    inOrder = false;
    findings.add(
      'curve-not-ascending',
      place.at(index),
      `Attainments ${rule}: ${point.attainment.toExactText()} stands after ${previous.attainment.toExactText()}.`,
    );
  });
  return inOrder;
}

function refuseWithoutSlope(points: readonly CurvePoint[], place: Place, findings: Findings): boolean {
  const last = points.at(-1);
  const beforeLast = points.at(-2);
  if (last !== undefined && beforeLast !== undefined && !last.attainment.equals(beforeLast.attainment)) return true;
  findings.add('curve-not-ascending', place, 'To extend a curve, its last two points must differ in attainment.');
  return false;
}

function readTiersCurve(record: RawCurve, place: Place, findings: Findings): Curve | null {
  refuseFieldsBeyond(record, ['kind', 'tiers'], 'curve of tiers', place, findings);
  const listPlace = place.at('tiers');
  const list = readCurveList(record.tiers, listPlace, findings);
  if (list === null) return null;
  const tiers = allRead(list.map((entry, index) => readTier(entry, listPlace.at(index), findings)));
  return tiers === null || !refuseUnorderedTiers(tiers, listPlace, findings) ? null : { kind: 'tiers', tiers };
}

function readTier(value: unknown, place: Place, findings: Findings): CurveTier | null {
  const record = readRecord(value, place, TIER_FIELDS, findings);
  if (record === null) return null;
  const slope = readDecimal(record.slope, place.at('slope'), findings);
  const upTo = record.upTo === null ? null : readDecimal(record.upTo, place.at('upTo'), findings);
  if (slope === null || (upTo === null && record.upTo !== null)) return null;
  return { upTo, slope };
}

/** Tiers ascend from 0; only the last may be without end. */
function refuseUnorderedTiers(tiers: readonly CurveTier[], place: Place, findings: Findings): boolean {
  let inOrder = true;
  let lower: Rational | null = Rational.ZERO;
  tiers.forEach((tier, index) => {
    if (lower === null || (tier.upTo !== null && tier.upTo.compare(lower) <= 0)) {
      inOrder = false;
      const ends =
        lower === null ? 'the tier before it has no end' : `the one before it ends at ${lower.toExactText()}`;
      const end = tier.upTo === null ? 'null' : show(tier.upTo.toExactText());
      findings.add(
        'curve-not-ascending',
        place.at(index).at('upTo'),
        `Tiers must ascend: this one ends at ${end}, but ${ends}.`,
      );
    }
    lower = tier.upTo;
  });
  return inOrder;
}

/** The list where every entry could be read. */
export function allRead<Entry>(entries: readonly (Entry | null)[]): readonly Entry[] | null {
  const read = entries.filter((entry) => entry !== null);
  return read.length === entries.length ? read : null;
}
