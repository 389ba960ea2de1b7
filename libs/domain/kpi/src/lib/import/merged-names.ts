import { nameKey } from '../aggregation/observation';

/** One channel or campaign of a file, and the ways it is spelled there. */
export interface MergedName {
  /** Lower-cased; what observations carry. */
  readonly key: string;
  /** The spellings, the most frequent first. */
  readonly spellings: readonly { readonly text: string; readonly rows: number }[];
}

/** Collects spellings and joins those that differ by case or blanks only (product §3.4). */
export class NameRegister {
  private readonly spellings = new Map<string, Map<string, number>>();
  private readonly keys = new Map<string, string>();

  /** Counts one row under this spelling, unless it is only looked up, and gives its key. */
  add(text: string, isLookup = false): string {
    const key = this.keyOf(text);
    if (isLookup) return key;
    const counts = this.spellings.get(key) ?? new Map<string, number>();
    counts.set(text, (counts.get(text) ?? 0) + 1);
    this.spellings.set(key, counts);
    return key;
  }

  /** The names by key in ascending order. */
  list(): readonly MergedName[] {
    return [...this.spellings]
      .map(([key, counts]) => ({
        key,
        spellings: [...counts]
          .map(([text, rows]) => ({ text, rows }))
          .sort((first, second) => second.rows - first.rows || compareText(first.text, second.text)),
      }))
      .sort((first, second) => compareText(first.key, second.key));
  }

  private keyOf(text: string): string {
    const known = this.keys.get(text);
    if (known !== undefined) return known;
    const key = nameKey(text);
    this.keys.set(text, key);
    return key;
  }
}

/** Names that a file spells in several ways, or in one that is no plain one: `facebOOK_tier2`, but not `Brand`. */
export function respelledNames(names: readonly MergedName[]): readonly MergedName[] {
  return names.filter(
    ({ key, spellings: [first, ...others] }) => others.length > 0 || (first !== undefined && !isPlain(first.text, key)),
  );
}

/** Whether nothing but the case of its letters was joined, and that is no slip of a finger. */
function isPlain(text: string, key: string): boolean {
  return text.normalize('NFC').toLowerCase() === key && !/\p{Ll}\p{Lu}{2,}/u.test(text);
}

function compareText(first: string, second: string): number {
  return first < second ? -1 : first > second ? 1 : 0;
}
