import type { Result } from '@premia/domain-kernel';
import { err, isCurrency, ok, Rational } from '@premia/domain-kernel';
import type { ExchangeRate } from './exchange-rates';
import { headingKey } from './heading-keys';
import type { FileProblem, RowProblem } from './import-problem';
import { fileProblem } from './import-problem';
import { parseDateText } from './parse-date-text';
import { detectDecimalMark, parseDecimalText } from './parse-decimal-text';
import { isNothing } from './plain-text';
import { dateProblem, numberProblem, rowProblem } from './row-problems';
import type { Table, TableRow } from './table';

/** Headings of tables of rates, also of the Bank of Russia (`nominal, data, curs`) and of the ECB. */
const HEADINGS = {
  date: /^(?:date|day|дата|data|день|time period)$/,
  currency: /^(?:currency|currency code|код|код валюты|буквенный код|валюта|code|char ?code|букв код)$/,
  rate: /^(?:rate|exchange rate|курс|curs|value|курс к рублю|obs value)$/,
  nominal: /^(?:nominal|units|unit|номинал|единиц)$/,
};

export interface RateReading {
  readonly rates: readonly ExchangeRate[];
  readonly problems: readonly RowProblem[];
}

/** Reads a table of rates: date, currency and what one unit of it (or `nominal` units) is worth. */
export function readRates(table: Table): Result<RateReading, FileProblem> {
  const keys = table.headers.map((header) => headingKey(header) ?? '');
  const at = (name: keyof typeof HEADINGS): number => keys.findIndex((key) => HEADINGS[name].test(key));
  const [date, currency, rate, nominal] = [at('date'), at('currency'), at('rate'), at('nominal')];
  if (date < 0 || currency < 0 || rate < 0)
    return err(fileProblem('rates-columns', { found: table.headers.join(', ').slice(0, 200) }));
  const mark = detectDecimalMark(
    table.rows.map(({ cells }) => cells[rate] ?? ''),
    table.delimiter,
  );
  const problems: RowProblem[] = [];
  const seen = new Map<string, ExchangeRate & { readonly row: number }>();
  for (const line of table.rows) {
    const read = readRate(line, table.headers, { date, currency, rate, nominal }, mark);
    if ('code' in read) {
      problems.push(read);
      continue;
    }
    const key = `${read.currency} ${read.date}`;
    const earlier = seen.get(key);
    if (earlier !== undefined && !earlier.rate.equals(read.rate)) {
      const place = { row: line.row, column: table.headers[rate] ?? null, value: line.cells[rate] ?? '' };
      problems.push(rowProblem(place, 'rate-repeated', { earlierRow: String(earlier.row) }));
    } else seen.set(key, { ...read, row: line.row });
  }
  return ok({ rates: [...seen.values()].map(({ row: _, ...one }) => one), problems });
}

type Columns = Readonly<Record<keyof typeof HEADINGS, number>>;

function readRate(
  { row, cells }: TableRow,
  headers: readonly string[],
  at: Columns,
  mark: ReturnType<typeof detectDecimalMark>,
): ExchangeRate | RowProblem {
  const cell = (name: keyof Columns): string => (cells[at[name]] ?? '').trim();
  const place = (name: keyof Columns) => ({ row, column: headers[at[name]] ?? null, value: cell(name) });
  const date = parseDateText(cell('date'));
  if (!date.ok) return dateProblem(place('date'), date.error);
  const currency = cell('currency').toUpperCase();
  if (!isCurrency(currency)) return rowProblem(place('currency'), 'rate-currency');
  const rate = parseDecimalText(cell('rate'), mark);
  if (!rate.ok) return numberProblem(place('rate'), rate.error);
  const units = at.nominal < 0 || isNothing(cell('nominal')) ? ok(Rational.ONE) : parseDecimalText(cell('nominal'));
  if (!units.ok) return numberProblem(place('nominal'), units.error);
  const isUnit = /^10*$/.test(units.value?.toExactText() ?? '');
  if (rate.value === null || units.value === null || !isAboveZero(rate.value) || !isUnit)
    return rowProblem(place('rate'), 'rate-not-above-zero');
  return { date: date.value, currency, rate: rate.value.dividedBy(units.value) };
}

function isAboveZero(value: Rational): boolean {
  return !value.isZero && !value.isNegative;
}
