import { isCurrency } from '@premia/domain-kernel';
import { isNothing } from './plain-text';

/** What a sign or code can stand for; a lone `$` is the dollar of any of its countries. */
const DOLLARS = 'USD CAD AUD NZD SGD HKD MXN ARS CLP COP TWD'.split(' ');
const SIGNS: Readonly<Record<string, readonly string[]>> = {
  '₽': ['RUB'],
  руб: ['RUB'],
  р: ['RUB'],
  rub: ['RUB'],
  rur: ['RUB'],
  $: DOLLARS,
  us$: ['USD'],
  a$: ['AUD'],
  au$: ['AUD'],
  c$: ['CAD'],
  ca$: ['CAD'],
  nz$: ['NZD'],
  s$: ['SGD'],
  sg$: ['SGD'],
  hk$: ['HKD'],
  mx$: ['MXN'],
  nt$: ['TWD'],
  r$: ['BRL'],
  '€': ['EUR'],
  '£': ['GBP'],
  '₹': ['INR'],
  rs: ['INR', 'PKR', 'LKR', 'NPR'],
  '¥': ['JPY', 'CNY'],
  'cn¥': ['CNY'],
  'jp¥': ['JPY'],
  '₸': ['KZT'],
  тг: ['KZT'],
  '₴': ['UAH'],
  грн: ['UAH'],
  долл: ['USD'],
  br: ['BYN'],
  zł: ['PLN'],
  kč: ['CZK'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  ft: ['HUF'],
  lei: ['RON', 'MDL'],
  лв: ['BGN'],
  '₺': ['TRY'],
  '₪': ['ILS'],
  '₩': ['KRW'],
  '₫': ['VND'],
  '₱': ['PHP'],
  '฿': ['THB'],
  '₦': ['NGN'],
  '₼': ['AZN'],
  '₾': ['GEL'],
  '֏': ['AMD'],
  fr: ['CHF'],
  рублей: ['RUB'],
  рубли: ['RUB'],
  рублях: ['RUB'],
  доллары: ['USD'],
  долларах: ['USD'],
  евро: ['EUR'],
  тенге: ['KZT'],
};

/** What a cell of a column of currencies says; a name that is not known is a currency of its own. */
export function currenciesOfCell(cell: string): readonly string[] {
  const text = cell.trim();
  if (isNothing(text)) return [];
  const known = currenciesOf(NAMES[text.toLowerCase()] ?? text);
  return known.length > 0 ? known : [text];
}

/** Currencies by their names, as shops and banks write them. */
const NAMES: Readonly<Record<string, string>> = {
  'us dollar': 'USD',
  'us dollars': 'USD',
  'u.s. dollar': 'USD',
  'доллар сша': 'USD',
  euro: 'EUR',
  euros: 'EUR',
  евро: 'EUR',
  'russian ruble': 'RUB',
  'russian rouble': 'RUB',
  рубль: 'RUB',
  'российский рубль': 'RUB',
  'pound sterling': 'GBP',
  'british pound': 'GBP',
  'indian rupee': 'INR',
  тенге: 'KZT',
};

/** The currencies that a sign, a code or a word can mean; none where it is something else. */
export function currenciesOf(mark: string): readonly string[] {
  const written = mark.trim();
  const known = SIGNS[written.toLowerCase().replace(/\.$/, '')];
  if (known !== undefined) return known;
  const code = written.toUpperCase();
  return /^[A-Z]{3}$/.test(code) && isCurrency(code) ? [code] : [];
}

/** The currencies that all marks can mean together; none where they differ. */
export function commonCurrencies(marks: Iterable<readonly string[]>): readonly string[] | null {
  let common: readonly string[] | null = null;
  for (const mark of marks) common = common === null ? mark : common.filter((currency) => mark.includes(currency));
  return common;
}
