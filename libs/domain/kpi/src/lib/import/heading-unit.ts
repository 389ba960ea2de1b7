import { isCurrency } from '@premia/domain-kernel';
import { currenciesOf } from './currency-marks';
import { UNIT_SIGNS } from './heading-keys';

/** What a unit in a heading says that the column is counted in. */
export type HeadingUnit = 'money' | 'count' | 'seconds' | 'percent' | 'zone';

/** A heading taken apart: `Spend (₽)`, `Spend, RUB`, `Spend ₽`, `spend_rub`. */
export interface QualifiedHeading {
  readonly name: string;
  readonly qualifier: string;
}

const IN_BRACKETS = /^([^()[\]]+)[([]([^()[\]]+)[)\]]\s*$/;
const AFTER_COMMA = /^(.+),([^,]+)$/;
const AFTER_NAME = new RegExp(`^(.*[^\\s${UNIT_SIGNS}])\\s*([${UNIT_SIGNS}])\\s*$`);
const LAST_WORD = /^(.*[^\s_-])[\s_-]+([^\s_-]+)\s*$/;

const MONEY = 'руб р рублей рубли рублях rub rur usd eur inr gbp kzt byn uah cny'.split(' ');
const COUNT = 'шт штук ед единиц чел человек людей pcs pieces people persons qty count кол-во количество'.split(' ');
const SECONDS = 's sec seconds с сек секунд'.split(' ');
const ZONES = 'utc gmt msk мск'.split(' ');
const UNITS: ReadonlyMap<string, HeadingUnit> = new Map<string, HeadingUnit>([
  ...[...UNIT_SIGNS].map((sign) => [sign, sign === '%' ? 'percent' : 'money'] as const),
  ...MONEY.map((word) => [word, 'money'] as const),
  ...COUNT.map((word) => [word, 'count'] as const),
  ...SECONDS.map((word) => [word, 'seconds'] as const),
  ...ZONES.map((word) => [word, 'zone'] as const),
]);
/** Currency codes that rather mean the English word: `Clicks (ALL)`. */
const WORDS_FIRST: readonly string[] = ['ALL', 'TOP'];

/** The ways to part a heading into a name and what qualifies it, the plainest first; none where it is one piece. */
export function partHeading(header: string): readonly QualifiedHeading[] {
  const parted = [IN_BRACKETS, AFTER_COMMA, AFTER_NAME, LAST_WORD].map(
    (pattern) => [pattern, pattern.exec(header)] as const,
  );
  return parted.flatMap(([pattern, match]) => {
    const [, name, qualifier] = match ?? [];
    if (name === undefined || qualifier === undefined) return [];
    // Without a sign between, only a currency is no part of the name: `order number` is another thing than orders.
    return pattern === LAST_WORD && unitOf(qualifier) !== 'money' ? [] : [{ name, qualifier }];
  });
}

/**
 * The unit that a qualifier names; null for anything else. Thousands and millions are no plain unit, since
 * they change the values, and neither is `plan` or `cancelled`, which make another quantity of it.
 */
export function unitOf(qualifier: string): HeadingUnit | null {
  const written = qualifier.trim();
  if ((isCurrency(written) || isCurrencySign(written)) && !WORDS_FIRST.includes(written)) return 'money';
  const word = written
    .toLowerCase()
    .replace(/^(?:в|in)\s+/, '')
    .replace(/\.$/, '');
  return UNITS.get(word) ?? null;
}

/** The currencies that the unit of a heading can mean: `Amount spent (USD)`; none where it names none. */
export function currenciesOfHeading(header: string): readonly string[] {
  for (const { qualifier } of partHeading(header)) {
    if (unitOf(qualifier) !== 'money') continue;
    const currencies = currenciesOf(qualifier.trim().replace(/^(?:в|in)\s+/i, ''));
    if (currencies.length > 0) return currencies;
  }
  return [];
}

function isCurrencySign(written: string): boolean {
  return /[^\p{L}.]/u.test(written) && currenciesOf(written).length > 0;
}
