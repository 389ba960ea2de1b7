import { Component, input, output } from '@angular/core';
import { Button } from '../controls/button';
import { DecimalInput } from '../controls/decimal-input';
import { Icon } from '../layout/icon';

export interface EditableColumn {
  readonly key: string;
  readonly label: string;
  readonly unit?: string;
  /** Words, taken when the field is left; otherwise numbers, taken as they are typed. */
  readonly isText?: boolean;
  /** Where the head itself is a number that can be changed, as in a grid. */
  readonly head?: { readonly value: string; readonly removeLabel: string };
}

export type EditableRow = Readonly<Record<string, string | null>>;

export interface EditableRowsModel {
  readonly caption: string;
  readonly columns: readonly EditableColumn[];
  /** Null where a cell cannot be filled: `endless` stands there. */
  readonly rows: readonly EditableRow[];
  readonly editable: boolean;
  readonly addLabel: string;
  readonly removeLabel: (row: number) => string;
  /** What a field is called for who does not see the table; without it the column and the row's number. */
  readonly cellLabel?: (row: number, column: EditableColumn) => string;
  readonly endless?: string;
  /** Whether something is wrong with a cell; the words stand below the table. */
  readonly isInvalid?: (row: number, column: string) => boolean;
}

export interface CellChange {
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** A small table to type in: each cell a field, a row more, a row less; at least one stays. */
@Component({
  selector: 'premia-editable-rows',
  imports: [Button, DecimalInput, Icon],
  templateUrl: './editable-rows.html',
  styles: `
    :host {
      display: grid;
      gap: 8px;
      justify-items: start;
    }
    .scroll {
      width: 100%;
      max-width: 560px;
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th {
      padding: 0 4px 4px;
      color: var(--ink-3);
      font: var(--t-label);
      text-align: start;
    }
    td {
      min-width: 88px;
      padding: 3px 4px;
    }
    .head {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    .action {
      min-width: 36px;
      width: 36px;
      padding-inline: 0;
    }
  `,
})
export class EditableRows {
  readonly model = input.required<EditableRowsModel>();
  readonly changed = output<CellChange>();
  readonly headChanged = output<{ readonly column: number; readonly text: string }>();
  readonly added = output();
  readonly removed = output<number>();
  readonly columnRemoved = output<number>();

  protected labelOf(row: number, column: EditableColumn): string {
    return this.model().cellLabel?.(row, column) ?? `${column.label}, ${row + 1}`;
  }
}
