import type { DemoMonth } from './demo-calendar';
import { DEMO_CAMPAIGNS, type DemoCampaign } from './demo-campaigns';

/** Monday first: leads come on working days, and the weekend is slow. */
const WEEKDAYS = [1.08, 1.12, 1.1, 1.06, 1, 0.84, 0.8];
const HEADER = 'date,campaign,channel,impressions,spend,clicks,leads,orders,revenue';
/** One row in fifty never arrives. */
const MISSING = 0.02;
/** Somebody types this campaign by hand. */
const MISSPELT = 'social_lookalike';
/** This partner reports its last two days with the next month. */
const LATE = 'media_partner';
const LATE_DAYS = 2;
const GROWTH_PER_MONTH = 0.012;

/**
 * The file that is uploaded after a month: its days, less what is missing and late, plus what was late the month before.
 * The same month always gives the same file.
 *
 * @param until the last day that is known yet
 */
export function demoFile(month: DemoMonth, before: DemoMonth | null, index: number, until: string): string {
  const late =
    before === null ? [] : rowsOf(before, index - 1, (campaign, day) => campaign.name === LATE && isLate(before, day));
  const due = rowsOf(month, index, (campaign, day) => day <= until && !(campaign.name === LATE && isLate(month, day)));
  return [HEADER, ...late, ...due].join('\n');
}

/** Two days of one campaign as they were counted again later. */
export function demoCorrection(month: DemoMonth, index: number): string {
  const days = new Set(month.days.slice(9, 11));
  const rows = rowsOf(month, index, (campaign, day) => campaign.name === 'influencer_vlog' && days.has(day), 1.3);
  return [HEADER, ...rows].join('\n');
}

function isLate({ days }: DemoMonth, day: string): boolean {
  return days.indexOf(day) >= days.length - LATE_DAYS;
}

function rowsOf(
  month: DemoMonth,
  index: number,
  includes: (campaign: DemoCampaign, day: string) => boolean,
  leadsFactor = 1,
): readonly string[] {
  return month.days.flatMap((day) =>
    DEMO_CAMPAIGNS.filter(
      (campaign) => includes(campaign, day) && chance(campaign.name, day, 'missing') >= MISSING,
    ).map((campaign) => rowOf(campaign, day, index, leadsFactor)),
  );
}

function rowOf(campaign: DemoCampaign, day: string, index: number, leadsFactor: number): string {
  const { name, channel } = campaign;
  const weekday = WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 1;
  const month = day.slice(0, 7);
  const demand =
    weekday * (1 + GROWTH_PER_MONTH * index) * swing(channel, month, 'demand', 0.14) * swing(name, day, 'demand', 0.18);
  const price = swing(channel, month, 'price', 0.09) * swing(name, day, 'price', 0.07);
  const leads = Math.round(campaign.leadsPerDay * demand * leadsFactor);
  const spend = Math.round(campaign.leadsPerDay * demand * campaign.paisePerLead * price);
  const clicks = Math.round(spend / (campaign.paisePerClick * swing(name, day, 'click', 0.08)));
  const impressions = Math.round((clicks * 1_000_000) / (campaign.clickRate * swing(name, day, 'view', 0.1)));
  const orders = Math.round(
    (leads * campaign.orderRate * swing(channel, month, 'order', 0.12)) / 1_000_000 + chance(name, day, 'order') - 0.5,
  );
  const revenue = Math.max(0, orders) * Math.round(campaign.paisePerOrder * swing(name, day, 'basket', 0.06));
  const spelt = name === MISSPELT && chance(name, day, 'spelling') < 0.3 ? 'Social_LookALIKE' : name;
  return [day, spelt, channel, impressions, rupees(spend), clicks, leads, Math.max(0, orders), rupees(revenue)].join(
    ',',
  );
}

/** Paise as rupees with two decimals. */
function rupees(paise: number): string {
  return `${Math.floor(paise / 100)}.${String(paise % 100).padStart(2, '0')}`;
}

/** A factor around 1, at most `width` away, always the same for the same names. */
function swing(subject: string, when: string, what: string, width: number): number {
  return 1 + width * (2 * chance(subject, when, what) - 1);
}

/** A number from 0 to 1 that only the names decide (FNV-1a, then a mix of its bits). */
function chance(subject: string, when: string, what: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${subject}|${when}|${what}|premia`) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 0x1_0000_0000;
}
