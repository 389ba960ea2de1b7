import { Rational } from '@premia/domain-kernel';
import type { LookupModifier } from '../plan';
import { show } from '../validate/issues';
import { readRates } from '../validate/rates';
import { complete, fields, refuseFieldsBeyond } from '../validate/record';
import { readAmount, readText } from '../validate/scalar';
import type { ModifierKind } from './modifier-kind';

const FIELDS = fields('id kind values default');

/** The factor that a table gives to the participant's key. */
export const lookup: ModifierKind<LookupModifier> = {
  check: (record, id, place) => {
    refuseFieldsBeyond(record, FIELDS, 'lookup modifier', place);
    const values = readRates(record.values, place.at('values'), readAmount);
    const key = record.default === undefined ? null : readText(record.default, place.at('default'));
    if (key !== null && values !== null && !values.has(key)) {
      const message = `${show(key)} is no key of the modifier's values; name one of them.`;
      place.at('default').refuse('unknown-reference', message);
    }
    const parts = complete({ id, values });
    return parts && { kind: 'lookup', ...parts, default: key };
  },
  checkGiven: ({ id, values }, value, place) => {
    const key = readText(value, place);
    if (key === null) return null;
    if (!values.has(key)) {
      const message = `${show(key)} is no key of the modifier ${show(id)}; name one of its values.`;
      place.refuse('unknown-reference', message);
    }
    return { kind: 'key', key };
  },
  applyTo: (modifier, given) => {
    const key = given?.kind === 'key' ? given.key : (modifier.default ?? '');
    const factor = modifier.values.get(key) ?? Rational.ONE;
    return { modifier, factor, trace: () => ({ kind: 'lookup', id: modifier.id, key, result: factor }) };
  },
};
