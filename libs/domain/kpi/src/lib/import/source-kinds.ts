import { headingKey } from './heading-keys';
import type { Table } from './table';

/** Which system wrote a file, and the channel of what it reports where its rows name none. */
export interface SourceKind {
  readonly kind: string;
  readonly channel: string | null;
}

/** The source of files that no system is recognised by. */
export const UNKNOWN_SOURCE = 'file';

interface Signature extends SourceKind {
  /** Of each group one pattern has to be among the headings. */
  readonly headings: readonly RegExp[];
}

/** Headings by which systems are told, the surest first. */
const SIGNATURES: readonly Signature[] = [
  { kind: 'meta-ads', channel: 'meta ads', headings: [/^amount spent/] },
  { kind: 'microsoft-ads', channel: 'microsoft ads', headings: [/^(?:timeperiod|gregorian date)$/, /^spend$/] },
  { kind: 'tiktok-ads', channel: 'tiktok ads', headings: [/^clicks destination$/] },
  { kind: 'pinterest-ads', channel: 'pinterest ads', headings: [/^spend in account currency$|^total order value/] },
  { kind: 'linkedin-ads', channel: 'linkedin ads', headings: [/^total spent$/, /^campaign/] },
  { kind: 'campaign-manager', channel: null, headings: [/^media cost/] },
  { kind: 'search-console', channel: 'organic search', headings: [/^position$/, /^ctr$/, /^clicks$/] },
  {
    kind: 'google-analytics',
    channel: null,
    headings: [/^session (?:source|medium|default|campaign)|^engaged sessions$/],
  },
  {
    kind: 'google-ads',
    channel: 'google ads',
    headings: [/^(?:impr|conv value|avg cpc|код валюты|ценность конверсий)$/, /^(?:cost|расходы)$/],
  },
  {
    kind: 'yandex-direct',
    channel: 'yandex direct',
    headings: [/^(?:№|номер) кампании$|^название кампании$/, /^расход/],
  },
  {
    kind: 'yandex-metrika',
    channel: null,
    headings: [/^дата визита$|^визиты$/, /^(?:отказы|глубина просмотра|посетители)$/],
  },
  { kind: 'ozon', channel: 'ozon', headings: [/^дрр/, /^(?:артикул|sku|товар|название товара)$/] },
  { kind: 'shopify', channel: null, headings: [/^gross sales$/, /^net sales$/] },
  { kind: 'mailchimp', channel: 'email', headings: [/^successful deliveries$/] },
  { kind: 'hubspot', channel: null, headings: [/^deal (?:name|stage)$/] },
  { kind: 'bitrix24', channel: null, headings: [/^стадия сделки$/] },
  { kind: 'amocrm', channel: null, headings: [/^этап сделки$/] },
];

/** The system that wrote a file, by its headings; null where none is known. */
export function recogniseSource({ headers }: Pick<Table, 'headers'>): SourceKind | null {
  const keys = headers.map((header) => headingKey(header) ?? '');
  const found = SIGNATURES.find(({ headings }) => headings.every((heading) => keys.some((key) => heading.test(key))));
  return found === undefined ? null : { kind: found.kind, channel: found.channel };
}
