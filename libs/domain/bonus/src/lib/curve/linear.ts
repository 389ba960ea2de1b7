import { Rational } from '@premia/domain-kernel';
import { fields, refuseFieldsBeyond } from '../validate/record';
import type { CurveKind } from './curve-kind';

/** The rate is the attainment. */
export interface LinearCurve {
  readonly kind: 'linear';
}

export interface LinearTrace {
  readonly kind: 'linear';
  readonly attainment: Rational;
  readonly result: Rational;
}

const START = { attainment: Rational.ZERO, rate: Rational.ZERO };

const FIELDS = fields('kind');

export const linear: CurveKind<'linear', LinearCurve, LinearTrace> = {
  check: (record, place) => {
    refuseFieldsBeyond(record, FIELDS, 'linear curve', place);
    return { kind: 'linear' };
  },
  parse: ({ kind }) => ({ kind }),
  rateAt: (_, attainment) => attainment,
  trace: ({ kind }, attainment, result) => ({ kind, attainment, result }),
  pieces: () => [{ from: START, to: null, slope: Rational.ONE, start: null, end: null }],
};
