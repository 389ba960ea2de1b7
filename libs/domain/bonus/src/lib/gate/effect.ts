import type { Rational } from '@premia/domain-kernel';
import type { GateEffectInput } from '../input';
import type { OfKind } from '../kinds';
import { namesOf } from '../kinds';
import type { GateEffect } from '../plan';
import type { Place } from '../validate/place';
import { fields, readRecord } from '../validate/record';
import { readChoice } from '../validate/scalar';
import { cap } from './cap';
import type { EffectKind, EffectResult } from './effect-kind';
import { scale } from './scale';
import { zero } from './zero';

type KindName = GateEffectInput['effect'];

/** Every effect of a failed gate: a new one is a file and a line here. */
const EFFECT_KINDS: { readonly [Kind in KindName]: EffectKind<OfKind<GateEffect, Kind>> } = { zero, scale, cap };

const FIELDS = fields('effect by');

export function checkEffect(value: unknown, place: Place): GateEffect | null {
  const record = readRecord(value, place, FIELDS);
  const kind = record && readChoice(record.effect, place.at('effect'), namesOf(EFFECT_KINDS));
  return record && kind && EFFECT_KINDS[kind].check(record, place);
}

export function needsTarget({ kind }: GateEffect): boolean {
  return EFFECT_KINDS[kind].needsTarget;
}

export function applyEffect<Kind extends KindName>(
  effect: OfKind<GateEffect, Kind>,
  before: Rational,
  target: Rational,
): EffectResult {
  return EFFECT_KINDS[effect.kind].apply(effect, before, target);
}
