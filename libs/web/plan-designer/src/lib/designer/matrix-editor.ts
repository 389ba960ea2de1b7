import { Component, computed, input, output } from '@angular/core';
import type { ComponentInput, MatrixInput } from '@premia/domain-bonus';
import type { CellChange, EditableRowsModel } from '@premia/web-ui';
import { Button, EditableRows, Icon } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { kindOf } from '../draft/component-edits';
import type { MatrixSide } from '../draft/matrix-edits';
import { withFrom, withLineAdded, withoutLine, withRate } from '../draft/matrix-edits';

export interface MatrixEditorModel {
  readonly matrix: MatrixInput;
  readonly components: readonly ComponentInput[];
  readonly editable: boolean;
  readonly problem: string | null;
}

const FROM = 'from';

/** The grid of a matrix plan: from which rates its rows and columns hold, and what each cell pays. */
@Component({
  selector: 'premia-matrix-editor',
  imports: [Button, EditableRows, Icon],
  templateUrl: './matrix-editor.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 20px 0;
      border-top: 1px solid var(--line);
    }
  `,
})
export class MatrixEditor {
  readonly model = input.required<MatrixEditorModel>();
  readonly changed = output<MatrixInput>();
  protected readonly t = injectTranslate();

  protected readonly rowsName = computed(() => this.#nameOf(this.model().matrix.rows.component));
  protected readonly columnsName = computed(() => this.#nameOf(this.model().matrix.columns.component));

  protected readonly table = computed((): EditableRowsModel => {
    const { matrix, editable } = this.model();
    const [rows, columns] = [this.rowsName(), this.columnsName()];
    return {
      caption: this.t('plans.matrix.title'),
      columns: [
        { key: FROM, label: this.t('plans.matrix.corner', { rows, columns }), unit: '%' },
        ...matrix.columns.from.map((value, column) => ({
          key: String(column),
          label: this.t('plans.matrix.columnFrom', { name: columns, number: column + 1 }),
          unit: '%',
          head: {
            value,
            removeLabel:
              matrix.columns.from.length > 1 ? this.t('plans.matrix.removeColumn', { number: column + 1 }) : '',
          },
        })),
      ],
      rows: matrix.rows.from.map((from, row) => ({
        ...Object.fromEntries((matrix.rates[row] ?? []).map((rate, column) => [String(column), rate])),
        [FROM]: from,
      })),
      editable,
      addLabel: this.t('plans.matrix.addRow'),
      removeLabel: (row) => this.t('plans.matrix.removeRow', { number: row + 1 }),
      cellLabel: (row, { key }) =>
        key === FROM
          ? this.t('plans.matrix.rowFrom', { name: rows, number: row + 1 })
          : this.t('plans.matrix.cell', { row: row + 1, column: Number(key) + 1 }),
    };
  });

  protected set({ row, column, text }: CellChange): void {
    if (column === FROM) this.setFrom('rows', row, text);
    else this.changed.emit(withRate(this.model().matrix, row, Number(column), text));
  }

  protected setFrom(side: MatrixSide, index: number, from: string): void {
    this.changed.emit(withFrom(this.model().matrix, side, index, from));
  }

  protected add(side: MatrixSide): void {
    this.changed.emit(withLineAdded(this.model().matrix, side));
  }

  protected remove(side: MatrixSide, index: number): void {
    this.changed.emit(withoutLine(this.model().matrix, side, index));
  }

  #nameOf(id: string): string {
    const component = this.model().components.find((candidate) => candidate.id === id);
    return component === undefined ? id : this.t(`plans.component.kinds.${kindOf(component)}`);
  }
}
