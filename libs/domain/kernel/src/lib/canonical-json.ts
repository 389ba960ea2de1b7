/** Compares two keys of an object: below 0 where the first stands before the second. */
export type KeyOrder = (first: string, second: string) => number;

const byCodeUnits: KeyOrder = (first, second) => (first < second ? -1 : first > second ? 1 : 0);

/**
 * JSON in one form only: keys in one order, no blanks, fields without a value left out, dates as `toJSON` gives them.
 * What is hashed reads the same in whatever order the database gives keys back.
 *
 * @param order of keys; without it by code units (as RFC 8785 has it)
 */
export function canonicalJson(value: unknown, order: KeyOrder = byCodeUnits): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return listText(value, order);
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON(), order);
  return recordText(value as Readonly<Record<string, unknown>>, order);
}

// Runs write millions of fields: plain loops, and keys are sorted only where they are not in order already.

function listText(list: readonly unknown[], order: KeyOrder): string {
  let text = '';
  for (const entry of list) text += `${text === '' ? '[' : ','}${canonicalJson(entry, order)}`;
  return text === '' ? '[]' : `${text}]`;
}

function recordText(record: Readonly<Record<string, unknown>>, order: KeyOrder): string {
  let text = '';
  let before: string | null = null;
  // Without a list of the keys: V8 keeps one with the shape of the object.
  for (const key in record) {
    if (before !== null && order(before, key) > 0) return fieldsText(record, Object.keys(record).sort(order), order);
    before = key;
    text += fieldText(text, record, key, order);
  }
  return text === '' ? '{}' : `${text}}`;
}

function fieldsText(record: Readonly<Record<string, unknown>>, keys: readonly string[], order: KeyOrder): string {
  let text = '';
  for (const key of keys) text += fieldText(text, record, key, order);
  return text === '' ? '{}' : `${text}}`;
}

function fieldText(text: string, record: Readonly<Record<string, unknown>>, key: string, order: KeyOrder): string {
  const entry = record[key];
  if (entry === undefined) return '';
  return `${text === '' ? '{' : ','}${quotedKey(key)}${typeof entry === 'string' ? quoted(entry) : canonicalJson(entry, order)}`;
}

/** Names of fields with their colon: a few hundred, written a million times. */
const quotedKeys = new Map<string, string>();
const KEPT_KEYS = 2_000;

function quotedKey(key: string): string {
  const kept = quotedKeys.get(key);
  if (kept !== undefined) return kept;
  const text = `${quoted(key)}:`;
  if (quotedKeys.size < KEPT_KEYS) quotedKeys.set(key, text);
  return text;
}

/** What JSON does not write as it is: quotes, backslashes, control characters, halves of surrogate pairs. */
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

function quoted(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}

/** An array index as JavaScript knows it: `0` to `4294967294`, without leading zeros. */
const ARRAY_INDEX = /^(?:0|[1-9]\d{0,9})$/;
const LARGEST_INDEX = 4_294_967_294;

const isIndex = (key: string) => ARRAY_INDEX.test(key) && Number(key) <= LARGEST_INDEX;

/**
 * Keys that are array indexes first, by their numbers, then all others by code units: the order in which a JavaScript
 * object lists its keys. The audit chain has been hashed in this order from its first event on.
 */
export function indexesFirst(first: string, second: string): number {
  const [firstIsIndex, secondIsIndex] = [isIndex(first), isIndex(second)];
  if (firstIsIndex && secondIsIndex) return Number(first) - Number(second);
  return firstIsIndex === secondIsIndex ? byCodeUnits(first, second) : firstIsIndex ? -1 : 1;
}
