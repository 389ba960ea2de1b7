import { safePowerOfTen } from './safe-integer';

const ZERO_DIGIT = 48;
const POINT = 46;

/** `scaled / 10^places` as text with exactly so many decimals; `scaled` is a safe integer, and never `-0`. */
export function fixedText(scaled: number, places: number): string {
  if (places === 0) return String(scaled === 0 ? 0 : scaled);
  const scale = safePowerOfTen(places);
  const magnitude = Math.abs(scaled);
  const whole = Math.floor(magnitude / scale);
  const fraction = magnitude - whole * scale;
  return `${scaled < 0 ? '-' : ''}${whole}.${withLeadingZeros(fraction, places)}`;
}

/** What results are reported with, so that it is written by table, three digits at once. */
const SIX = 6;
const THREE_DIGITS: readonly string[] = Array.from({ length: 1000 }, (_, value) => String(value).padStart(3, '0'));
const THREE_DIGITS_TRIMMED: readonly string[] = THREE_DIGITS.map(trimZeros);
const WITH_POINT: readonly string[] = Array.from({ length: 1000 }, (_, value) => `${value}.`);

/** The same without trailing zeros behind the point. */
export function trimmedFixedText(scaled: number, places: number): string {
  const scale = safePowerOfTen(places);
  const magnitude = Math.abs(scaled);
  const whole = Math.floor(magnitude / scale);
  const fraction = magnitude - whole * scale;
  if (fraction === 0) return scaled < 0 ? `-${whole}` : String(whole);
  const integer = scaled < 0 ? `-${whole}.` : (WITH_POINT[whole] ?? `${whole}.`);
  if (places !== SIX) return integer + trimZeros(withLeadingZeros(fraction, places));
  const first = Math.floor(fraction / 1000);
  const last = fraction - first * 1000;
  return last === 0
    ? `${integer}${THREE_DIGITS_TRIMMED[first]}`
    : `${integer}${THREE_DIGITS[first]}${THREE_DIGITS_TRIMMED[last]}`;
}

const ZEROS = '0'.repeat(15);

function withLeadingZeros(fraction: number, decimals: number): string {
  const digits = String(fraction);
  return digits.length === decimals ? digits : ZEROS.slice(0, decimals - digits.length) + digits;
}

/** `fixedText` for big integers. */
export function scaledText(scaled: bigint, places: number): string {
  const sign = scaled < 0n ? '-' : '';
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(places + 1, '0');
  if (places === 0) return `${sign}${digits}`;
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** Decimal text without trailing zeros behind the point. */
export function trimmedText(text: string): string {
  if (!text.includes('.')) return text;
  const trimmed = trimZeros(text);
  return trimmed.charCodeAt(trimmed.length - 1) === POINT ? trimmed.slice(0, -1) : trimmed;
}

function trimZeros(digits: string): string {
  let end = digits.length;
  while (digits.charCodeAt(end - 1) === ZERO_DIGIT) end -= 1;
  return digits.slice(0, end);
}
