import type { Rational } from '@premia/domain-kernel';
import { checkOptionalCurve } from '../curve/curve';
import type { NoDataPolicy, PerUnitMode } from '../input';
import type { Measure, MeasureState } from '../participant';
import { checkPerUnitTiers } from '../per-unit/modes';
import type { Scoring } from '../scoring/scoring';
import { checkScoring, scoreActual } from '../scoring/scoring';
import { show } from './issues';
import type { Place } from './place';
import type { RawOf } from './record';
import { fields, readRecord } from './record';
import {
  readAmount,
  readDecimal,
  readFlag,
  readOptionalAmount,
  readOptionalChoice,
  readPositive,
  readText,
  refuseField,
} from './scalar';

const MEASURE_FIELDS = fields('id weight actual scoring attainmentMax status noData pilot curve cap tiers');
type RawMeasure = RawOf<typeof MEASURE_FIELDS>;

/**
 * What a measure is read for: weighed in a component (with a curve of its own only where the
 * component's curve lies on measures), counted by a per-unit component, or only read by gates and
 * modifiers. Null parts belong to a component that is itself in error.
 */
export type MeasureUse =
  | {
      readonly kind: 'weighed';
      readonly curveOn: 'measure' | 'component' | null;
      readonly weights: 'percent' | 'relative';
    }
  | { readonly kind: 'per-unit'; readonly mode: PerUnitMode | null }
  | {
      readonly kind: 'read-only';
      /** Whether more than a gate reads the measure with this id, so that it can't be without data. */
      readonly isNeeded: (id: unknown) => boolean;
    };

/** What holds for the measures of an owner. */
export interface MeasureRules {
  /** What no data means where the measure does not say. */
  readonly noData: NoDataPolicy;
  /** False for somebody who is not eligible: what only a payout needs may then be missing (bonus calculation §4). */
  readonly isPaid: boolean;
}

/** Reads one measure (bonus calculation §1). */
export function readMeasure(value: unknown, use: MeasureUse, rules: MeasureRules, place: Place): Measure | null {
  const before = place.issues.count;
  const record = readRecord(value, place, MEASURE_FIELDS);
  if (record === null) return null;
  refuseForeignFields(record, use, place);
  const id = readText(record.id, place.at('id'));
  const state = readState(record, use, rules, place);
  const scoring = use.kind === 'per-unit' ? null : checkScoring(record.scoring, place.at('scoring'));
  const attainmentMax = readOptionalAmount(record.attainmentMax, place.at('attainmentMax'));
  const isRated = hasRatings(record.scoring);
  const actual = state === 'scored' && !isRated ? readDecimal(record.actual, place.at('actual')) : null;
  const rating = state === 'scored' && isRated ? readRating(record.actual, scoring, place.at('actual')) : null;
  refuseUnbounded(scoring, actual, attainmentMax, place.at('actual'));
  const pilot = readFlag(record.pilot, place.at('pilot'));
  // A pilot counts in nothing, and may weigh nothing.
  const weights = use.kind === 'weighed' && !pilot ? use.weights : 'percent';
  const weight = use.kind === 'weighed' ? readWeight(record.weight, weights, place.at('weight')) : null;
  const curve = checkOptionalCurve(record.curve, place.at('curve'));
  const cap = readOptionalAmount(record.cap, place.at('cap'));
  const tiers = readOwnTiers(record.tiers, use, place.at('tiers'));
  if (place.issues.count > before || id === null || state === null) return null;
  return { id, weight, actual, rating, scoring, attainmentMax, state, pilot, curve, cap, tiers };
}

function readWeight(value: unknown, weights: 'percent' | 'relative', place: Place): Rational | null {
  return weights === 'percent' ? readAmount(value, place) : readPositive(value, place, 'negative-amount');
}

type ForeignFields = readonly { readonly field: keyof RawMeasure; readonly reason: string }[];

const FOREIGN_TO_WEIGHED: ForeignFields = [{ field: 'tiers', reason: 'tiers belong to per-unit components.' }];
const FOREIGN_TO_CURVE_ON_COMPONENT: ForeignFields = [
  ...FOREIGN_TO_WEIGHED,
  { field: 'curve', reason: 'the curve of this component lies on the component.' },
  { field: 'cap', reason: 'the curve of this component lies on the component; cap the component instead.' },
];
const FOREIGN_TO_PER_UNIT: ForeignFields = [
  { field: 'weight', reason: 'a per-unit component has no weights.' },
  { field: 'scoring', reason: 'a per-unit component counts the actual itself.' },
  { field: 'attainmentMax', reason: 'a per-unit component has no attainment.' },
  { field: 'curve', reason: 'a per-unit component has tiers.' },
  { field: 'cap', reason: 'cap the per-unit component instead.' },
];
const FOREIGN_TO_READ_ONLY: ForeignFields = [
  ...FOREIGN_TO_WEIGHED,
  { field: 'weight', reason: 'a measure that only gates and modifiers read is not weighed.' },
  { field: 'curve', reason: 'the rate of a measure that only gates and modifiers read is its attainment.' },
  { field: 'cap', reason: 'the rate of a measure that only gates and modifiers read is its attainment.' },
];

