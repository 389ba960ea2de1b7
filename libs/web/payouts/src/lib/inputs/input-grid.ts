import { Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { formatDecimal, formatMoney, isDecimalText } from '@premia/shared-format';
import { Button } from '@premia/web-ui';
import { injectTranslate, Language } from '@premia/web-util';
import type { InputRow } from '../payouts-client';
import { type GridColumn, isOpen } from './input-cells';
import { placeOf } from './input-draft';

export interface InputGridModel {
  readonly columns: readonly GridColumn[];
  readonly rows: readonly InputRow[];
  readonly textOf: (row: InputRow, column: GridColumn) => string;
  readonly edited: (place: string) => boolean;
  readonly faults: ReadonlyMap<string, string>;
  readonly editable: boolean;
}

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Lines that are drawn before somebody asks for more: each has a handful of fields. */
const AT_ONCE = 200;

/** People and what is given of them: typed, walked with the arrows, pasted into as a block. */
@Component({
  selector: 'premia-input-grid',
  imports: [Button, RouterLink],
  templateUrl: './input-grid.html',
  styleUrl: './input-grid.css',
})
export class InputGrid {
  readonly model = input.required<InputGridModel>();
  readonly typed = output<CellPlace & { readonly text: string }>();
  readonly pasted = output<CellPlace & { readonly text: string }>();
  readonly undone = output();

  protected readonly t = injectTranslate();
  readonly #language = inject(Language).current;
  readonly #element = inject<ElementRef<HTMLElement>>(ElementRef);

  /** A pasted block of thousands is kept and saved whole; what is wrong with it is drawn wherever it stands. */
  readonly #drawn = signal(AT_ONCE);

  protected readonly heads = computed(() =>
    this.model().columns.map((column) => ({ column, label: this.#label(column), hint: this.#hint(column) })),
  );

  protected readonly hidden = computed(() => this.model().rows.length - this.lines().length);

  protected readonly lines = computed(() => {
    const { rows, columns, textOf, edited, faults, editable } = this.model();
    const isFaulty = ({ personId }: InputRow): boolean =>
      columns.some(({ key }) => faults.has(placeOf({ personId, key })));
    const drawn = rows.flatMap((row, index) => (index < this.#drawn() || isFaulty(row) ? [{ row, index }] : []));
    return drawn.map(({ row, index }) => ({
      row,
      index,
      cells: columns.map((column) => {
        const place = placeOf({ personId: row.personId, key: column.key });
        return {
          column,
          text: textOf(row, column),
          isOpen: row.columns.includes(column.column.key),
          isDisabled: !editable || !isOpen(column, row),
          isEdited: edited(place),
          fault: faults.get(place) ?? null,
          faultId: `fault-${place.replace(/[^\w-]/gu, '-')}`,
          label: `${this.#label(column)}, ${row.name}`,
          paid: this.#paid(column, row),
        };
      }),
    }));
  });

  protected drawMore(): void {
    this.#drawn.update((drawn) => drawn + AT_ONCE);
  }

  protected type(row: number, column: number, event: Event): void {
    if (event.target instanceof HTMLInputElement) this.typed.emit({ row, column, text: event.target.value });
  }

  /** A single value goes where the caret is, as everywhere; a block goes over cells. */
  protected paste(row: number, column: number, event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!/[\t\n\r]/u.test(text.trimEnd())) return;
    event.preventDefault();
    this.pasted.emit({ row, column, text });
  }

  protected press(row: number, column: number, event: KeyboardEvent): void {
    const field = event.target as HTMLInputElement;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey) {
      event.preventDefault();
      this.undone.emit();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { selectionStart: start, selectionEnd: end, value } = field;
    const isWhole = start === 0 && end === value.length;
    const step = {
      ArrowUp: [-1, 0],
      ArrowDown: [1, 0],
      Enter: [1, 0],
      ArrowLeft: isWhole || end === 0 ? [0, -1] : null,
      ArrowRight: isWhole || start === value.length ? [0, 1] : null,
    }[event.key];
    if (step == null) return;
    event.preventDefault();
    this.#focus(row, column, step[0] ?? 0, step[1] ?? 0);
  }

  protected select(event: FocusEvent): void {
    if (event.target instanceof HTMLInputElement) event.target.select();
  }

  /** The next cell in that direction that can be typed into. */
  #focus(row: number, column: number, down: number, right: number): void {
    for (let [r, c] = [row + down, column + right]; ; r += down, c += right) {
      const { rows, columns } = this.model();
      if (rows[r] === undefined || columns[c] === undefined) return;
      const field = this.#element.nativeElement.querySelector<HTMLInputElement>(`[data-place="${r} ${c}"]`);
      if (field === null || field.disabled) continue;
      field.focus();
      return;
    }
  }

  #label({ column, isComment }: GridColumn): string {
    if (isComment) return this.t('payouts.inputs.comment');
    if (column.kind === 'absence') return this.t(`payouts.inputs.absence.${column.name}`);
    return column.kind === 'factor' ? column.name : this.t('payouts.inputs.byHand');
  }

  /** What can be given, so that nobody has to guess. */
  #hint({ column, isComment }: GridColumn): string {
    if (isComment) return this.t('payouts.inputs.commentHint');
    if (column.kind === 'absence') return this.t('payouts.inputs.days');
    const allowed =
      column.words.length > 0
        ? column.words.map(({ word, factor }) => `${word} ${this.#number(factor)}`).join(' · ')
        : column.min !== null && column.max !== null
          ? this.t('payouts.inputs.range', { min: this.#number(column.min), max: this.#number(column.max) })
          : '';
    const fallback =
      column.default === null ? '' : this.t('payouts.inputs.else', { value: this.#number(column.default) });
    return [column.planName, allowed, fallback].filter(Boolean).join(' · ');
  }

  #number(text: string): string {
    return isDecimalText(text) ? formatDecimal(text, this.#language()) : text;
  }

  #paid({ column, isComment }: GridColumn, { earlierPayments }: InputRow) {
    if (isComment || column.kind !== 'earlier_payment') return [];
    return earlierPayments
      .filter(({ planId }) => planId === column.planId)
      .map(({ runId, runNumber, cycleName, paid }) => ({
        runId,
        label: this.t('payouts.runName', { cycle: cycleName, number: runNumber }),
        text: formatMoney(paid, this.#language()),
      }));
  }
}
