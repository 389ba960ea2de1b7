import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { StateGlyph } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { clipboardBlock } from './grid-cells';

export interface GridCell {
  readonly text: string;
  readonly label: string;
  /** What goes before the number on a narrow screen. */
  readonly short: string;
  readonly problem: string | null;
  readonly isOff: boolean;
}

export interface GridKpi {
  readonly key: string;
  readonly target: GridCell;
  readonly weight: GridCell;
  /** What was reached before; null where nothing is known, or nobody asks. */
  readonly earlier: string | null;
  readonly isEmpty: boolean;
}

export interface GridLine {
  readonly key: string;
  readonly name: string;
  readonly detail: string;
  readonly link: readonly string[];
  readonly kpis: readonly GridKpi[];
  readonly sum: { readonly words: string; readonly isComplete: boolean; readonly isEmpty: boolean };
  readonly problem: string | null;
}

export interface GridTableModel {
  readonly caption: string;
  readonly columns: readonly { readonly key: string; readonly name: string; readonly unit: string }[];
  readonly lines: readonly GridLine[];
  readonly isFrozen: boolean;
}

export interface GridRange {
  readonly from: number;
  readonly to: number;
  readonly field: number;
}

/** People and their KPIs as a spreadsheet would have them: arrows, Enter, blocks from the clipboard, fill down, undo. */
@Component({
  selector: 'premia-grid-table',
  imports: [RouterLink, StateGlyph],
  templateUrl: './grid-table.html',
  styleUrl: './grid-table.css',
})
export class GridTable {
  readonly model = input.required<GridTableModel>();
  readonly typed = output<{ readonly owner: string; readonly field: number; readonly text: string }>();
  readonly pasted = output<{
    readonly row: number;
    readonly field: number;
    readonly block: readonly (readonly string[])[];
  }>();
  readonly filled = output<GridRange>();
  readonly undone = output();
  protected readonly t = injectTranslate();
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Where the reader is, and up to which row Shift has been held. */
  readonly #at = signal<{ readonly row: number; readonly field: number; readonly end: number } | null>(null);
  readonly range = computed((): GridRange | null => {
    const at = this.#at();
    return at === null ? null : { from: Math.min(at.row, at.end), to: Math.max(at.row, at.end), field: at.field };
  });

  focusFirstProblem(): void {
    this.#element.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  protected isChosen(row: number, field: number): boolean {
    const range = this.range();
    return range !== null && range.to > range.from && range.field === field && row >= range.from && row <= range.to;
  }

  protected enter(row: number, field: number, box: HTMLInputElement): void {
    if (this.#at()?.field !== field || !this.isChosen(row, field)) this.#at.set({ row, field, end: row });
    box.select();
  }

  protected paste(event: ClipboardEvent, row: number, field: number): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n\r]/.test(text)) return;
    event.preventDefault();
    this.pasted.emit({ row, field, block: clipboardBlock(text) });
  }

  protected press(event: KeyboardEvent, row: number, field: number): void {
    const isCommand = event.ctrlKey || event.metaKey;
    if (isCommand && !event.shiftKey && event.code === 'KeyZ') {
      event.preventDefault();
      this.undone.emit();
    } else if (isCommand && event.code === 'KeyD') {
      event.preventDefault();
      this.#fill(row, field);
    } else if (!isCommand && !event.altKey) {
      this.#move(event, row, field);
    }
  }

  #fill(row: number, field: number): void {
    const range = this.range();
    if (range !== null && range.to > range.from) this.filled.emit(range);
    else if (row > 0) this.filled.emit({ from: row - 1, to: row, field });
  }

  #move(event: KeyboardEvent, row: number, field: number): void {
    const box = event.target;
    if (!(box instanceof HTMLInputElement)) return;
    const isAll = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    const step: readonly [number, number] | null =
      event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey)
        ? [1, 0]
        : event.key === 'ArrowUp' || event.key === 'Enter'
          ? [-1, 0]
          : event.key === 'ArrowLeft' && (isAll || box.selectionEnd === 0)
            ? [0, -1]
            : event.key === 'ArrowRight' && (isAll || box.selectionStart === box.value.length)
              ? [0, 1]
              : null;
    if (step === null) return;
    event.preventDefault();
    if (event.shiftKey && event.key.startsWith('Arrow') && step[0] !== 0) {
      const last = this.model().lines.length - 1;
      this.#at.update((at) => at && { ...at, end: Math.min(last, Math.max(0, at.end + step[0])) });
      return;
    }
    this.#at.set(null);
    this.#focus(row + step[0], field + step[1], step);
  }

  /** The next field in the direction that can be typed into. */
  #focus(row: number, field: number, [down, right]: readonly [number, number]): void {
    const next = this.#element.querySelector<HTMLInputElement>(`[data-place="${row} ${field}"]`);
    if (next === null) return;
    if (next.disabled) this.#focus(row + down, field + right, [down, right]);
    else next.focus();
  }
}