function foreignFieldsOf(use: MeasureUse): ForeignFields {
  switch (use.kind) {
    case 'weighed':
      return use.curveOn === 'component' ? FOREIGN_TO_CURVE_ON_COMPONENT : FOREIGN_TO_WEIGHED;
    case 'per-unit':
      return FOREIGN_TO_PER_UNIT;
    case 'read-only':
      return FOREIGN_TO_READ_ONLY;
  }
}

function refuseForeignFields(record: RawMeasure, use: MeasureUse, place: Place): void {
  for (const { field, reason } of foreignFieldsOf(use)) {
    if (record[field] !== undefined) refuseField(record[field], place.at(field), reason);
  }
}

/** The state of the measure by its status and the no-data rule; null where that is an error. */
function readState(record: RawMeasure, use: MeasureUse, rules: MeasureRules, place: Place): MeasureState | null {
  const asked = readNoData(record.noData, rules.noData, place.at('noData'));
  // A measure that only gates read makes them fail where it has no data, and stops nothing.
  const noData = asked === 'error' && use.kind === 'read-only' && !use.isNeeded(record.id) ? 'exclude' : asked;
  const status = readOptionalChoice(record.status, place.at('status'), [
    'ok',
    'no_data',
    'undefined_worst',
    'not_applicable',
    'data_error',
  ]);
  switch (status) {
    case 'undefined_worst':
      return 'worst';
    case 'not_applicable':
      return 'not-applicable';
    case 'data_error':
      if (!rules.isPaid) return 'no-data-excluded';
      place.at('status').refuse('data-error', 'The data of this measure is in error; correct it before calculating.');
      return null;
    case 'no_data':
      return stateWithoutData(noData, rules, place);
    case 'ok':
      if (record.actual === null) return stateWithoutData(noData, rules, place);
      if (record.actual !== undefined) return 'scored';
      if (!rules.isPaid) return 'no-data-excluded';
      place
        .at('actual')
        .refuse('actual-missing', 'This measure has no actual; write null to say that there is no data.');
      return null;
  }
}

function stateWithoutData(noData: NoDataPolicy, rules: MeasureRules, place: Place): MeasureState | null {
  switch (noData) {
    case 'zero':
      return 'no-data-zero';
    case 'exclude':
      return 'no-data-excluded';
    case 'error':
      if (!rules.isPaid) return 'no-data-excluded';
      place
        .at('actual')
        .refuse(
          'actual-missing',
          'This measure has no data; supply it, or choose what no data means: zero or exclude.',
        );
      return null;
  }
}

export function readNoData(value: unknown, absent: NoDataPolicy, place: Place): NoDataPolicy {
  return value === undefined ? absent : readOptionalChoice(value, place, ['error', 'zero', 'exclude']);
}

/** Whether the actual is a rating and no decimal, also where the scoring has errors of its own. */
function hasRatings(scoring: unknown): boolean {
  return typeof scoring === 'object' && scoring !== null && 'kind' in scoring && scoring.kind === 'rated';
}

function readRating(value: unknown, scoring: Scoring | null, place: Place): string | null {
  const rating = readText(value, place);
  if (rating === null || scoring?.kind !== 'rated' || scoring.ratings.has(rating)) return rating;
  const known = [...scoring.ratings.keys()].slice(0, 10).join(', ');
  place.refuse('unknown-rating', `${show(rating)} is no rating of this measure; it knows ${known || 'none'}.`);
  return null;
}

function refuseUnbounded(
  scoring: Scoring | null,
  actual: Rational | null,
  attainmentMax: Rational | null,
  place: Place,
): void {
  if (scoring === null || actual === null || attainmentMax !== null || scoreActual(scoring, actual, '') !== null)
    return;
  place.refuse(
    'attainment-unbounded',
    `At an actual of ${actual.toExactText()} the attainment of a lower-is-better ratio has no bound; give the measure an attainmentMax.`,
  );
}

function readOwnTiers(value: unknown, use: MeasureUse, place: Place): Measure['tiers'] {
  if (value === undefined || use.kind !== 'per-unit' || use.mode === null) return null;
  return checkPerUnitTiers(value, use.mode, place);
}
