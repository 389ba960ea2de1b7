import type { Formats, Formatters, IntlMessageFormat } from 'intl-messageformat';
import { formatToParts } from 'intl-messageformat';
import type { Locale } from '@premia/shared-contract';
import type { DateStyle, MoneyText } from '@premia/shared-format';
import {
  formatCount,
  formatDate,
  formatDecimal,
  formatMoney,
  formatMoneyInText,
  formatPercent,
  formatPeriod,
  isDecimalText,
} from '@premia/shared-format';

type Elements = ReturnType<IntlMessageFormat['getAst']>;
type Describe<Value> = (value: Value, locale: Locale) => string;

/**
 * `{rate, number, percent}`: what may stand in the third place. Decimals and percents come as decimal text with as many
 * digits as the value has, zeros at their end left out; two digits at most in the `rounded` forms.
 */
const NUMBERS = {
  decimal: (value: string, locale: Locale) => formatDecimal(value, locale, { minimumDigits: 0 }),
  rounded: (value: string, locale: Locale) => formatDecimal(value, locale, { maximumDigits: 2 }),
  percent: (value: string, locale: Locale) => formatPercent(value, locale, { minimumDigits: 0 }),
  roundedPercent: (value: string, locale: Locale) => formatPercent(value, locale, { maximumDigits: 2 }),
  signedPercent: (value: string, locale: Locale) => formatPercent(value, locale, { minimumDigits: 0, signed: true }),
  /** Whole sums without decimals, others in full: running text. */
  money: formatMoneyInText,
  /** Always with the currency's decimals: sums that stand beside each other. */
  amount: (money: MoneyText, locale: Locale) => formatMoney(money, locale),
  signedAmount: (money: MoneyText, locale: Locale) => formatMoney(money, locale, { signed: true }),
} satisfies Record<string, Describe<string> | Describe<MoneyText>>;

const DATES = {
  full: (day: string, locale: Locale) => formatDate(day, locale, 'full'),
  day: (day: string, locale: Locale) => formatDate(day, locale, 'day'),
  short: (day: string, locale: Locale) => formatDate(day, locale, 'short'),
  numeric: (day: string, locale: Locale) => formatDate(day, locale, 'numeric'),
  period: ({ from, to }: { readonly from: string; readonly to: string }, locale: Locale) =>
    formatPeriod(from, to, locale),
} satisfies Record<DateStyle, Describe<string>> & { readonly period: Describe<{ from: string; to: string }> };

/** Styles are found again by identity: the library hands the options of a name to the formatter, and not the name. */
const optionsOf = (styles: object): Record<string, object> =>
  Object.fromEntries(Object.keys(styles).map((name) => [name, {}]));
const FORMATS: Formats = { number: optionsOf(NUMBERS), date: optionsOf(DATES), time: {} };

function styleOf<Style>(styles: Readonly<Record<string, Style>>, options: Record<string, object>, chosen: unknown) {
  const name = Object.keys(options).find((candidate) => options[candidate] === chosen);
  return name === undefined ? undefined : styles[name];
}

const pluralRules = new Map<string, Intl.PluralRules>();

function formattersOf(locale: Locale): Formatters {
  const numbers = (value: unknown, style: Describe<never> | undefined): string => {
    if (typeof value === 'number') return formatCount(value, locale);
    // What was typed in place of a number is shown as it is: a message about it must not fail by it.
    const isNoNumber = typeof value === 'string' && !isDecimalText(value);
    return style === undefined || isNoNumber ? String(value ?? '') : style(value as never, locale);
  };
  return {
    getNumberFormat: (_, options) => {
      const style = styleOf<Describe<never>>(NUMBERS, FORMATS.number, options);
      return { format: (value: unknown) => numbers(value, style) } as Intl.NumberFormat;
    },
    getDateTimeFormat: (_, options) => {
      const style = styleOf<Describe<never>>(DATES, FORMATS.date, options) ?? DATES.full;
      return { format: (value: unknown) => style(value as never, locale) } as Intl.DateTimeFormat;
    },
    getPluralRules: (language, options) => {
      const key = `${String(language)} ${options?.type ?? ''}`;
      const known = pluralRules.get(key) ?? new Intl.PluralRules(language, options);
      pluralRules.set(key, known);
      return known;
    },
  };
}

const formatters: Readonly<Record<Locale, Formatters>> = { en: formattersOf('en'), ru: formattersOf('ru') };

/** Plain `{name}` becomes `{name, number}`, so that a count in its place is shown as counts are; words stay as they are. */
export function formattable(elements: Elements): Elements {
  return elements.map((element) => {
    if (element.type === 1) return { ...element, type: 2, style: null };
    if (!('options' in element)) return element;
    const options = Object.fromEntries(
      Object.entries(element.options).map(([key, option]) => [key, { ...option, value: formattable(option.value) }]),
    );
    return { ...element, options };
  }) as Elements;
}

export function format(elements: Elements, locale: Locale, values: Readonly<Record<string, unknown>>): string {
  return formatToParts<unknown>(elements, locale, formatters[locale], FORMATS, { ...values })
    .map(({ value }) => String(value))
    .join('');
}
