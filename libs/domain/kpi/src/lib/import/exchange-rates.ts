import type { Rational } from '@premia/domain-kernel';
import type { Notice, RowProblem } from './import-problem';
import { notice } from './import-problem';
import type { ParsedRow, ParsedValue } from './row-parser';
import { rowProblem } from './row-problems';

/** What one unit of a currency was worth on a day, in the currency that amounts are kept in. */
export interface ExchangeRate {
  readonly currency: string;
  readonly date: string;
  readonly rate: Rational;
}

/** Rates of single days. A day without a rate has none: the one of the day before is another. */
export class ExchangeRates {
  readonly #rates = new Map<string, Rational>();
  readonly currencies: ReadonlySet<string>;

  constructor(rates: readonly ExchangeRate[]) {
    for (const { currency, date, rate } of rates) this.#rates.set(`${currency} ${date}`, rate);
    this.currencies = new Set(rates.map(({ currency }) => currency));
  }

  of(currency: string, date: string): Rational | undefined {
    return this.#rates.get(`${currency} ${date}`);
  }
}

/** The currency that the amounts of a file are brought to; null where the rates do not cover what the file holds. */
export function baseFor(
  marks: readonly (readonly string[])[],
  expected: string | null,
  { currencies }: ExchangeRates,
): string | null {
  if (expected !== null)
    return marks.every((mark) => mark.includes(expected) || mark.some((one) => currencies.has(one))) ? expected : null;
  const without = new Set(
    marks.filter((mark) => !mark.some((one) => currencies.has(one))).map(([first = '']) => first),
  );
  const [only = ''] = without;
  return without.size > 1 ? null : only;
}

/**
 * Brings money of other currencies to the one that amounts are kept in, by the rate of its day; exact, since a product of
 * decimals is one. An amount without a rate is a problem of its row.
 */
export function convertRows(
  rows: readonly ParsedRow[],
  rates: ExchangeRates,
  base: string,
  isMoney: (metric: string) => boolean,
  ofFile: readonly string[],
): {
  readonly rows: readonly ParsedRow[];
  readonly problems: readonly RowProblem[];
  readonly notices: readonly Notice[];
} {
  const problems: RowProblem[] = [];
  const converted = new Map<string, number>();
  const result = rows.map((row): ParsedRow => {
    const used = new Set<string>();
    const values = row.values.map((value): ParsedValue => {
      const said = value.currencies ?? ofFile;
      if (!isMoney(value.metric) || said.length === 0 || said.includes(base)) return value;
      const currency = said.find((one) => rates.currencies.has(one)) ?? said[0] ?? '';
      const rate = row.from === undefined && row.date !== null ? rates.of(currency, row.date) : undefined;
      if (rate === undefined) {
        const code = row.from === undefined ? 'currency-no-rate' : 'currency-of-span';
        const place = { row: row.row, column: null, value: '' };
        problems.push(rowProblem(place, code, { currency, date: row.date ?? '' }));
        return value;
      }
      used.add(`${currency} ${rate.toExactText()}`);
      converted.set(currency, (converted.get(currency) ?? 0) + 1);
      return { metric: value.metric, value: value.value.times(rate) };
    });
    return used.size === 0 ? row : { ...row, values, converted: [...used].sort().join(', ') };
  });
  const notices = [...converted].map(([currency, count]) =>
    notice('currency-converted', { currency, base, hasBase: base !== '', count }),
  );
  return { rows: result, problems, notices };
}
