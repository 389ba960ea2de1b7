import { computed, inject, Injectable, signal, untracked } from '@angular/core';
import { Language, pagedRows, pageResource, Submission } from '@premia/web-util';
import type { InputRow, InputsAsked } from '../payouts-client';
import { PayoutsClient } from '../payouts-client';
import { type GridColumn, gridColumns, isOpen, storedText, versionOf } from './input-cells';
import { cellsOf, type CellToSave, edited, InputDrafts, NO_DRAFT, placeOf, undone } from './input-draft';
import { pastedBlock } from './pasted-block';

/** What of a pasted block had no place. */
export interface PasteOutcome {
  readonly taken: number;
  readonly unknownPeople: readonly string[];
  readonly beyond: number;
}

/** What HR gives of people before a cycle is calculated: the rows in sight, what is typed into them, and saving it. */
@Injectable()
export class PayoutInputsStore {
  readonly #client = inject(PayoutsClient);
  readonly #drafts = inject(InputDrafts);
  readonly #language = inject(Language).current;
  readonly #asked = signal<InputsAsked | null>(null);
  readonly #saving = new Submission();
  /** People whom a pasted block named and who were not in sight. */
  readonly #named = signal<readonly InputRow[]>([]);
  readonly #sent = signal<readonly CellToSave[]>([]);

