import { Rational } from '@premia/domain-kernel';
import type { Scope } from './input';
import type { BonusRefusal } from './result';
import { formatAmount } from './rounding';
import { targetOf } from './scoring/scoring';
import type { CheckedInput } from './validate/input';
import { checkInput } from './validate/input';
import { unknownParticipant } from './validate/unknown-participant';
import { Evaluator } from './what-if/evaluator';
import type { MeasurePlace } from './what-if/locate';
import { measuresOf } from './what-if/locate';

/** What a little more of each measure would change in one participant's total. */
export interface Sensitivity {
  readonly participantId: string;
  readonly total: string;
  readonly measures: readonly MeasureSensitivity[];
}

export interface MeasureSensitivity {
  readonly measureId: string;
  /** The component whose list holds the measure, or `measures` of the company. */
  readonly componentId: string;
  readonly scope: Scope;
  readonly team?: string;
  /** Null for ratings and without data; then nothing can be added to it. */
  readonly actual: string | null;
  readonly oneMoreUnit: SensitivityStep | null;
  /** One percent of the target's magnitude more; null for scorings without a target. */
  readonly oneMorePercentOfTarget: SensitivityStep | null;
}

export interface SensitivityStep {
  readonly actual: string;
  readonly total: string;
  /** Money: total after less total before. */
  readonly change: string;
}

/**
 * For each measure that can change a participant's bonus, what one more unit and one more percent of
 * target changes in the total (bonus calculation, "Beyond a single calculation"). Exact; the totals
 * are rounded as the plan says, and a run that a budget refuses counts as 0.
 */
export function sensitivity(input: unknown, participantId: string): Sensitivity | BonusRefusal {
  const checked = checkInput(input);
  if (!checked.ok) return { errors: checked.error };
  const position = checked.value.participants.findIndex(({ id }) => id === participantId);
  const participant = checked.value.participants[position];
  if (participant === undefined) return { errors: [unknownParticipant(participantId)] };
  const evaluator = new Evaluator(checked.value, position);
  const total = evaluator.current().total ?? Rational.ZERO;
  return {
    participantId,
    total: formatAmount(total, checked.value.plan.rounding),
    measures: measuresOf(checked.value, participant).map((place) =>
      sensitivityTo(checked.value, evaluator, place, total),
    ),
  };
}

function sensitivityTo(
  input: CheckedInput,
  evaluator: Evaluator,
  place: MeasurePlace,
  total: Rational,
): MeasureSensitivity {
  const { measure, scope, team, listId } = place;
  const target = measure.scoring === null ? null : targetOf(measure.scoring);
  const percent = target?.abs().dividedBy(Rational.HUNDRED) ?? null;
  return {
    measureId: measure.id,
    componentId: listId,
    scope,
    ...(team === null ? {} : { team }),
    actual: measure.actual?.toExactText() ?? null,
    oneMoreUnit: stepOf(input, evaluator, place, total, Rational.ONE),
    oneMorePercentOfTarget: percent === null ? null : stepOf(input, evaluator, place, total, percent),
  };
}

function stepOf(
  input: CheckedInput,
  evaluator: Evaluator,
  place: MeasurePlace,
  before: Rational,
  more: Rational,
): SensitivityStep | null {
  if (place.measure.actual === null) return null;
  const actual = place.measure.actual.plus(more);
  const after = evaluator.under(place, { kind: 'number', actual }).total ?? Rational.ZERO;
  const { rounding } = input.plan;
  return {
    actual: actual.toExactText(),
    total: formatAmount(after, rounding),
    change: formatAmount(after.minus(before), rounding),
  };
}
