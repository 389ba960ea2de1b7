import type { Message } from './message';

/** A name that exists in every language: of a KPI, a metric. */
export interface LocalizedName {
  readonly en: string;
  readonly ru: string;
}

/** How a list is joined: `a, b`; `a; b`; `a → b`; `a and b`; `a or b`; `a b` (sentences). */
export type ListJoin = 'comma' | 'semicolon' | 'arrow' | 'and' | 'or' | 'space';

export interface TextList {
  readonly list: readonly Text[];
  readonly join: ListJoin;
}

/** Words for a message's parameter: as they are, a message within a message, a name of the catalogue, or several of these. */
export type Text = string | Message | LocalizedName | TextList;

export function listOf(list: readonly Text[], join: ListJoin = 'comma'): TextList {
  return { list, join };
}
