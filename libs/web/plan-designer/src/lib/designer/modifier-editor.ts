import { Component, computed, input, output } from '@angular/core';
import type { CurveInput, ModifierInput, Scope } from '@premia/domain-bonus';
import type { CellChange, EditableRowsModel, SelectOption } from '@premia/web-ui';
import { Button, DecimalInput, EditableRows, Icon, Select } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
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
  imports: [Button, CurveEditor, DecimalInput, EditableRows, Icon, Select],
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
    .field {
      display: grid;
      gap: 6px;
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
  protected readonly scopes = computed(() =>
    SCOPES.map((scope) => ({ value: scope, label: this.t(`plans.gate.scopes.${scope}`) })),
  );

  protected rename(event: Event): void {
    if (!(event.target instanceof HTMLInputElement) || event.target.value.trim() === '') return;
    this.changed.emit({ ...this.model().modifier, id: event.target.value.trim() });
  }

  protected setRow({ row: index, column, text }: CellChange): void {
    const lookup = this.lookup();
    const row = this.rows()[index];
    if (lookup !== null && row !== undefined)
      this.changed.emit(withLookupRow(lookup, index, { ...row, [column]: text }));
  }

  protected addRow(): void {
    const lookup = this.lookup();
    if (lookup !== null) this.changed.emit(withLookupRowAdded(lookup, this.t('plans.modifier.newKey')));
  }

  protected removeRow(index: number): void {
    const lookup = this.lookup();
    if (lookup !== null) this.changed.emit(withoutLookupRow(lookup, index));
  }

  protected chooseDefault(defaultValue: string): void {
    const lookup = this.lookup();
    if (lookup !== null) this.changed.emit(withLookupDefault(lookup, defaultValue));
  }

  protected setBound(bound: 'min' | 'max', text: string): void {
    const number = this.number();
    if (number !== null) this.changed.emit({ ...number, [bound]: text });
  }

  protected setDefault(text: string): void {
    const { modifier } = this.model();
    this.changed.emit(withPart(modifier, 'default', text === '' ? undefined : text));
  }

  protected chooseScope(value: string): void {
    const measure = this.measure();
    const scope = SCOPES.find((known) => known === value);
    if (measure !== null && scope !== undefined) this.changed.emit({ ...measure, scope });
  }

  protected chooseMeasure(key: string): void {
    const measure = this.measure();
    if (measure !== null) this.changed.emit({ ...measure, measure: key });
  }

  protected setCurve(curve: CurveInput): void {
    const measure = this.measure();
    if (measure !== null) this.changed.emit({ ...measure, curve });
  }
}
