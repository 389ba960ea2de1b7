import { computed, Injectable, signal } from '@angular/core';
import type { KpiChoice } from '../reviews-client';
import type { GridColumn, GridPlace, GridRow } from './grid-cells';
import { columnsOf, filledDown, pasted, typedInto } from './grid-cells';

const NO_ROWS: readonly GridRow[] = [];

/** So many steps can be taken back. */
const MOST_STEPS = 200;

interface Step {
  readonly rows: readonly GridRow[];
  /** Where it was typed: letters typed there in a row are one step. */
  readonly typedAt: string | null;
}

/** The table while it is being filled in: what stands in it, what was saved, and the way back. */
@Injectable()
export class GridEdits {
  readonly #rows = signal(NO_ROWS);
  readonly #saved = signal<ReadonlyMap<string, GridRow>>(new Map());
  readonly #added = signal<readonly KpiChoice[]>([]);
  readonly #steps = signal<readonly Step[]>([]);
  /** Columns stay where they are while one types, and an emptied one stays in sight. */
  readonly #columns = signal<readonly GridColumn[]>([]);

  readonly rows = this.#rows.asReadonly();
  readonly columns = this.#columns.asReadonly();
  readonly canUndo = computed(() => this.#steps().length > 0);
  /** Rows that are not as they were saved. */
  readonly changed = computed(() => this.#rows().filter((row) => this.#saved().get(row.owner.key) !== row));
  readonly isDirty = computed(() => this.changed().length > 0);

  start(rows: readonly GridRow[]): void {
    this.#rows.set(rows);
    this.#saved.set(new Map(rows.map((row) => [row.owner.key, row])));
    this.#steps.set([]);
    this.#columns.set(columnsOf(rows, this.#added()));
  }

  addColumn(kpi: KpiChoice): void {
    this.#added.update((added) => [...added, kpi]);
    this.#growColumns();
  }

  type(owner: string, field: number, text: string): void {
    const columns = this.#columns();
    const typedAt = `${owner} ${field}`;
    const last = this.#steps().at(-1);
    const rows = this.#rows().map((row) => (row.owner.key === owner ? typedInto(row, columns, field, text) : row));
    if (last?.typedAt === typedAt) this.#rows.set(rows);
    else this.#take(rows, typedAt);
  }

  /** @param visible keys of the rows in sight, from above: a block goes on from one to the next @returns cells that did not fit */
  paste(visible: readonly string[], at: GridPlace, block: readonly (readonly string[])[]): number {
    const { leftOut, rows } = pasted(this.#inSight(visible), this.#columns(), at, block);
    this.#takeChanged(rows);
    return leftOut;
  }

  fillDown(
    visible: readonly string[],
    range: { readonly from: number; readonly to: number; readonly field: number },
  ): void {
    this.#takeChanged(filledDown(this.#inSight(visible), this.#columns(), range));
  }

  /** Other lists for some owners, as one step. */
  replace(changed: readonly GridRow[]): void {
    this.#takeChanged(changed);
    this.#growColumns();
  }

  undo(): void {
    const last = this.#steps().at(-1);
    if (last === undefined) return;
    this.#rows.set(last.rows);
    this.#steps.update((steps) => steps.slice(0, -1));
    this.#growColumns();
  }

  #inSight(visible: readonly string[]): readonly GridRow[] {
    const byKey = new Map(this.#rows().map((row) => [row.owner.key, row]));
    return visible.flatMap((key) => byKey.get(key) ?? []);
  }

  #takeChanged(changed: readonly GridRow[]): void {
    const byKey = new Map(changed.map((row) => [row.owner.key, row]));
    this.#take(
      this.#rows().map((row) => byKey.get(row.owner.key) ?? row),
      null,
    );
  }

  #take(rows: readonly GridRow[], typedAt: string | null): void {
    const step = { rows: this.#rows(), typedAt };
    this.#steps.update((steps) => [...steps.slice(1 - MOST_STEPS), step]);
    this.#rows.set(rows);
  }

  #growColumns(): void {
    const known = this.#columns();
    const keys = new Set(known.map(({ key }) => key));
    this.#columns.set([...known, ...columnsOf(this.#rows(), this.#added()).filter(({ key }) => !keys.has(key))]);
  }
}
