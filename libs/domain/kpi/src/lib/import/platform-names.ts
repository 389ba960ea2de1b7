/** Headings of advertising systems, analytics, shops and CRMs, by what they mean; units in brackets are understood apart. */
export const PLATFORM_NAMES: Readonly<Record<string, readonly string[]>> = {
  date: [
    ...[
      'timeperiod',
      'gregorian date',
      'by day',
      'time period',
      'event_date',
      'dt',
      'datetime',
      'date time',
      'timestamp',
      'report day',
      'day date',
    ],
    ...['дата визита', 'дата сессии', 'дата события', 'дата и время', 'отчетный день', 'день отчета'],
    ...[
      'send time',
      'send date',
      'sent at',
      'дата отправки',
      'order date',
      'purchase date',
      'дата заказа',
      'дата покупки',
    ],
  ],
  channel: [
    ...['session source medium', 'source medium', 'session source', 'session medium', 'session default channel group'],
    ...['default channel group', 'session primary channel group', 'first user default channel group'],
    ...['first user source medium', 'publisher platform', 'источник канал', 'источник или канал', 'группа каналов'],
  ],
  campaign: [
    ...['campaignname', 'session campaign', 'session campaign name', 'first user campaign', 'ad campaign name'],
    ...[
      'кампания название',
      'имя рекламной кампании',
      'название рекламной кампании',
      'наименование рекламной кампании',
    ],
  ],
  currency: [
    ...[
      'currency code',
      'currencycode',
      'account currency',
      'currency name',
      'валюта',
      'код валюты',
      'валюта аккаунта',
    ],
  ],
  spend: [
    ...[
      'total cost',
      'total spent',
      'media cost',
      'spend in account currency',
      'amount spent in account currency',
      'total ad spend',
    ],
    ...['cost account currency', 'media cost advertiser currency', 'advertiser cost', 'billed cost', 'campaign cost'],
    ...['сумма расходов', 'расходы всего', 'израсходовано', 'расход на рекламу', 'рекламный расход', 'списано'],
    ...[
      'потрачено',
      'потрачено всего',
      'потрачено всего с ндс',
      'расход с ндс',
      'расходы с ндс',
      'расход ₽ с ндс',
      'расход факт',
    ],
  ],
  impressions: ['total impressions', 'imps', 'просмотры объявления', 'показы рекламы'],
  clicks: ['total clicks', 'clicks destination', 'переходы по объявлению', 'всего кликов'],
  leads: ['total leads', 'new leads', 'всего лидов', 'новые лиды'],
  orders: ['ecommerce purchases', 'e commerce purchases', 'total orders'],
  ad_revenue: [
    ...['conv value', 'conversion value', 'conversions value', 'total conv value', 'total conversion value'],
    ...['purchases conversion value', 'purchase conversion value', 'website purchases conversion value'],
    ...[
      'total purchase value',
      'purchase value',
      'total order value',
      'total order value checkout',
      'total value purchase',
    ],
    ...['purchase total value', 'attributed revenue', 'attributed sales', 'ad attributed revenue', 'revenue from ads'],
    ...['7 day total sales', '14 day total sales', 'total complete payment value', 'complete payment value'],
    ...['ценность конверсий', 'ценность конверсии', 'выручка с рекламы', 'доход с рекламы', 'выручка от рекламы'],
  ],
  revenue: [
    ...['net sales', 'purchase revenue', 'ecommerce revenue', 'e commerce revenue', 'item revenue', 'product revenue'],
    ...[
      'заказы ₽',
      'заказы руб',
      'заказано на сумму',
      'заказы на сумму',
      'сумма заказов',
      'сумма покупок',
      'сумма выручки',
    ],
    ...['доход от электронной торговли', 'выручка всего', 'продажи ₽', 'продажи руб'],
  ],
  target_actions: [
    ...[
      'key events',
      'key event',
      'ключевые события',
      'total conversions',
      'conv',
      'conversions total',
      'всего конверсий',
    ],
    ...['достижения любой цели', 'достижения выбранных целей'],
  ],
  site_visitors: ['total users', 'all users', 'всего пользователей', 'всего посетителей'],
  visits: ['всего визитов', 'total visits'],
  page_views: ['views', 'просмотры', 'screen page views', 'page views total', 'просмотры страниц и экранов'],
  unique_opens: ['unique email opens', 'opens unique', 'уникальных открытий', 'открытия уникальные'],
  delivered: ['successful deliveries', 'delivered emails', 'total delivered', 'доставлено сообщений'],
  new_customers: ['first time buyers', 'first time purchasers', 'новых клиентов', 'новых покупателей'],
};

/** Headings that mean it where nothing in the file is called more plainly. */
export const WEAK_NAMES: Readonly<Record<string, readonly string[]>> = {
  date: [
    ...['reporting starts', 'start date', 'date start', 'дата начала', 'начало периода', 'начало отчетного периода'],
    ...[
      'created',
      'created at',
      'create date',
      'created date',
      'created on',
      'date created',
      'дата создания',
      'создан',
    ],
    ...['close date', 'closed date', 'closed at', 'дата закрытия', 'дата завершения'],
  ],
  channel: ['platform', 'campaign type', 'advertising channel type', 'тип кампании', 'площадка', 'рекламная система'],
  campaign: ['название', 'campaign group'],
  revenue: ['total sales', 'gross sales'],
};

/** Columns whose cells are weeks, months or whole periods: not days, however they are written. */
const SPANS: ReadonlySet<string> = new Set([
  ...['week', 'week start', 'week starting', 'week of', 'iso week', 'month', 'year month', 'month of year', 'quarter'],
  ...[
    'year',
    'period',
    'reporting period',
    'date range',
    'неделя',
    'начало недели',
    'месяц',
    'квартал',
    'год',
    'период',
  ],
  ...['отчетный период', 'период отчета', 'week number', 'номер недели', 'calendar week', 'calendar month'],
]);

export function isSpanHeading(key: string | null): boolean {
  return key !== null && SPANS.has(key);
}

/** Columns that part a campaign: rows of them add up to it. */
const FINER = new RegExp(
  [
    '^(?:ad|ads|ad id|ad group|ad set|adset|adgroup|creative|keyword|search term|query|device|device type|region|country',
    '|city|location|age|gender|placement|product|product title|item|sku|hour|landing page|page|match type|network|audience',
    '|объявление|группа|группа объявлений|ключевая фраза|фраза|запрос|устройство|тип устройства|регион|страна|город|пол',
    '|возраст|место показа|площадка показа|товар|артикул|креатив|час|страница входа|условие показа)(?: name| title| id)?$',
    '|^(?:название|номер|id) (?:группы|объявления|товара)',
  ].join(''),
);

export function isFinerHeading(key: string | null): boolean {
  return key !== null && FINER.test(key);
}