  readonly page = pageResource({
    params: () => this.#asked() ?? undefined,
    subject: ({ cycleId }) => cycleId,
    load: (asked) => this.#client.inputs(asked, null),
  });
  readonly #rows = pagedRows(
    computed(() => this.page.value()?.rows ?? null),
    async (after) => {
      const asked = this.#asked();
      return asked === null ? null : ((await this.#client.inputs(asked, after))?.rows ?? null);
    },
  );
  readonly paged = this.#rows;
  readonly total = computed(() => this.page.value()?.rows.totalCount ?? 0);
  readonly rows = computed(() => {
    const inSight = new Set(this.#rows.rows().map(({ personId }) => personId));
    return [...this.#named().filter(({ personId }) => !inSight.has(personId)), ...this.#rows.rows()];
  });
  readonly columns = computed(() => gridColumns(this.page.value()?.columns ?? []));

  readonly #draft = computed(() => this.#drafts.of(this.#asked()?.cycleId ?? ''));
  readonly edits = computed(() => this.#draft()().edits);
  readonly canUndo = computed(() => this.#draft()().past.length > 0);
  readonly isSaving = this.#saving.isBusy;
  readonly error = this.#saving.error;
  /** What is wrong, by place. */
  readonly faults = computed((): ReadonlyMap<string, string> => {
    const faults = new Map<string, string>();
    for (const [path, said] of Object.entries(this.#saving.fields())) {
      const [, index, field] = path.split('.');
      const cell = this.#sent()[Number(index)];
      if (cell !== undefined)
        faults.set(placeOf({ ...cell, key: field === 'comment' ? `${cell.key}#comment` : cell.key }), said);
    }
    return faults;
  });

  show(asked: InputsAsked): void {
    if (asked.cycleId !== untracked(this.#asked)?.cycleId) {
      this.#named.set([]);
      this.#saving.clear();
    }
    this.#asked.set(asked);
  }

  textOf(row: InputRow, column: GridColumn): string {
    const edit = this.edits().get(placeOf({ personId: row.personId, key: column.key }));
    return edit?.text ?? storedText(column, row, this.#language());
  }

  type(row: InputRow, column: GridColumn, text: string): void {
    this.#draft().update((draft) => edited(draft, [this.#change(row, column, text)]));
  }

  undo(): void {
    this.#draft().update(undone);
  }

  discard(): void {
    this.#saving.clear();
    this.#draft().set(NO_DRAFT);
  }

  /** Puts a block where it was pasted: by the people it names, else line by line downwards. One step to undo. */
  async paste(text: string, at: { readonly row: number; readonly column: number }): Promise<PasteOutcome> {
    const numbers = new Set(this.rows().flatMap(({ personnelNumber }) => personnelNumber ?? []));
    const { people, lines } = pastedBlock(text, (name) => numbers.has(name));
    const unknownPeople: string[] = [];
    let targets: readonly (InputRow | undefined)[];
    if (people === null) targets = lines.map((_, index) => this.rows()[at.row + index]);
    else {
      const byName = await this.#find(people);
      targets = people.map((name) => byName.get(name.toLowerCase()));
      unknownPeople.push(...people.filter((name) => !byName.has(name.toLowerCase())));
    }
    let beyond = people === null ? targets.filter((target) => target === undefined).length : 0;
    const changes = lines.flatMap((cells, index) => {
      const row = targets[index];
      if (row === undefined) return [];
      return cells.flatMap((cell, offset) => {
        const column = this.columns()[at.column + offset];
        if (column !== undefined && isOpen(column, row)) return [this.#change(row, column, cell)];
        if (cell !== '') beyond += 1;
        return [];
      });
    });
    if (changes.length > 0) this.#draft().update((draft) => edited(draft, changes));
    return { taken: changes.length, unknownPeople, beyond };
  }

  /** Whether everything was kept; what was wrong is in `faults` or `error`. */
  async save(): Promise<boolean> {
    const asked = this.#asked();
    if (asked === null) return false;
    const cells = cellsOf(this.edits().values(), (personId, key) => {
      const cell = this.rows()
        .find((row) => row.personId === personId)
        ?.cells.find((one) => one.key === key);
      return { value: cell?.value ?? null, comment: cell?.comment ?? null };
    });
    this.#sent.set(cells);
    const saved = await this.#saving.run(() => this.#client.saveInputs(asked.cycleId, cells));
    if (saved !== null) {
      this.#drafts.of(asked.cycleId).set(NO_DRAFT);
      this.#named.set([]);
      this.page.reload();
    } else if (this.faults().size > 0) await this.#takeOverVersions(asked);
    return saved !== null;
  }

  /** After a refusal the person has read what stands there now: saving again puts theirs in its place. */
  async #takeOverVersions(asked: InputsAsked): Promise<void> {
    const faulty = this.rows().filter((row) =>
      this.columns().some(({ key }) => this.faults().has(placeOf({ ...row, key }))),
    );
    const names = faulty.flatMap(({ email, personnelNumber }) => email ?? personnelNumber ?? []);
    const latest = await this.#client.inputsOf(asked.cycleId, names);
    this.#draft().update((draft) => ({
      ...draft,
      edits: new Map(
        [...draft.edits].map(([place, edit]) => {
          const row = latest.find(({ personId }) => personId === edit.personId);
          return [place, row === undefined ? edit : { ...edit, version: versionOf(row, edit.key.split('#')[0] ?? '') }];
        }),
      ),
    }));
  }

  async #find(people: readonly string[]): Promise<ReadonlyMap<string, InputRow>> {
    const known = byNames(this.rows());
    const asked = this.#asked();
    const missing = people.filter((name) => !known.has(name.toLowerCase()));
    if (asked === null || missing.length === 0) return known;
    const found = await this.#client.inputsOf(asked.cycleId, missing);
    this.#named.update((named) => [...named, ...found]);
    return byNames(this.rows());
  }

  /** A text that is what is kept already is no edit. */
  #change(row: InputRow, column: GridColumn, text: string) {
    const isKept = text === storedText(column, row, this.#language());
    const { key } = column;
    return { personId: row.personId, key, text: isKept ? null : text, version: versionOf(row, column.column.key) };
  }
}

function byNames(rows: readonly InputRow[]): ReadonlyMap<string, InputRow> {
  return new Map(
    rows.flatMap((row) =>
      [row.email, row.personnelNumber].flatMap((name) => (name === null ? [] : [[name.toLowerCase(), row] as const])),
    ),
  );
}
