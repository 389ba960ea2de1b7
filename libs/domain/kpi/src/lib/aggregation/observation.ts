import type { Rational } from '@premia/domain-kernel';
import { withoutInvisible } from '../import/plain-text';

/** One value of a metric for a day (product §2). Channel and campaign are keys: see `nameKey`. */
export interface Observation {
  readonly metric: string;
  /** ISO date; compares as text. */
  readonly date: string;
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly value: Rational;
}

/** Which observations count: product §3.5; an absent part does not restrict. */
export interface ObservationSlice {
  readonly from?: string;
  readonly to?: string;
  readonly channels?: readonly string[];
  readonly campaigns?: readonly string[];
}

/**
 * The key of a channel or campaign: names match without regard to case, to blanks around and doubled
 * blanks within, to invisible characters and to the Unicode form of letters (product §3.4).
 */
export function nameKey(name: string): string {
  return withoutInvisible(name.normalize('NFC')).replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Finds what `selectObservations` finds, in another order, at the cost of what lies in the slice: thousands of slices of
 * one list are then taken without going through the list thousands of times.
 */
export function indexObservations<Item extends Omit<Observation, 'value'>>(
  observations: readonly Item[],
): (slice: Pick<ObservationSlice, 'channels' | 'campaigns'>) => readonly Item[] {
  const byCampaign = Map.groupBy(observations, ({ campaign }) => campaign);
  const byChannel = Map.groupBy(observations, ({ channel }) => channel);
  const named = (index: ReadonlyMap<string | null, readonly Item[]>, names: readonly string[]) =>
    [...new Set(names.map(nameKey))].flatMap((name) => index.get(name) ?? []);
  return ({ channels, campaigns }) => {
    if (campaigns === undefined) return channels === undefined ? observations : named(byChannel, channels);
    return selectObservations(named(byCampaign, campaigns), channels === undefined ? {} : { channels });
  };
}

/** Observations of the slice, both dates included. */
export function selectObservations<Item extends Omit<Observation, 'value'>>(
  observations: readonly Item[],
  slice: ObservationSlice,
): readonly Item[] {
  const channels = slice.channels === undefined ? null : new Set(slice.channels.map(nameKey));
  const campaigns = slice.campaigns === undefined ? null : new Set(slice.campaigns.map(nameKey));
  return observations.filter(
    ({ date, channel, campaign }) =>
      (slice.from === undefined || date >= slice.from) &&
      (slice.to === undefined || date <= slice.to) &&
      (channels === null || (channel !== null && channels.has(channel))) &&
      (campaigns === null || (campaign !== null && campaigns.has(campaign))),
  );
}
