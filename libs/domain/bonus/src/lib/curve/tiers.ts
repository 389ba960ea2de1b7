import { Rational } from '@premia/domain-kernel';
import { show } from '../validate/issues';
import type { Place } from '../validate/place';
import { complete, completeList, fields, readRecord, refuseFieldsBeyond } from '../validate/record';
import { readDecimal } from '../validate/scalar';
import { readCurveList } from './check-points';
import type { CurveKind, CurvePiece, CurvePoint } from './curve-kind';

/** Each point of attainment inside a tier earns its slope; above a last finite tier nothing more is earned. */
export interface TiersCurve {
  readonly kind: 'tiers';
  readonly tiers: readonly CurveTier[];
}
export interface CurveTier {
  /** Null: without end. */
  readonly upTo: Rational | null;
  readonly slope: Rational;
}

/** The sum of `attainment · slope` over the parts of the attainment that lie in each tier. */
export interface TiersTrace {
  readonly kind: 'tiers';
  readonly attainment: Rational;
  readonly parts: readonly TierPart[];
  readonly result: Rational;
}
interface TierPart {
  readonly attainment: Rational;
  readonly slope: Rational;
}

const FIELDS = fields('kind tiers');

export const tiers: CurveKind<'tiers', TiersCurve, TiersTrace> = {
  check: (record, place) => {
    refuseFieldsBeyond(record, FIELDS, 'curve of tiers', place);
    const listPlace = place.at('tiers');
    const list = readCurveList(record.tiers, listPlace);
    if (list === null) return null;
    const read = list.map((entry, index) => readTier(entry, listPlace.at(index)));
    refuseUnorderedTiers(read, listPlace);
    const known = completeList(
      read.map(({ upTo, slope }) => (upTo === undefined || slope === null ? null : { upTo, slope })),
    );
    return complete({ kind: 'tiers', tiers: known });
  },
  parse: ({ kind, tiers: list }, numberOf) => ({
    kind,
    tiers: list.map(({ upTo, slope }) => ({ upTo: upTo === null ? null : numberOf(upTo), slope: numberOf(slope) })),
  }),
  rateAt: (curve, attainment) =>
    tierParts(curve, attainment).reduce((sum, part) => sum.plus(part.slope.times(part.attainment)), Rational.ZERO),
  trace: (curve, attainment, result) => ({ kind: 'tiers', attainment, parts: tierParts(curve, attainment), result }),
  pieces: (curve) => {
    const pieces: CurvePiece[] = [];
    let from: CurvePoint | null = { attainment: Rational.ZERO, rate: Rational.ZERO };
    for (const [index, { upTo, slope }] of curve.tiers.entries()) {
      if (from === null) break;
      const to: CurvePoint | null = upTo === null ? null : pointAlong(from, upTo, slope);
      pieces.push({ from, to, slope, start: `tiers/${index}`, end: `tiers/${index}` });
      from = to;
    }
    if (from !== null) pieces.push({ from, to: null, slope: Rational.ZERO, start: null, end: null });
    return pieces;
  },
};

function pointAlong(from: CurvePoint, attainment: Rational, slope: Rational): CurvePoint {
  return { attainment, rate: from.rate.plus(attainment.minus(from.attainment).times(slope)) };
}

function tierParts({ tiers: list }: TiersCurve, attainment: Rational): readonly TierPart[] {
  const parts: TierPart[] = [];
  let lower = Rational.ZERO;
  for (const tier of list) {
    if (attainment.compare(lower) <= 0) break;
    const upper = tier.upTo === null ? attainment : Rational.min(attainment, tier.upTo);
    parts.push({ attainment: upper.minus(lower), slope: tier.slope });
    lower = upper;
  }
  return parts;
}

const TIER_FIELDS = fields('upTo slope');

/** A tier as far as it could be read; `upTo` is null for one without end, and undefined where it could not be read. */
interface ReadTier {
  readonly upTo: Rational | null | undefined;
  readonly slope: Rational | null;
}

function readTier(value: unknown, place: Place): ReadTier {
  const record = readRecord(value, place, TIER_FIELDS);
  if (record === null) return { upTo: undefined, slope: null };
  const slope = readDecimal(record.slope, place.at('slope'));
  if (record.upTo === null) return { upTo: null, slope };
  return { upTo: readDecimal(record.upTo, place.at('upTo')) ?? undefined, slope };
}

/** Tiers ascend from 0; only the last may be without end. */
function refuseUnorderedTiers(read: readonly ReadTier[], place: Place): void {
  let lower: Rational | null | undefined = Rational.ZERO;
  read.forEach(({ upTo, slope }, index) => {
    if (lower === null || (lower !== undefined && upTo != null && upTo.compare(lower) <= 0)) {
      const ends =
        lower === null ? 'the tier before it has no end' : `the one before it ends at ${lower.toExactText()}`;
      const end = upTo == null ? 'null' : show(upTo.toExactText());
      const at = upTo === undefined && slope === null ? place.at(index) : place.at(index).at('upTo');
      at.refuse('curve-not-ascending', `Tiers must ascend: this one ends at ${end}, but ${ends}.`);
    }
    lower = upTo;
  });
}
