import type { DecimalFormat } from '@premia/shared-format';
import { currencySymbol, formatDecimal, isDecimalText, UNIT_SPACE } from '@premia/shared-format';
import type { Language } from './language';

export { UNIT_SPACE } from '@premia/shared-format';

/** A decimal without zeros at its end: `14 177.34`, «14 177,34»; text that is no decimal (a rating) stays as it is. */
export function decimalWords(value: string, language: Language, format: DecimalFormat = {}): string {
  return isDecimalText(value) ? formatDecimal(value, language, { minimumDigits: 0, ...format }) : value;
}

/** Percent points: `118.1 %`. */
export function percentWords(value: string, language: Language, format: DecimalFormat = {}): string {
  return `${decimalWords(value, language, format)}${UNIT_SPACE}%`;
}

/** `14 177.34 ₹`: the sign follows the number in both languages. */
export function moneyWords(amount: string, currency: string, language: Language, format: DecimalFormat = {}): string {
  return `${decimalWords(amount, language, format)}${UNIT_SPACE}${currencySymbol(currency)}`;
}

/** The word that goes with the count: `plural('ru', 2, { one: 'день', few: 'дня', many: 'дней' })`. */
export interface PluralForms {
  readonly one: string;
  readonly few?: string;
  readonly many: string;
}

export function plural(language: Language, count: number, forms: PluralForms): string {
  switch (new Intl.PluralRules(language).select(count)) {
    case 'one':
      return forms.one;
    case 'few':
      return forms.few ?? forms.many;
    default:
      return forms.many;
  }
}
