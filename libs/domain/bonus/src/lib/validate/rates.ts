import type { Rational } from '@premia/domain-kernel';
import type { Issues } from './issues';
import type { Place } from './place';
import { readDictionary } from './record';

/** Reads a table of decimals by word, such as ratings or the values of a lookup. */
export function readRates(
  value: unknown,
  place: Place,
  readEntry: (value: unknown, place: Place, issues: Issues) => Rational | null,
  issues: Issues,
): ReadonlyMap<string, Rational> | null {
  const dictionary = readDictionary(value, place, issues);
  if (dictionary === null) return null;
  const rates = new Map<string, Rational>();
  for (const [word, entry] of dictionary) {
    const rate = readEntry(entry, place.at(word), issues);
    if (rate !== null) rates.set(word, rate);
  }
  return rates.size === dictionary.size ? rates : null;
}
