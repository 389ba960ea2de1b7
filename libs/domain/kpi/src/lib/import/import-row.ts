import type { Rational } from '@premia/domain-kernel';
import { daysText, type Observation } from '../aggregation/observation';
import { metricByKey } from '../catalogue/metric-catalogue';

/** A good row: one day of one channel and campaign, with a value for each metric that has one. */
export interface ImportRow {
  readonly row: number;
  readonly date: string;
  /** The first day, where the row is of several; `date` is their last. */
  readonly from?: string | undefined;
  /** Currencies and rates by which money was converted. */
  readonly converted?: string | undefined;
  readonly channel: string | null;
  readonly campaign: string | null;
  readonly values: readonly { readonly metric: string; readonly value: Rational }[];
}

/** An observation as a file brings it; the same key twice is the same observation. */
export interface ImportedObservation extends Observation {
  readonly row: number;
  readonly externalKey: string;
  readonly converted: string | null;
}

/** The observations of good rows, one by one, so that a large file needs no second copy in memory. */
export function* observationsOf(rows: Iterable<ImportRow>): Generator<ImportedObservation> {
  for (const { row, date, from, converted, channel, campaign, values } of rows) {
    const place = placeKeyOf(daysText({ date, from }), channel, campaign);
    for (const { metric, value } of values) {
      const externalKey = place + escapeKeyPart(metric).toLowerCase();
      const isMoney = converted !== undefined && metricByKey(metric)?.unit === 'money';
      yield { row, metric, date, from, channel, campaign, value, externalKey, converted: isMoney ? converted : null };
    }
  }
}

/** What makes an observation the same one in a later file: `date|channel|campaign|metric`, lower-cased. */
export function externalKeyOf({ channel, campaign, metric, ...days }: Omit<Observation, 'value'>): string {
  return placeKeyOf(daysText(days), channel, campaign) + escapeKeyPart(metric).toLowerCase();
}

function placeKeyOf(days: string, channel: string | null, campaign: string | null): string {
  return `${days}|${escapeKeyPart(channel ?? '')}|${escapeKeyPart(campaign ?? '')}|`.toLowerCase();
}

function escapeKeyPart(text: string): string {
  return /[\\|]/.test(text) ? text.replace(/[\\|]/g, '\\$&') : text;
}
