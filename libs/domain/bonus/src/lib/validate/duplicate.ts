import { show } from './issues';
import type { Place } from './place';

/** Names every entry of a list whose id an earlier entry has, also where the entries have errors of their own. */
export function refuseDuplicateIds(entries: readonly unknown[], place: Place): void {
  if (areFewAndDifferent(entries)) return;
  const seen = new Set<string>();
  entries.forEach((entry, index) => {
    const id = idOf(entry);
    if (id === null) return;
    refuseDuplicateId(id, seen, place.at(index));
    seen.add(id);
  });
}

/** Up to so many ids are compared with each other; a set would cost more. */
const FEW = 8;

/** Nearly every list is short and without duplicates; finding that out makes no set. */
function areFewAndDifferent(entries: readonly unknown[]): boolean {
  if (entries.length > FEW) return false;
  for (let index = 1; index < entries.length; index += 1) {
    const id = idOf(entries[index]);
    for (let earlier = 0; earlier < index; earlier += 1) if (id !== null && id === idOf(entries[earlier])) return false;
  }
  return true;
}

/** Names the entry at the place where its id was seen before. */
export function refuseDuplicateId(id: string, seen: ReadonlySet<string>, place: Place): void {
  if (seen.has(id)) {
    place.at('id').refuse('duplicate-id', `${show(id)} is the id of an earlier entry of this list; ids must differ.`);
  }
}

/** The id of a raw entry; null where it has none that can be read. */
export function idOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return null;
  return typeof entry.id === 'string' ? entry.id : null;
}
