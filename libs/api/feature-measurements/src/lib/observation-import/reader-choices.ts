import type { DateOrder, DoubtfulTotals, EventKind, SpanChoice } from '@premia/domain-kpi';

/** What whoever uploads a file says of it, where the file leaves it open. */
export interface ReaderChoices {
  readonly order?: DateOrder | null | undefined;
  readonly totals?: DoubtfulTotals | null | undefined;
  readonly spans?: SpanChoice | null | undefined;
  /** The first and last day of a file that names none. */
  readonly periodFrom?: string | null | undefined;
  readonly periodTo?: string | null | undefined;
  /** What each row is, and the heading of the day by which it counts. */
  readonly events?: EventKind | null | undefined;
  readonly eventDay?: string | null | undefined;
  readonly channel?: string | null | undefined;
  /** Key of the source; null: as the file is recognised. */
  readonly source?: string | null | undefined;
  /** Whether the source counts beside others of the same metric and channel. */
  readonly countsBesides?: boolean | null | undefined;
  /** Whether values stay that the file no longer holds. */
  readonly keepsVanished?: boolean | null | undefined;
  /** Campaigns that come in another channel than before have moved there. */
  readonly acceptsMoved?: boolean | null | undefined;
}
