import { Component, computed, input, output } from '@angular/core';
import type { ModifierInput, Scope } from '@premia/domain-bonus';
import type { CellChange, EditableRowsModel, SelectOption } from '@premia/web-ui';
import { Button, DecimalField, EditableRows, Icon, LabelledField, optionsOf, Select, TextInput } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { LookupModifier } from '../draft/lookup-edits';
import {
  lookupRows,
  withLookupDefault,
  withLookupRow,
  withLookupRowAdded,
  withoutLookupRow,
} from '../draft/lookup-edits';
import { CurveEditor } from './curve-editor';
import { withPart } from './plan-editing';

export interface ModifierEditorModel {
  readonly modifier: ModifierInput;
  readonly measures: readonly SelectOption[];
  readonly editable: boolean;
  readonly problem: string | null;
}

const SCOPES: readonly Scope[] = ['individual', 'team', 'company'];

/** One factor on the whole bonus, in the form its kind needs. */
@Component({
  selector: 'premia-modifier-editor',
  imports: [Button, CurveEditor, DecimalField, EditableRows, Icon, LabelledField, Select, TextInput],
  templateUrl: './modifier-editor.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
      padding: 16px 0;
      border-top: 1px solid var(--line);
    }
    .head {
      display: flex;
      justify-content: space-between;
      align-items: center;
    }
    .line {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(150px, 1fr));
      gap: 12px;
      align-items: end;
    }
  `,
})
export class ModifierEditor {
  readonly model = input.required<ModifierEditorModel>();
  readonly changed = output<ModifierInput>();
  readonly removed = output();
  protected readonly t = injectTranslate();

  protected readonly lookup = computed(() => {
    const { modifier } = this.model();
    return modifier.kind === 'lookup' ? modifier : null;
  });
  protected readonly number = computed(() => {
    const { modifier } = this.model();
    return modifier.kind === 'number' ? modifier : null;
  });
  protected readonly measure = computed(() => {
    const { modifier } = this.model();
    return modifier.kind === 'measure' ? modifier : null;
  });
  protected readonly rows = computed(() => {
    const lookup = this.lookup();
    return lookup === null ? [] : lookupRows(lookup);
  });
  protected readonly table = computed((): EditableRowsModel => ({
    caption: this.t('plans.modifier.table'),
    columns: [
      { key: 'key', label: this.t('plans.modifier.key'), isText: true },
      { key: 'factor', label: this.t('plans.modifier.factor') },
    ],
    rows: this.rows().map((row) => ({ ...row })),
    editable: this.model().editable,
    addLabel: this.t('plans.modifier.addKey'),
    removeLabel: (row) => this.t('plans.modifier.removeKey', { name: this.rows()[row]?.key ?? '' }),
    cellLabel: (row, { key }) =>
      key === 'key'
        ? this.t('plans.modifier.keyOf', { number: row + 1 })
        : this.t('plans.modifier.factorOf', { name: this.rows()[row]?.key ?? '' }),
  }));
  protected readonly defaultOptions = computed(() => this.rows().map(({ key }) => ({ value: key, label: key })));
  protected readonly scopes = computed(() => optionsOf(SCOPES, (scope) => this.t(`plans.gate.scopes.${scope}`)));
  protected readonly withLookupDefault = withLookupDefault;
  protected readonly withLookupRowAdded = withLookupRowAdded;
  protected readonly withoutLookupRow = withoutLookupRow;
  protected readonly withPart = withPart;

  protected rename(id: string): void {
    if (id.trim() !== '') this.changed.emit({ ...this.model().modifier, id: id.trim() });
  }

  protected setRow(lookup: LookupModifier, { row: index, column, text }: CellChange): void {
    const row = this.rows()[index];
    if (row !== undefined) this.changed.emit(withLookupRow(lookup, index, { ...row, [column]: text }));
  }
}
