import type { ModifierInput } from '@premia/domain-bonus';
import { freeId } from './component-edits';
import { replacedAt, withoutAt } from './lists';

export type LookupModifier = Extract<ModifierInput, { kind: 'lookup' }>;

export interface LookupRow {
  readonly key: string;
  readonly factor: string;
}

export function lookupRows({ values }: LookupModifier): readonly LookupRow[] {
  return Object.entries(values).map(([key, factor]) => ({ key, factor }));
}

function withRows(
  modifier: LookupModifier,
  rows: readonly LookupRow[],
  defaultValue: string | undefined,
): LookupModifier {
  const { default: _default, ...rest } = modifier;
  const values = Object.fromEntries(rows.map(({ key, factor }) => [key, factor]));
  return { ...rest, values, ...(defaultValue === undefined || defaultValue === '' ? {} : { default: defaultValue }) };
}

/** Changes a line; its new name must be free and not empty, else the line keeps the old one. */
export function withLookupRow(modifier: LookupModifier, index: number, row: LookupRow): LookupModifier {
  const rows = lookupRows(modifier);
  const old = rows[index];
  if (old === undefined) return modifier;
  const key = row.key.trim();
  const isFree = key !== '' && rows.every((other, position) => position === index || other.key !== key);
  const changed = { key: isFree ? key : old.key, factor: row.factor };
  const defaultValue = modifier.default === old.key ? changed.key : modifier.default;
  return withRows(modifier, replacedAt(rows, index, changed), defaultValue);
}

/** A further rating under a name that is free. */
export function withLookupRowAdded(modifier: LookupModifier, name: string): LookupModifier {
  const rows = lookupRows(modifier);
  const key = freeId(
    name,
    rows.map((row) => ({ id: row.key })),
  );
  return withRows(modifier, [...rows, { key, factor: '1' }], modifier.default);
}

export function withoutLookupRow(modifier: LookupModifier, index: number): LookupModifier {
  const rows = lookupRows(modifier);
  if (rows.length <= 1) return modifier;
  const defaultValue = rows[index]?.key === modifier.default ? undefined : modifier.default;
  return withRows(modifier, withoutAt(rows, index), defaultValue);
}

/** What counts for a person who was given no value; an empty text asks for a value from everybody. */
export function withLookupDefault(modifier: LookupModifier, defaultValue: string): LookupModifier {
  return withRows(modifier, lookupRows(modifier), defaultValue);
}
