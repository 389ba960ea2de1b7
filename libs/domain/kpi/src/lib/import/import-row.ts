import type { Rational } from '@premia/domain-kernel';
import type { Observation } from '../aggregation/observation';

/** A good row: one day of one channel and campaign, with a value for each metric that has one. */
export interface ImportRow {
  readonly row: number;
  readonly date: string;
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly values: readonly { readonly metric: string; readonly value: Rational }[];
}

/** An observation as a file brings it; the same key twice is the same observation. */
export interface ImportedObservation extends Observation {
  readonly row: number;
  readonly externalKey: string;
}

/** The observations of good rows, one by one, so that a large file needs no second copy in memory. */
export function* observationsOf(rows: Iterable<ImportRow>): Generator<ImportedObservation> {
  for (const { row, date, channel, campaign, values } of rows) {
    const place = placeKeyOf(date, channel, campaign);
    for (const { metric, value } of values) {
      const externalKey = place + escapeKeyPart(metric).toLowerCase();
      yield { row, metric, date, channel, campaign, value, externalKey };
    }
  }
}

/** What makes an observation the same one in a later file: `date|channel|campaign|metric`, lower-cased. */
export function externalKeyOf({ date, channel, campaign, metric }: Omit<Observation, 'value'>): string {
  return placeKeyOf(date, channel, campaign) + escapeKeyPart(metric).toLowerCase();
}

function placeKeyOf(date: string, channel: string | null, campaign: string | null): string {
  return `${date}|${escapeKeyPart(channel ?? '')}|${escapeKeyPart(campaign ?? '')}|`.toLowerCase();
}

function escapeKeyPart(text: string): string {
  return /[\\|]/.test(text) ? text.replace(/[\\|]/g, '\\$&') : text;
}
