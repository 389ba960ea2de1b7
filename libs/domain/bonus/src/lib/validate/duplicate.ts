import type { Findings } from './findings';
import { show } from './findings';
import type { Place } from './place';

/** Names every entry of a list whose id an earlier entry has, also where the entries have errors of their own. */
export function refuseDuplicateIds(entries: readonly unknown[], place: Place, findings: Findings): void {
  if (entries.length < 2) return;
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const id = idOf(entry);
    if (id !== null) refuseDuplicateId(id, seen, place.at(index), findings);
  });
}

/** Names the entry at the place where its id was seen before, and remembers the id. */
export function refuseDuplicateId(id: string, seen: Set<string>, place: Place, findings: Findings): void {
  if (seen.has(id)) {
    findings.add(
      'duplicate-id',
      place.at('id'),
      `${show(id)} is the id of an earlier entry of this list; ids must differ.`,
    );
  }
  seen.add(id);
}

/** The id of a raw entry; null where it has none that can be read. */
export function idOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return null;
  return typeof entry.id === 'string' ? entry.id : null;
}
