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
  if (Array.isArray(value)) return `[${value.map((entry) => canonicalJson(entry, order)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if ('toJSON' in value && typeof value.toJSON === 'function') return canonicalJson(value.toJSON(), order);
  const fields = Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .sort(([first], [second]) => order(first, second))
    .map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry, order)}`);
  return `{${fields.join(',')}}`;
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
