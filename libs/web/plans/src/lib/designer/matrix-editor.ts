import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import type { ComponentInput, MatrixInput } from '@premia/domain-bonus';
import { Button, Icon } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { sortOf } from '../draft/component-edits';
import type { MatrixSide } from '../draft/matrix-edits';
import { withFrom, withLineAdded, withoutLine, withRate } from '../draft/matrix-edits';
import { DecimalInput } from './decimal-input';

export interface MatrixEditorModel {
  readonly matrix: MatrixInput;
  readonly components: readonly ComponentInput[];
  readonly editable: boolean;
  readonly problem: string | null;
}

/** The grid of a matrix plan: from which rates its rows and columns hold, and what each cell pays. */
@Component({
  selector: 'premia-matrix-editor',
  imports: [Button, DecimalInput, Icon],
  templateUrl: './matrix-editor.html',
  styles: `
    :host {
      display: grid;
      gap: 12px;
      padding: 20px 0;
      border-top: 1px solid var(--line);
    }
    .scroll {
      overflow-x: auto;
    }
    th {
      padding: 4px;
      color: var(--ink-2);
      font: var(--t-label);
      text-align: start;
    }
    td {
      padding: 4px;
    }
    th premia-decimal-input,
    td premia-decimal-input {
      display: block;
      width: 96px;
    }
    .line {
      display: flex;
      align-items: center;
      gap: 4px;
    }
    .problem {
      color: var(--bad);
      font: var(--t-small);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MatrixEditor {
  readonly model = input.required<MatrixEditorModel>();
  readonly changed = output<MatrixInput>();
  protected readonly t = injectTranslate();

  protected readonly rowsName = computed(() => this.#nameOf(this.model().matrix.rows.component));
  protected readonly columnsName = computed(() => this.#nameOf(this.model().matrix.columns.component));

  protected setRate(row: number, column: number, rate: string): void {
    this.changed.emit(withRate(this.model().matrix, row, column, rate));
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
    return component === undefined ? id : this.t(`plans.component.sorts.${sortOf(component)}`);
  }
}
