import { safePowerOfTen } from './safe-integer';

/** `scaled / 10^places` as text with exactly so many decimals; `scaled` is a safe integer, and never `-0`. */
export function fixedText(scaled: number, places: number): string {
  if (places === 0) return String(scaled === 0 ? 0 : scaled);
  const scale = safePowerOfTen(places);
  const magnitude = Math.abs(scaled);
  const whole = Math.floor(magnitude / scale);
  const fraction = magnitude - whole * scale;
  return `${scaled < 0 ? '-' : ''}${whole}.${withLeadingZeros(fraction, places)}`;
}

/** The same without trailing zeros behind the point. */
export function trimmedFixedText(scaled: number, places: number): string {
  const scale = safePowerOfTen(places);
  const magnitude = Math.abs(scaled);
  const whole = Math.floor(magnitude / scale);
  let fraction = magnitude - whole * scale;
  const sign = scaled < 0 ? '-' : '';
  if (fraction === 0) return `${sign}${whole}`;
  let decimals = places;
  for (; fraction % 10 === 0; fraction /= 10) decimals -= 1;
  return `${sign}${whole}.${withLeadingZeros(fraction, decimals)}`;
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

const ZERO_DIGIT = 48;
const POINT = 46;

/** Decimal text without trailing zeros behind the point. */
export function trimmedText(text: string): string {
  if (text.charCodeAt(text.length - 1) !== ZERO_DIGIT || !text.includes('.')) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO_DIGIT) end -= 1;
  if (text.charCodeAt(end - 1) === POINT) end -= 1;
  return text.slice(0, end);
}
