import type { Rational } from '@premia/domain-kernel';
import type { Place } from './place';
import { readDictionary } from './record';

/** Reads a table of decimals by word, such as ratings or the values of a lookup. */
export function readRates(
  value: unknown,
  place: Place,
  readEntry: (value: unknown, place: Place) => Rational | null,
): ReadonlyMap<string, Rational> | null {
  const dictionary = readDictionary(value, place);
  if (dictionary === null) return null;
  const rates = new Map<string, Rational>();
  for (const [word, entry] of dictionary) {
    const rate = readEntry(entry, place.at(word));
    if (rate !== null) rates.set(word, rate);
  }
  return rates.size === dictionary.size ? rates : null;
}
