import type { BigFraction } from './big-fraction';
import { decimalPlacesOf } from './big-fraction';
import { scaledText, trimmedText } from './fixed-text';

/** A fraction in lowest terms without any loss: a decimal where it ends, otherwise a fraction, `1000/9`. */
export function exactText({ numerator, denominator }: BigFraction): string {
  const places = decimalPlacesOf(denominator);
  return places === null
    ? `${numerator}/${denominator}`
    : trimmedText(scaledText((numerator * 10n ** BigInt(places)) / denominator, places));
}

/** Reads what `exactText` writes, of any length; throws on anything else. */
export function readExactText(text: string): BigFraction {
  const match = /^(-?\d+)(?:\.(\d+)|\/(\d+))?$/.exec(text);
  if (match === null) throw new RangeError(`not an exact number: ${JSON.stringify(text.slice(0, 80))}`);
  const [, whole = '0', decimals, denominator] = match;
  return decimals === undefined
    ? { numerator: BigInt(whole), denominator: BigInt(denominator ?? '1') }
    : { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
}
