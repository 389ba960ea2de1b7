import { Rational } from '@premia/domain-kernel';
import type { LanguageCode } from './texts';

const MINUS = '\u2212';

/** How a reader of the language meets a decimal: `14 177.34`, «14 177,34»; spaces of every kind are plain in tests. */
export function writtenNumber(decimal: string, language: LanguageCode): string {
  const [whole = '', fraction] = decimal.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ' ');
  const point = language === 'ru' ? ',' : '.';
  const sign = decimal.startsWith('-') ? MINUS : '';
  return fraction === undefined ? sign + grouped : sign + grouped + point + fraction;
}

export function writtenRupees(decimal: string, language: LanguageCode): string {
  return `${writtenNumber(decimal, language)} ₹`;
}

export function writtenPercent(decimal: string, language: LanguageCode): string {
  return `${writtenNumber(decimal, language)} %`;
}

/** `+1 680.00 ₹`, «−132,43 ₹» as a number again. */
export function readAmount(written: string): Rational {
  return Rational.parse(
    written
      .replace('−', '-')
      .replace(',', '.')
      .replace(/[^\d.-]/g, ''),
  );
}

/** One kind of space, once: pages keep numbers and units together with no-break spaces. */
export function plainSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
}
