import { Rational } from '@premia/domain-kernel';
import type { Boundary } from '../input';
import { complete, fields, refuseFieldsBeyond } from '../validate/record';
import { readReach } from '../validate/scalar';
import { checkPoints } from './check-points';
import type { CurveKind, CurvePiece, CurvePoint } from './curve-kind';
import { firstOf, parsePoints } from './curve-kind';

/** The rate of the highest step that is reached, or, with `above`, exceeded; 0 below the first. */
export interface StepsCurve {
  readonly kind: 'steps';
  readonly steps: readonly CurvePoint[];
  readonly reach: Boundary;
}

export type StepsTrace =
  /** Below the first step: 0. */
  | {
      readonly kind: 'steps-below';
      readonly attainment: Rational;
      readonly first: CurvePoint;
      readonly result: Rational;
    }
  | {
      readonly kind: 'steps-reached';
      readonly attainment: Rational;
      readonly step: CurvePoint;
      readonly result: Rational;
    };

const FIELDS = fields('kind steps reach');
const FIELDS_WITH_POINTS = fields('kind points reach');

export const steps: CurveKind<'steps', StepsCurve, StepsTrace> = {
  check: (record, place) => {
    // The contract shows no field name for steps; `steps` it is, and `points` is understood where it stands alone.
    const listField = record.steps === undefined && record.points !== undefined ? 'points' : 'steps';
    refuseFieldsBeyond(record, listField === 'steps' ? FIELDS : FIELDS_WITH_POINTS, 'curve of steps', place);
    const reach = readReach(record.reach, place.at('reach'));
    const read = checkPoints(record[listField], ORDER, place.at(listField));
    return complete({ kind: 'steps', steps: read, reach });
  },
  parse: ({ kind, steps: list, reach = 'at' }, numberOf) => ({ kind, steps: parsePoints(list, numberOf), reach }),
  rateAt: (curve, attainment) => stepAt(curve, attainment)?.rate ?? Rational.ZERO,
  trace: (curve, attainment, result) => {
    const step = stepAt(curve, attainment);
    return step === null
      ? { kind: 'steps-below', attainment, first: firstOf(curve.steps), result }
      : { kind: 'steps-reached', attainment, step, result };
  },
  pieces: ({ steps: list, reach }) => {
    const level = list.map((from, index) => levelPiece(from, list[index + 1], index));
    const [first] = list;
    if (first === undefined) return [];
    // Attainments begin at 0: nothing lies below a step that 0 reaches.
    const isBelow = first.attainment.isPositive || (first.attainment.isZero && reach === 'above');
    return isBelow ? [belowPiece(first), ...level] : level;
  },
};

const ORDER = { rule: 'must ascend', isInOrder: (comparison: number) => comparison > 0 };

function stepAt({ steps: list, reach }: StepsCurve, attainment: Rational): CurvePoint | null {
  let reached: CurvePoint | null = null;
  for (const step of list) {
    const comparison = attainment.compare(step.attainment);
    if (comparison < 0 || (comparison === 0 && reach === 'above')) break;
    reached = step;
  }
  return reached;
}

function belowPiece({ attainment }: CurvePoint): CurvePiece {
  const rate = Rational.ZERO;
  return {
    from: { attainment: Rational.ZERO, rate },
    to: { attainment, rate },
    slope: Rational.ZERO,
    start: null,
    end: null,
  };
}

/** That a step is level is its nature, and no stretch that somebody drew level. */
function levelPiece(from: CurvePoint, next: CurvePoint | undefined, index: number): CurvePiece {
  const to = next === undefined ? null : { attainment: next.attainment, rate: from.rate };
  return { from, to, slope: Rational.ZERO, start: `steps/${index}`, end: null };
}
