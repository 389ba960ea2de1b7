import { Rational } from '@premia/domain-kernel';
import type { GateEffect } from '../plan';
import { complete } from '../validate/record';
import { readAmount } from '../validate/scalar';
import type { EffectKind } from './effect-kind';

/** At most a percent of the target. */
export const cap: EffectKind<Extract<GateEffect, { kind: 'cap' }>> = {
  needsTarget: true,
  check: ({ by }, place) => complete({ kind: 'cap', by: readAmount(by, place.at('by')) }),
  apply: ({ by }, before, target) => {
    const bound = by.percentOf(target);
    return { bound, result: Rational.min(before, bound) };
  },
};
