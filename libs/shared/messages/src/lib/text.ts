import type { MoneyText } from '@premia/shared-format';
import type { MessageParameters } from './parameters.generated';

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

/** A message's name: folder and keys of its text, joined by dots (`problem.NOT_FOUND`). */
export type MessageCode = keyof MessageParameters;

/** What any message may be filled with; `MessageParameters` says which values one message takes. */
export type MessageValue =
  Text | number | MoneyText | { readonly from: string; readonly to: string } | null | undefined;
export type MessageValues = Readonly<Record<string, MessageValue>>;

/** What is to be said, in no language yet: domain and API return this, and it is described where the receiver is known. */
export interface Message {
  readonly code: MessageCode;
  readonly parameters: MessageValues;
}

export function listOf(list: readonly Text[], join: ListJoin = 'comma'): TextList {
  return { list, join };
}
