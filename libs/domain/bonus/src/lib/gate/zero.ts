import { Rational } from '@premia/domain-kernel';
import type { GateEffect } from '../plan';
import { fields, refuseFieldsBeyond } from '../validate/record';
import type { EffectKind } from './effect-kind';

const FIELDS = fields('effect');
const NOTHING = { bound: null, result: Rational.ZERO };

/** Nothing is left; on the total for good, whatever the plan's floor. */
export const zero: EffectKind<Extract<GateEffect, { kind: 'zero' }>> = {
  needsTarget: false,
  check: (record, place) => {
    refuseFieldsBeyond(record, FIELDS, 'zero effect', place);
    return { kind: 'zero' };
  },
  apply: () => NOTHING,
};
