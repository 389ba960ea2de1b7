import { MINOR_UNITS } from './iso-4217';
import { Rational } from './rational';
import type { RoundingMode } from './rounding';

/** An amount in the currency's major unit, exact, and its ISO 4217 code. */
export interface Money {
  readonly amount: Rational;
  readonly currency: string;
}

export function isCurrency(code: string): boolean {
  return MINOR_UNITS.has(code);
}

/** Decimals of the currency's minor unit (RUB 2, JPY 0, KWD 3); null for unknown codes and for those without a minor unit, such as gold. */
export function minorUnitDecimals(currency: string): number | null {
  return MINOR_UNITS.get(currency) ?? null;
}

/** The smallest payable amount of the currency (`0.01` for RUB); null where ISO 4217 names none. */
export function minorUnit(currency: string): Rational | null {
  const decimals = minorUnitDecimals(currency);
  return decimals === null ? null : Rational.ofFraction(1n, 10n ** BigInt(decimals));
}

/** The amount rounded to the currency's minor unit, as text with exactly its decimals; six decimals where there is no minor unit. */
export function formatMoney(money: Money, mode: RoundingMode = 'half-up'): string {
  return money.amount.toFixed(minorUnitDecimals(money.currency) ?? 6, mode);
}
