import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { LanguageCode } from '../driving/texts';

export const SPECIALISTS = [
  { channel: 'search', name: 'Search specialist', leadsTarget: '7000' },
  { channel: 'social', name: 'Social specialist', leadsTarget: '30000' },
  { channel: 'influencer', name: 'Influencer specialist', leadsTarget: '16000' },
  { channel: 'media', name: 'Media specialist', leadsTarget: '10000' },
] as const;

export type Channel = (typeof SPECIALISTS)[number]['channel'];

/** What a month's file of campaigns comes to, worked out apart from the product. */
export interface February {
  /** Where the numbers come from, for the title of a test. */
  readonly source: string;
  readonly fileName: string;
  readonly content: Buffer;
  readonly rows: number;
  /** First and last day. */
  readonly days: Readonly<Record<LanguageCode, { readonly from: string; readonly to: string }>>;
  readonly campaigns: number;
  /** One value of one metric for a day and a campaign. */
  readonly values: number;
  /** A spelling of a campaign that another one takes in. */
  readonly joined: { readonly spellings: string; readonly kept: string } | null;
  /** As the page rounds them: ROMI in percent, CPL in rupees. */
  readonly romi: Readonly<Record<Channel, string>>;
  readonly costPerLead: string;
  readonly payouts: Readonly<Record<Channel, string>>;
  readonly payoutSum: string;
}

const REAL_FILE = resolve('../shared/data/marketing-2021-02.csv');

/**
 * The real file of product §10 where it lies beside the repository. Where it is absent the same story is told on a month
 * made up of round numbers: everybody's own KPIs exactly on target, the team's revenue at 94.5 % of its target, so that
 * every bonus is 12 000 × (70 % + 30 % × 94.5 %) = 11 802.
 */
export const february: February = existsSync(REAL_FILE) ? realMonth() : madeUpMonth();

function realMonth(): February {
  return {
    source: 'the real file',
    fileName: basename(REAL_FILE),
    content: readFileSync(REAL_FILE),
    rows: 308,
    days: {
      en: { from: '1 February 2021', to: '28 February 2021' },
      ru: { from: '1 февраля 2021', to: '28 февраля 2021' },
    },
    campaigns: 11,
    values: 308 * 6,
    joined: { spellings: 'facebOOK_tier2', kept: 'facebook_tier2' },
    romi: { search: '7.07', social: '-13.68', influencer: '154.29', media: '22.41' },
    costPerLead: '466.47',
    payouts: { search: '8907.06', social: '9768.62', influencer: '14177.34', media: '11868.95' },
    payoutSum: '44721.97',
  };
}

/** Two equal days a channel; each lead costs 480, each rupee spent brings 1.25 back. */
function madeUpMonth(): February {
  const rows = SPECIALISTS.flatMap(({ channel, leadsTarget }) => {
    const leads = Number(leadsTarget) / 2;
    const row = (day: string): string =>
      `${day},${channel}_one,${channel},${leads * 100},${leads * 480},${leads * 10},${leads},${leads / 10},${leads * 600}`;
    return [row('2021-02-03'), row('2021-02-17')];
  });
  const header = 'c_date,campaign_name,category,impressions,mark_spent,clicks,leads,orders,revenue';
  return {
    source: 'a made-up month, because ../shared/data/marketing-2021-02.csv is not here',
    fileName: 'made-up-2021-02.csv',
    content: Buffer.from([header, ...rows].join('\n')),
    rows: rows.length,
    days: {
      en: { from: '3 February 2021', to: '17 February 2021' },
      ru: { from: '3 февраля 2021', to: '17 февраля 2021' },
    },
    campaigns: 4,
    values: rows.length * 6,
    joined: null,
    romi: { search: '25.00', social: '25.00', influencer: '25.00', media: '25.00' },
    costPerLead: '480.00',
    payouts: { search: '11802.00', social: '11802.00', influencer: '11802.00', media: '11802.00' },
    payoutSum: '47208.00',
  };
}
