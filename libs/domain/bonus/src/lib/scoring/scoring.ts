import type { Rational } from '@premia/domain-kernel';
import type { ScoringInput } from '../input';
import type { OfKind } from '../kinds';
import { namesOf } from '../kinds';
import { Place } from '../validate/place';
import { fields, readObject, refuseFieldsBeyond } from '../validate/record';
import { readChoice } from '../validate/scalar';
import type { Given, GivenTrace } from './given';
import { given } from './given';
import type { Milestone, MilestoneTrace } from './milestone';
import { milestone } from './milestone';
import type { Mirror, MirrorTrace } from './mirror';
import { mirror } from './mirror';
import type { Progress, ProgressTrace } from './progress';
import { progress } from './progress';
import type { Range, RangeTrace } from './range';
import { range } from './range';
import type { Rated, RatedTrace } from './rated';
import { rated } from './rated';
import type { Ratio, RatioTrace } from './ratio';
import { ratio } from './ratio';
import type { AssumedActual, ScoringField, ScoringKind } from './scoring-kind';

type KindName = ScoringInput['kind'];

/** How a measure is scored, checked (bonus calculation §1). */
export type Scoring<Kind extends KindName = KindName> = OfKind<
  Ratio | Mirror | Progress | Range | Milestone | Rated | Given,
  Kind
>;

/** One kind for each scoring; `result` is the attainment before it is clamped. */
export type ScoringTrace =
  RatioTrace | MirrorTrace | ProgressTrace | RangeTrace | MilestoneTrace | RatedTrace | GivenTrace;

/** Every kind of scoring: a new one is a file and a line here. */
const SCORING_KINDS: { readonly [Kind in KindName]: ScoringKind<Scoring<Kind>, ScoringTrace> } = {
  ratio,
  mirror,
  progress,
  range,
  milestone,
  rated,
  given,
};

const KIND_NAMES = namesOf(SCORING_KINDS);
const ALL_FIELDS = fields('kind direction target baseline low high tolerance ratings');

export function checkScoring(value: unknown, place: Place): Scoring | null {
  const record = readObject<ScoringField>(value, place);
  if (record === null) return null;
  const kind = readChoice(record.kind, place.at('kind'), KIND_NAMES);
  const own = kind === null ? ALL_FIELDS : SCORING_KINDS[kind].fields;
  refuseFieldsBeyond(record, own, `${kind ?? ''} scoring`, place, ALL_FIELDS);
  return kind && SCORING_KINDS[kind].check(record, place);
}

/** The attainment before it is clamped; null without bound (a lower-is-better ratio at an actual of 0 or less). */
export function scoreActual<Kind extends KindName>(
  scoring: Scoring<Kind>,
  actual: Rational,
  rating: string,
): Rational | null {
  return SCORING_KINDS[scoring.kind].score(scoring, actual, rating);
}

export function traceScoring<Kind extends KindName>(
  scoring: Scoring<Kind>,
  actual: Rational,
  rating: string,
  result: Rational,
): ScoringTrace {
  return SCORING_KINDS[scoring.kind].trace(scoring, actual, rating, result);
}

/** Every actual that scores an attainment before it is clamped; none where no actual does. */
export function actualsAt<Kind extends KindName>(scoring: Scoring<Kind>, attainment: Rational): readonly Rational[] {
  return SCORING_KINDS[scoring.kind].actualsAt(scoring, attainment);
}

/** Whether an actual below 0 makes sense: the scoring's own numbers go there. */
export function canBeNegative<Kind extends KindName>(scoring: Scoring<Kind>): boolean {
  return SCORING_KINDS[scoring.kind].canBeNegative(scoring);
}

/** Null for a scoring without a target. */
export function targetOf<Kind extends KindName>(scoring: Scoring<Kind>): Rational | null {
  return SCORING_KINDS[scoring.kind].targetOf(scoring);
}

/**
 * An actual at which a measure reaches an attainment: the inverse of scoring, so that gates on actuals see a plausible
 * value. Throws a RangeError for a scoring that the engine refuses.
 *
 * @param attainment percent, ≥ 0
 */
export function actualAt(input: ScoringInput, attainment: Rational): AssumedActual {
  const scoring = checkScoring(input, Place.unnamed());
  if (scoring === null) throw new RangeError(`No measure is scored by ${JSON.stringify(input)}`);
  return assumeActual(scoring, attainment);
}

function assumeActual<Kind extends KindName>(scoring: Scoring<Kind>, attainment: Rational): AssumedActual {
  return SCORING_KINDS[scoring.kind].assumeActual(scoring, attainment);
}
