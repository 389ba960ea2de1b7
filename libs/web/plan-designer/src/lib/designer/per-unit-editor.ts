import { Component, computed, input, output } from '@angular/core';
import type { PerUnitComponentInput } from '@premia/domain-bonus';
import { currencySymbol } from '@premia/shared-format';
import type { CellChange, EditableRowsModel, SelectOption } from '@premia/web-ui';
import { DecimalField, EditableRows, optionsOf, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { withLimit } from '../draft/component-edits';
import type { PerUnitCell } from '../draft/per-unit-edits';
import {
  hasNoKpiYet,
  PER_UNIT_MODES,
  perUnitRows,
  withoutPerUnitTier,
  withPerUnitCell,
  withPerUnitMode,
  withPerUnitTierAdded,
} from '../draft/per-unit-edits';

export interface PerUnitEditorModel {
  readonly component: PerUnitComponentInput;
  /** KPIs to choose from; one that another part is called by already can't be counted here. */
  readonly kpis: readonly SelectOption[];
  readonly currency: string;
  readonly editable: boolean;
  readonly problem: string | null;
}

/** Money for each unit of one KPI: so much from the first lead, more from the hundredth. */
@Component({
  selector: 'premia-per-unit-editor',
  imports: [DecimalField, EditableRows, Select],
  templateUrl: './per-unit-editor.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .kpi {
      display: grid;
      gap: 6px;
    }
  `,
})
export class PerUnitEditor {
  readonly model = input.required<PerUnitEditorModel>();
  readonly changed = output<PerUnitComponentInput>();
  /** The key of the KPI whose units are paid: the component is called by it, and so finds the KPI of each person. */
  readonly kpiChosen = output<string>();
  protected readonly t = injectTranslate();
  protected readonly currency = computed(() => currencySymbol(this.model().currency));

  protected readonly isOpen = computed(() => hasNoKpiYet(this.model().component));
  /** A part called by something else (a metric, a name of one's own) keeps its name in sight. */
  protected readonly kpis = computed((): readonly SelectOption[] => {
    const { kpis, component } = this.model();
    const isKnown = this.isOpen() || kpis.some(({ value }) => value === component.id);
    return isKnown ? kpis : [{ value: component.id, label: component.id }, ...kpis];
  });

  protected readonly modes = computed(() => optionsOf(PER_UNIT_MODES, (mode) => this.t(`plans.perUnit.modes.${mode}`)));
  protected readonly withLimit = withLimit;
  protected readonly withoutPerUnitTier = withoutPerUnitTier;
  protected readonly withPerUnitMode = withPerUnitMode;
  protected readonly withPerUnitTierAdded = withPerUnitTierAdded;
  protected readonly table = computed((): EditableRowsModel => {
    const { component, editable } = this.model();
    const cells: readonly PerUnitCell[] = component.mode === 'amount' ? ['from', 'to', 'amount'] : ['from', 'rate'];
    return {
      caption: this.t('plans.perUnit.table'),
      columns: cells.map((key) => ({
        key,
        label: this.t(`plans.perUnit.columns.${key}`, { currency: this.currency() }),
      })),
      rows: perUnitRows(component).map((row) => ({ ...row })),
      editable,
      addLabel: this.t('plans.perUnit.addTier'),
      removeLabel: (row) => this.t('plans.perUnit.removeTier', { number: row + 1 }),
    };
  });

  protected set({ row, column, text }: CellChange): void {
    this.changed.emit(withPerUnitCell(this.model().component, row, column as PerUnitCell, text));
  }
}
