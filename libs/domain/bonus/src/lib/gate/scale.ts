import type { GateEffect } from '../plan';
import { complete } from '../validate/record';
import { readAmount } from '../validate/scalar';
import type { EffectKind } from './effect-kind';

/** Times a factor. */
export const scale: EffectKind<Extract<GateEffect, { kind: 'scale' }>> = {
  needsTarget: false,
  check: ({ by }, place) => complete({ kind: 'scale', by: readAmount(by, place.at('by')) }),
  apply: ({ by }, before) => ({ bound: null, result: before.times(by) }),
};
