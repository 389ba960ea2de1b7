import { Component, computed, input, output } from '@angular/core';
import type { PerUnitComponentInput } from '@premia/domain-bonus';
import { currencySymbol } from '@premia/shared-format';
import type { CellChange, EditableRowsModel, SelectOption } from '@premia/web-ui';
import { DecimalInput, EditableRows, Select } from '@premia/web-ui';
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
  imports: [DecimalInput, EditableRows, Select],
  templateUrl: './per-unit-editor.html',
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(200px, 1fr));
      gap: 16px;
      align-items: start;
    }
    .field {
      display: grid;
      gap: 6px;
      align-content: start;
    }
    .field > span {
      font: 500 14px/20px var(--font);
    }
    .problem {
      color: var(--bad);
      font: var(--t-small);
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

  protected readonly modes = computed(() =>
    PER_UNIT_MODES.map((mode) => ({ value: mode, label: this.t(`plans.perUnit.modes.${mode}`) })),
  );
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

  protected chooseKpi(kpi: string): void {
    if (kpi !== '') this.kpiChosen.emit(kpi);
  }

  protected chooseMode(mode: string): void {
    const chosen = PER_UNIT_MODES.find((known) => known === mode);
    if (chosen !== undefined) this.changed.emit(withPerUnitMode(this.model().component, chosen));
  }

  protected set({ row, column, text }: CellChange): void {
    this.changed.emit(withPerUnitCell(this.model().component, row, column as PerUnitCell, text));
  }

  protected add(): void {
    this.changed.emit(withPerUnitTierAdded(this.model().component));
  }

  protected remove(index: number): void {
    this.changed.emit(withoutPerUnitTier(this.model().component, index));
  }

  protected setCap(text: string): void {
    this.changed.emit(withLimit(this.model().component, 'cap', text));
  }
}
