import type { Rational } from '@premia/domain-kernel';
import { checkCurve } from '../curve/curve';
import type { Modifier } from '../plan';
import { refuseDuplicateIds } from './duplicate';
import type { Issues } from './issues';
import { show } from './issues';
import type { Place } from './place';
import { readRates } from './rates';
import type { RawRecord } from './record';
import { fields, readList, readRecord, refuseFieldsBeyond, whole } from './record';
import { readAmount, readChoice, readOptionalAmount, readText } from './scalar';

type ModifierField = 'id' | 'kind' | 'values' | 'default' | 'min' | 'max' | 'scope' | 'measure' | 'curve';
type RawModifier = RawRecord<ModifierField>;

const MODIFIER_FIELDS = fields<ModifierField>(
  'id',
  'kind',
  'values',
  'default',
  'min',
  'max',
  'scope',
  'measure',
  'curve',
);

/** Reads the modifiers of a plan (bonus calculation §5). */
export function readModifiers(value: unknown, place: Place, issues: Issues): readonly (Modifier | null)[] {
  if (value === undefined) return [];
  const list = readList(value, place, issues) ?? [];
  const modifiers = list.map((entry, index) => readModifier(entry, place.at(index), issues));
  refuseDuplicateIds(list, place, issues);
  return modifiers;
}

function readModifier(value: unknown, place: Place, issues: Issues): Modifier | null {
  const record = readRecord(value, place, MODIFIER_FIELDS, issues);
  if (record === null) return null;
  const id = readText(record.id, place.at('id'), issues);
  const kind = readChoice(record.kind, place.at('kind'), ['lookup', 'number', 'measure'] as const, issues);
  switch (kind) {
    case null:
      return null;
    case 'lookup':
      return readLookup(record, id, place, issues);
    case 'number':
      return readNumber(record, id, place, issues);
    case 'measure':
      return readMeasureModifier(record, id, place, issues);
  }
}

function readLookup(record: RawModifier, id: string | null, place: Place, issues: Issues): Modifier | null {
  refuseFieldsBeyond(record, ['id', 'kind', 'values', 'default'], 'lookup modifier', place, issues);
  const values = readRates(record.values, place.at('values'), readAmount, issues);
  const key = record.default === undefined ? null : readText(record.default, place.at('default'), issues);
  if (key !== null && values !== null && !values.has(key)) {
    issues.add(
      'unknown-reference',
      place.at('default'),
      `${show(key)} is no key of the modifier's values; name one of them.`,
    );
  }
  const parts = whole({ id, values });
  return parts && { kind: 'lookup', ...parts, default: key };
}

function readNumber(record: RawModifier, id: string | null, place: Place, issues: Issues): Modifier | null {
  refuseFieldsBeyond(record, ['id', 'kind', 'min', 'max', 'default'], 'number modifier', place, issues);
  const min = readAmount(record.min, place.at('min'), issues);
  const max = readAmount(record.max, place.at('max'), issues);
  const factor = readOptionalAmount(record.default, place.at('default'), issues);
  if (min === null || max === null) return null;
  if (min.isGreaterThan(max)) {
    issues.add(
      'modifier-out-of-range',
      place.at('max'),
      `The range ends at ${max.toExactText()}, below its beginning ${min.toExactText()}.`,
    );
  } else if (factor !== null) {
    refuseOutOfRange(factor, min, max, place.at('default'), issues);
  }
  const parts = whole({ id });
  return parts && { kind: 'number', ...parts, min, max, default: factor };
}

function readMeasureModifier(record: RawModifier, id: string | null, place: Place, issues: Issues): Modifier | null {
  refuseFieldsBeyond(record, ['id', 'kind', 'scope', 'measure', 'curve', 'default'], 'measure modifier', place, issues);
  const scope = readChoice(record.scope, place.at('scope'), ['individual', 'team', 'company'] as const, issues);
  const measure = readText(record.measure, place.at('measure'), issues);
  const curve = checkCurve(record.curve, place.at('curve'), issues);
  const factor = readOptionalAmount(record.default, place.at('default'), issues);
  const parts = whole({ id, scope, measure, curve });
  return parts && { kind: 'measure', ...parts, default: factor };
}

export function refuseOutOfRange(factor: Rational, min: Rational, max: Rational, place: Place, issues: Issues): void {
  if (factor.compare(min) >= 0 && factor.compare(max) <= 0) return;
  issues.add(
    'modifier-out-of-range',
    place,
    `${factor.toExactText()} lies outside ${min.toExactText()} to ${max.toExactText()}; choose a factor within.`,
  );
}
