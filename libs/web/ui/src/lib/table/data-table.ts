import { NgTemplateOutlet } from '@angular/common';
import {
  booleanAttribute,
  Component,
  computed,
  contentChildren,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
} from '@angular/core';
import { injectTranslate } from '@premia/web-util';
import { injectElementWidth } from '../layout/element-width';
import { FadingEdge } from '../layout/fading-edge';
import { Icon } from '../layout/icon';
import { Cell } from './cell';
import { rowWindow } from './row-window';
import type { CellPlace, CellTemplate, TableColumn, TableSort } from './table-model';
import { cellAfterKey, nextSort } from './table-model';

/** From so many rows on, only those in sight are drawn. */
const LONG_TABLE = 200;
const ROW_HEIGHT = 45;
/** Where the style sheet turns rows into cards. */
const NARROW = 600;

/**
 * Rows and columns: arrow keys move between cells, Enter opens a row, heads sort, the head stays in sight, and at 360 px
 * each row becomes a card. Cells hold plain text or a `premiaCell` template.
 */
@Component({
  selector: 'premia-data-table',
  imports: [FadingEdge, Icon, NgTemplateOutlet],
  templateUrl: './data-table.html',
  styleUrl: './data-table.css',
  host: { '(keydown)': 'moveByKey($event)' },
})
export class DataTable<T> {
  readonly columns = input.required<readonly TableColumn<T>[]>();
  readonly rows = input.required<readonly T[]>();
  readonly rowKey = input.required<(row: T) => string>();
  /** What the table shows, for screen readers. */
  readonly caption = input.required<string>();
  readonly sort = model<TableSort | null>(null);
  /** Whether rows lead somewhere: `rowOpened` then tells which was pressed. */
  readonly opens = input(false, { transform: booleanAttribute });
  readonly rowOpened = output<T>();

  protected readonly t = injectTranslate();
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly cells = contentChildren<Cell<T>>(Cell);

  protected readonly templates = computed(
    () => new Map<string, CellTemplate<T>>(this.cells().map((cell) => [cell.premiaCell(), cell.template])),
  );
  readonly #width = injectElementWidth(NARROW + 1);
  protected readonly isMany = computed(() => this.rows().length > LONG_TABLE);
  /** Cards differ in height, so that none can be left out by counting; the browser skips those out of sight itself. */
  protected readonly isLong = computed(() => this.isMany() && this.#width() > NARROW);
  readonly #scroll = signal({ top: 0, height: 800 });
  protected readonly window = computed(() => {
    const { top, height } = this.#scroll();
    const count = this.rows().length;
    return this.isLong() ? rowWindow(count, ROW_HEIGHT, top, height) : { first: 0, last: count, above: 0, below: 0 };
  });
  protected readonly shownRows = computed(() => this.rows().slice(this.window().first, this.window().last));

  /** The one cell that Tab reaches; it stays within the table when rows go. */
  protected readonly place = linkedSignal<number, CellPlace>({
    source: () => this.rows().length,
    computation: (count, previous) => ({
      row: Math.max(0, Math.min(count - 1, previous?.value.row ?? 0)),
      column: previous?.value.column ?? 0,
    }),
  });

  protected sortBy(column: TableColumn<T>): void {
    this.sort.set(nextSort(column, this.sort()));
  }

  protected ariaSort(column: TableColumn<T>): 'ascending' | 'descending' | 'none' | null {
    if (column.sortable !== true) return null;
    const sort = this.sort();
    return sort?.column === column.key ? sort.direction : 'none';
  }

  protected follow(event: Event): void {
    if (event.target instanceof HTMLElement) {
      this.#scroll.set({ top: event.target.scrollTop, height: event.target.clientHeight });
    }
  }

  protected moveByKey(event: KeyboardEvent): void {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('td') : null;
    if (cell === null) return;
    if (event.key === 'Enter' && event.target === cell) {
      this.#enter(cell);
      event.preventDefault();
      return;
    }
    const to = cellAfterKey(
      event.key,
      this.place(),
      this.rows().length,
      this.columns().length,
      event.ctrlKey || event.metaKey,
    );
    if (to === null || event.altKey) return;
    event.preventDefault();
    this.place.set(to);
    this.#focusPlace(to);
  }

  protected openByPress(event: Event, row: T): void {
    // A link or button inside a cell has its own meaning.
    const isOnControl =
      event.target instanceof Element && event.target.closest('a, button, input, select, label') !== null;
    if (this.opens() && !isOnControl) this.rowOpened.emit(row);
  }

  /** Enter goes to what the cell holds; where it holds nothing to press, it opens the row. */
  #enter(cell: HTMLElement): void {
    const control = cell.querySelector<HTMLElement>('a, button, input, select');
    const row = this.rows()[this.place().row];
    if (control !== null) control.focus();
    else if (this.opens() && row !== undefined) this.rowOpened.emit(row);
  }

  #focusPlace({ row, column }: CellPlace): void {
    const scroller = this.#element.querySelector<HTMLElement>('.scroller');
    if (this.isLong() && scroller !== null) {
      const top = row * ROW_HEIGHT;
      const isOutside = top < scroller.scrollTop || top + 2 * ROW_HEIGHT > scroller.scrollTop + scroller.clientHeight;
      if (isOutside) scroller.scrollTop = Math.max(0, top - scroller.clientHeight / 2);
      this.#scroll.set({ top: scroller.scrollTop, height: scroller.clientHeight });
    }
    // The row may have to be drawn first.
    setTimeout(() => {
      this.#element.querySelector<HTMLElement>(`td[data-place="${row}-${column}"]`)?.focus();
    });
  }
}
