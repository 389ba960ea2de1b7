/** A campaign of the demo, by what an ordinary day of it looks like. Money in paise, rates in parts of a million. */
export interface DemoCampaign {
  readonly channel: string;
  readonly name: string;
  readonly leadsPerDay: number;
  readonly paisePerLead: number;
  readonly paisePerClick: number;
  /** Clicks per million impressions. */
  readonly clickRate: number;
  /** Orders per million leads. */
  readonly orderRate: number;
  readonly paisePerOrder: number;
}

function campaign(
  channel: string,
  name: string,
  [leadsPerDay, rupeesPerLead, rupeesPerClick]: readonly [number, number, number],
  [clickRate, orderRate, rupeesPerOrder]: readonly [number, number, number],
): DemoCampaign {
  return {
    channel,
    name,
    leadsPerDay,
    paisePerLead: rupeesPerLead * 100,
    paisePerClick: rupeesPerClick * 100,
    clickRate,
    orderRate,
    paisePerOrder: rupeesPerOrder * 100,
  };
}

/** Four channels in the orders of magnitude of a real department; the campaigns are made up. */
export const DEMO_CAMPAIGNS: readonly DemoCampaign[] = [
  campaign('search', 'search_brand', [88, 390, 14], [9000, 140_000, 5500]),
  campaign('search', 'search_generic', [166, 535, 12], [4500, 86_000, 5200]),
  campaign('social', 'social_prospecting', [330, 465, 9], [1700, 76_000, 5000]),
  campaign('social', 'social_lookalike', [285, 430, 9], [1800, 84_000, 5100]),
  campaign('social', 'social_retargeting', [215, 355, 10], [2600, 104_000, 4900]),
  campaign('social', 'social_video', [170, 520, 8], [1300, 66_000, 5000]),
  campaign('social', 'social_stories', [120, 455, 8], [1500, 72_000, 4800]),
  campaign('influencer', 'influencer_vlog', [380, 500, 11], [2100, 235_000, 5500]),
  campaign('influencer', 'influencer_photo', [225, 472, 10], [1900, 215_000, 5300]),
  campaign('media', 'media_banner', [212, 520, 10], [1100, 112_000, 5400]),
  campaign('media', 'media_partner', [150, 458, 11], [1400, 118_000, 5300]),
];
