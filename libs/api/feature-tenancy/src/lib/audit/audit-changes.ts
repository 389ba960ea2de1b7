import { kpiOfKey } from '@premia/api-vocabulary';
import type { Locale } from '@premia/shared-contract';

/** A field that an event changed, as text. */
export interface Change {
  /** What in the thing it belongs to, by name: a KPI of a list, a part of a plan. Null: the thing itself. */
  readonly of: string | null;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

interface Leaf {
  readonly of: string | null;
  readonly field: string;
  readonly text: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const ID_NAME = /(?:^id|Ids?|_ids?)$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
/** By these an item of a list is called; the first that it has. */
const NAMES = ['kpi', 'name', 'component', 'id', 'kind'] as const;
/** More is read in the place itself. */
const MAX_CHANGES = 100;

function isIdentifier(value: unknown): boolean {
  return typeof value === 'string' && UUID.test(value);
}

/** What an item is called is said already. */
function without(item: unknown, name: string): unknown {
  if (!isRecord(item)) return item;
  return Object.fromEntries(Object.entries(item).filter(([field, value]) => field !== 'kpi' || value !== name));
}

function isScalar(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** What people read of a value, each under its own path; identifiers, in lists and inner objects too, are left out. */
function collect(
  value: unknown,
  place: Omit<Leaf, 'text'> & { readonly path: string },
  locale: Locale,
  into: Map<string, Leaf>,
): void {
  if (value === null || value === undefined || value === '' || isIdentifier(value)) return;
  if (isScalar(value)) into.set(place.path, { ...place, text: String(value) });
  else if (Array.isArray(value)) collectList(value, place, locale, into);
  else if (isRecord(value)) {
    for (const [name, part] of Object.entries(value)) {
      if (ID_NAME.test(name) && (name !== 'id' || isIdentifier(part))) continue;
      collect(part, { ...place, field: name, path: `${place.path}/${name}` }, locale, into);
    }
  }
}

function collectList(
  list: readonly unknown[],
  place: Omit<Leaf, 'text'> & { readonly path: string },
  locale: Locale,
  into: Map<string, Leaf>,
): void {
  const shown = list.filter((item) => !isIdentifier(item));
  if (shown.every((item) => isScalar(item) || Array.isArray(item))) {
    const text = shown.map((item) => (Array.isArray(item) ? item.map(String).join(' → ') : String(item))).join(', ');
    if (text !== '') into.set(place.path, { ...place, text });
    return;
  }
  for (const [index, item] of shown.entries()) {
    const key = isRecord(item)
      ? NAMES.map((name) => item[name]).find((name) => typeof name === 'string' && !isIdentifier(name))
      : undefined;
    const name = typeof key === 'string' ? key : String(index + 1);
    collect(
      without(item, name),
      { of: kpiOfKey({ locale }, name).shortName, field: place.field, path: `${place.path}/${name}` },
      locale,
      into,
    );
  }
}

/** What an event changed, field by field; equal fields and identifiers are left out. */
export function changesOf(before: unknown, after: unknown, locale: Locale): readonly Change[] {
  const [earlier, later] = [before, after].map((value) => {
    const leaves = new Map<string, Leaf>();
    if (isRecord(value)) collect(value, { of: null, field: '', path: '' }, locale, leaves);
    return leaves;
  }) as [Map<string, Leaf>, Map<string, Leaf>];
  return [...new Map([...earlier, ...later])]
    .map(([path, { of, field }]) => ({
      of,
      field,
      before: earlier.get(path)?.text ?? null,
      after: later.get(path)?.text ?? null,
    }))
    .filter((change) => change.before !== change.after)
    .slice(0, MAX_CHANGES);
}
