import { headingKey } from './heading-keys';

/** What the other headings say a file is about. */
interface Context {
  readonly ads: boolean;
  readonly campaigns: boolean;
  readonly site: boolean;
  readonly letters: boolean;
  readonly deals: boolean;
  readonly shop: boolean;
  readonly orders: boolean;
}

const ADS = /^(?:impressions?|impr|показы|spend|cost|amount spent|расходы?|cpc|cpm|ctr)(?: |$)/;
const CAMPAIGNS = /campaign|кампани/;
const SITE = /session|сеанс|visit|визит|pageview|page view|landing page|page path|отказ|bounce rate|users|посетител/;
const LETTERS = /\bopens?\b|open rate|unsubscri|recipients|email|e mail|subject|открыт|отпис|писем|письм|рассыл/;
const DEALS = /\bdeals?\b|opportunit|pipeline|\bstage\b|сделк|воронк|этап|стади|ответственн/;
const SHOP =
  /\border (?:id|no|number|name)|\bsku\b|product|line ?item|customer|артикул|товар|номер заказа|покупател|чек/;
const ORDERS = /order|заказ|товар|артикул|product|\bsku\b/;

type Rule = (context: Context) => boolean;

const inDealsOrShop: Rule = ({ deals, shop, ads }) => (deals || shop) && !ads;

/** Headings that mean one thing in one system and another in the next; where the rule holds, the reader is asked. */
const RULES: Readonly<Record<string, Rule>> = {
  ...allOf(['opens', 'opened', 'открытия', 'открыто', 'subscribers', 'fans', 'подписчики'], () => true),
  ...allOf(['budget', 'бюджет'], ({ campaigns, deals, shop }) => campaigns || deals || shop),
  ...allOf(['views', 'просмотры'], ({ site }) => !site),
  ...allOf(['delivered', 'доставлено'], ({ letters, orders }) => orders && !letters),
  ...allOf(['clicks', 'total clicks', 'клики'], ({ letters, ads }) => letters && !ads),
  ...allOf(['interactions'], ({ ads }) => ads),
  ...allOf(['cost', 'costs', 'total cost', 'стоимость', 'category', 'категория', 'platform'], inDealsOrShop),
  ...allOf(['customers', 'clients', 'клиенты', 'покупатели', 'название'], inDealsOrShop),
};

function allOf(keys: readonly string[], rule: Rule): Readonly<Record<string, Rule>> {
  return Object.fromEntries(keys.map((key) => [key, rule]));
}

/** Which headings can mean something else in this file than what they are called like. */
export function doubtIn(headers: readonly string[]): (header: string) => boolean {
  const keys = headers.map((header) => headingKey(header) ?? '');
  const has = (pattern: RegExp, except: string): boolean => keys.some((key) => key !== except && pattern.test(key));
  return (header) => {
    const key = (headingKey(header) ?? '').replace(/ (?:[₽$€£]|руб|rub|usd|eur)$/, '');
    const rule = RULES[key];
    if (rule === undefined) return false;
    return rule({
      ads: has(ADS, key),
      campaigns: has(CAMPAIGNS, key),
      site: has(SITE, key),
      letters: has(LETTERS, key),
      deals: has(DEALS, key),
      shop: has(SHOP, key),
      orders: has(ORDERS, key),
    });
  };
}
