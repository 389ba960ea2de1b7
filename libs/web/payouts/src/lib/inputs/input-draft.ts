import { Injectable, signal, type WritableSignal } from '@angular/core';

/** What was typed into a cell, and the version of the value that it was typed over. */
export interface Edit {
  readonly personId: string;
  /** Of the grid's column. */
  readonly key: string;
  readonly text: string;
  readonly version: number;
}

/** What has been typed and not saved, by place, with what there was before each step. */
export interface InputDraft {
  readonly edits: ReadonlyMap<string, Edit>;
  readonly past: readonly ReadonlyMap<string, Edit>[];
}

export const NO_DRAFT: InputDraft = { edits: new Map(), past: [] };

/** Steps that can be taken back. */
const LONGEST_PAST = 100;

export function placeOf({ personId, key }: Pick<Edit, 'personId' | 'key'>): string {
  return `${personId} ${key}`;
}

/** A step of any number of cells; null in place of a text takes the edit of that cell away. */
export function edited(
  { edits, past }: InputDraft,
  changes: readonly (Omit<Edit, 'text'> & { readonly text: string | null })[],
): InputDraft {
  const next = new Map(edits);
  for (const change of changes) {
    if (change.text === null) next.delete(placeOf(change));
    else next.set(placeOf(change), { ...change, text: change.text });
  }
  return { edits: next, past: [...past, edits].slice(-LONGEST_PAST) };
}

export function undone(draft: InputDraft): InputDraft {
  const edits = draft.past.at(-1);
  return edits === undefined ? draft : { edits, past: draft.past.slice(0, -1) };
}

/** Cells for the server: the value and the comment of one input go together. */
export function cellsOf(
  edits: Iterable<Edit>,
  storedOf: (personId: string, key: string) => { readonly value: string | null; readonly comment: string | null },
): readonly CellToSave[] {
  const cells = new Map<string, CellToSave>();
  for (const { personId, key: gridKey, text, version } of edits) {
    const [key = '', comment] = gridKey.split('#');
    const place = placeOf({ personId, key });
    const cell = cells.get(place) ?? { personId, key, version, ...storedOf(personId, key) };
    cells.set(place, { ...cell, [comment === undefined ? 'value' : 'comment']: text.trim() === '' ? null : text });
  }
  return [...cells.values()];
}

export interface CellToSave {
  readonly personId: string;
  readonly key: string;
  readonly value: string | null;
  readonly comment: string | null;
  readonly version: number;
}

/** Drafts by cycle, which outlive the page: whoever looks something up elsewhere finds what they typed. */
@Injectable({ providedIn: 'root' })
export class InputDrafts {
  readonly #drafts = new Map<string, WritableSignal<InputDraft>>();

  of(cycleId: string): WritableSignal<InputDraft> {
    const draft = this.#drafts.get(cycleId) ?? signal(NO_DRAFT);
    this.#drafts.set(cycleId, draft);
    return draft;
  }
}
