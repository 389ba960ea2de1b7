import { Rational } from '@premia/domain-kernel';
import type { NumberModifier } from '../plan';
import type { Place } from '../validate/place';
import { fields, refuseFieldsBeyond } from '../validate/record';
import { readAmount, readDecimal, readOptionalAmount } from '../validate/scalar';
import type { ModifierKind } from './modifier-kind';
import { byDefault } from './modifier-kind';

const FIELDS = fields('id kind min max default');

/** A factor within a range, given by a person. */
export const number: ModifierKind<NumberModifier> = {
  check: (record, id, place) => {
    refuseFieldsBeyond(record, FIELDS, 'number modifier', place);
    const min = readAmount(record.min, place.at('min'));
    const max = readAmount(record.max, place.at('max'));
    const factor = readOptionalAmount(record.default, place.at('default'));
    if (min === null || max === null) return null;
    if (min.isGreaterThan(max)) {
      const message = `The range ends at ${max.toExactText()}, below its beginning ${min.toExactText()}.`;
      place.at('max').refuse('modifier-out-of-range', message);
    } else if (factor !== null) refuseOutOfRange(factor, { min, max }, place.at('default'));
    return id === null ? null : { kind: 'number', id, min, max, default: factor };
  },
  checkGiven: (modifier, value, place) => {
    const factor = readDecimal(value, place);
    if (factor === null) return null;
    refuseOutOfRange(factor, modifier, place);
    return { kind: 'factor', factor };
  },
  applyTo: (modifier, given) => {
    if (given?.kind !== 'factor') return byDefault(modifier, modifier.default ?? Rational.ONE);
    const { factor } = given;
    return { modifier, factor, trace: () => ({ kind: 'number', id: modifier.id, result: factor }) };
  },
};

function refuseOutOfRange(factor: Rational, { min, max }: Pick<NumberModifier, 'min' | 'max'>, place: Place): void {
  if (factor.compare(min) >= 0 && factor.compare(max) <= 0) return;
  place.refuse(
    'modifier-out-of-range',
    `${factor.toExactText()} lies outside ${min.toExactText()} to ${max.toExactText()}; choose a factor within.`,
  );
}
