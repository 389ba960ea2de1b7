import type { Rational } from '@premia/domain-kernel';
import { checkCurve } from '../curve/curve';
import type { Modifier } from '../plan';
import { refuseDuplicateIds } from './duplicate';
import type { Findings } from './findings';
import { show } from './findings';
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
export function readModifiers(value: unknown, place: Place, findings: Findings): readonly (Modifier | null)[] {
  if (value === undefined) return [];
  const list = readList(value, place, findings) ?? [];
  const modifiers = list.map((entry, index) => readModifier(entry, place.at(index), findings));
  refuseDuplicateIds(list, place, findings);
  return modifiers;
}

function readModifier(value: unknown, place: Place, findings: Findings): Modifier | null {
  const record = readRecord(value, place, MODIFIER_FIELDS, findings);
  if (record === null) return null;
  const id = readText(record.id, place.at('id'), findings);
  const kind = readChoice(record.kind, place.at('kind'), ['lookup', 'number', 'measure'] as const, findings);
  switch (kind) {
    case null:
      return null;
    case 'lookup':
      return readLookup(record, id, place, findings);
    case 'number':
      return readNumber(record, id, place, findings);
    case 'measure':
      return readMeasureModifier(record, id, place, findings);
  }
}

function readLookup(record: RawModifier, id: string | null, place: Place, findings: Findings): Modifier | null {
  refuseFieldsBeyond(record, ['id', 'kind', 'values', 'default'], 'lookup modifier', place, findings);
  const values = readRates(record.values, place.at('values'), readAmount, findings);
  const key = record.default === undefined ? null : readText(record.default, place.at('default'), findings);
  if (key !== null && values !== null && !values.has(key)) {
    findings.add(
      'unknown-reference',
      place.at('default'),
      `${show(key)} is no key of the modifier's values; name one of them.`,
    );
  }
  const parts = whole({ id, values });
  return parts && { kind: 'lookup', ...parts, default: key };
}

function readNumber(record: RawModifier, id: string | null, place: Place, findings: Findings): Modifier | null {
  refuseFieldsBeyond(record, ['id', 'kind', 'min', 'max', 'default'], 'number modifier', place, findings);
  const min = readAmount(record.min, place.at('min'), findings);
  const max = readAmount(record.max, place.at('max'), findings);
  const factor = readOptionalAmount(record.default, place.at('default'), findings);
  if (min === null || max === null) return null;
  if (min.isGreaterThan(max)) {
    findings.add(
      'modifier-out-of-range',
      place.at('max'),
      `The range ends at ${max.toExactText()}, below its beginning ${min.toExactText()}.`,
    );
  } else if (factor !== null) {
    refuseOutOfRange(factor, min, max, place.at('default'), findings);
  }
  const parts = whole({ id });
  return parts && { kind: 'number', ...parts, min, max, default: factor };
}

function readMeasureModifier(
  record: RawModifier,
  id: string | null,
  place: Place,
  findings: Findings,
): Modifier | null {
  refuseFieldsBeyond(
    record,
    ['id', 'kind', 'scope', 'measure', 'curve', 'default'],
    'measure modifier',
    place,
    findings,
  );
  const scope = readChoice(record.scope, place.at('scope'), ['individual', 'team', 'company'] as const, findings);
  const measure = readText(record.measure, place.at('measure'), findings);
  const curve = checkCurve(record.curve, place.at('curve'), findings);
  const factor = readOptionalAmount(record.default, place.at('default'), findings);
  const parts = whole({ id, scope, measure, curve });
  return parts && { kind: 'measure', ...parts, default: factor };
}

export function refuseOutOfRange(
  factor: Rational,
  min: Rational,
  max: Rational,
  place: Place,
  findings: Findings,
): void {
  if (factor.compare(min) >= 0 && factor.compare(max) <= 0) return;
  findings.add(
    'modifier-out-of-range',
    place,
    `${factor.toExactText()} lies outside ${min.toExactText()} to ${max.toExactText()}; choose a factor within.`,
  );
}
