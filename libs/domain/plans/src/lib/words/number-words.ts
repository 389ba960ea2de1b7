import type { Language } from './language';

/** U+202F between groups of three digits, in both languages. */
const GROUP_SPACE = '\u202f';
/** U+00A0 between a number and its unit. */
export const UNIT_SPACE = '\u00a0';
/** U+2212, the minus of mathematics. */
const MINUS = '\u2212';

/** Text that is a decimal, as `Intl.NumberFormat` takes it: exactly, not through a double. */
type DecimalText = `${number}`;

const DECIMAL = /^-?\d+(\.\d+)?$/;

function isDecimalText(text: string): text is DecimalText {
  return DECIMAL.test(text);
}

export interface DecimalStyle {
  readonly minimumDigits?: number;
  /** Rounded half away from zero to so many digits; every digit is kept where it is left out. */
  readonly maximumDigits?: number;
  /** A plus before what is above zero. */
  readonly signed?: boolean;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, minimum: number, maximum: number, signed: boolean): Intl.NumberFormat {
  const key = `${language} ${minimum} ${maximum} ${String(signed)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(language, {
    useGrouping: 'always',
    minimumFractionDigits: minimum,
    maximumFractionDigits: maximum,
    roundingMode: 'halfExpand',
    signDisplay: signed ? 'exceptZero' : 'negative',
  });
  formats.set(key, made);
  return made;
}

/** A decimal by the reader's language: `14 177.34`, «14 177,34»; text that is no decimal (a rating) stays as it is. */
export function decimalWords(value: string, language: Language, style: DecimalStyle = {}): string {
  if (!isDecimalText(value)) return value;
  const point = value.indexOf('.');
  const written = point < 0 ? 0 : value.length - point - 1;
  const minimum = style.minimumDigits ?? 0;
  const maximum = Math.max(minimum, style.maximumDigits ?? written);
  return formatOf(language, minimum, maximum, style.signed ?? false)
    .formatToParts(value)
    .map(({ type, value: part }) => (type === 'group' ? GROUP_SPACE : type === 'minusSign' ? MINUS : part))
    .join('');
}

/** Percent points: `118.1 %`. */
export function percentWords(value: string, language: Language, style: DecimalStyle = {}): string {
  return `${decimalWords(value, language, style)}${UNIT_SPACE}%`;
}

const symbols = new Map<string, string>();

function symbolOf(currency: string): string {
  const known = symbols.get(currency);
  if (known !== undefined) return known;
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0);
  const symbol = parts.find(({ type }) => type === 'currency')?.value ?? currency;
  symbols.set(currency, symbol);
  return symbol;
}

/** `14 177.34 ₹`: the sign follows the number in both languages. */
export function moneyWords(amount: string, currency: string, language: Language, style: DecimalStyle = {}): string {
  return `${decimalWords(amount, language, style)}${UNIT_SPACE}${symbolOf(currency)}`;
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

/** `30 days`, «30 дней». */
export function daysWords(count: number, language: Language): string {
  const forms = language === 'ru' ? { one: 'день', few: 'дня', many: 'дней' } : { one: 'day', many: 'days' };
  return `${decimalWords(String(count), language)}${UNIT_SPACE}${plural(language, count, forms)}`;
}
