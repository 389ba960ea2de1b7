import type { Rational } from '@premia/domain-kernel';
import { withoutInvisible } from '../import/plain-text';

/** One value of a metric for a day (product §2). Channel and campaign are keys: see `nameKey`. */
export interface Observation {
  readonly metric: string;
  /** ISO date; compares as text. Of several days the last. */
  readonly date: string;
  /** The first day, where one value is of several. */
  readonly from?: string | undefined;
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

/** The day of an observation, or its days as ISO 8601 writes them: `2026-09-01/2026-09-30`. */
export function daysText({ date, from }: Pick<Observation, 'date' | 'from'>): string {
  return from === undefined ? date : `${from}/${date}`;
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

/** Observations over several days that reach beyond a window: they count where a window holds all of them. */
export function cutBy<Item extends Omit<Observation, 'value'>>(
  observations: readonly Item[],
  { from: first = '', to: last = '9999' }: Pick<ObservationSlice, 'from' | 'to'>,
): readonly Item[] {
  return observations.filter(
    ({ date, from }) => from !== undefined && date >= first && from <= last && (from < first || date > last),
  );
}

/** Observations of the slice, both dates included; of several days those that lie in it whole. */
export function selectObservations<Item extends Omit<Observation, 'value'>>(
  observations: readonly Item[],
  slice: ObservationSlice,
): readonly Item[] {
  const channels = slice.channels === undefined ? null : new Set(slice.channels.map(nameKey));
  const campaigns = slice.campaigns === undefined ? null : new Set(slice.campaigns.map(nameKey));
  return observations.filter(
    ({ date, from = date, channel, campaign }) =>
      (slice.from === undefined || from >= slice.from) &&
      (slice.to === undefined || date <= slice.to) &&
      (channels === null || (channel !== null && channels.has(channel))) &&
      (campaigns === null || (campaign !== null && campaigns.has(campaign))),
  );
}
