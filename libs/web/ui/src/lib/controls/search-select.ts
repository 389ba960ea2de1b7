import { Component, computed, input, model, output, signal } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import { injectTranslate } from '@premia/web-util';
import type { SelectOption } from './select';

let searchSelectCount = 0;

/**
 * One of very many, found by typing a part of it. A native field with a native list: while it is being searched the chosen
 * one stands as its placeholder, so that the list offers everything.
 */
@Component({
  selector: 'premia-search-select',
  template: `
    <label [attr.for]="id">{{ label() }}</label>
    <input
      #box
      class="premia-input"
      autocomplete="off"
      spellcheck="false"
      [id]="id"
      [attr.list]="id + '-list'"
      [value]="chosen()"
      [placeholder]="chosen()"
      [disabled]="disabled()"
      [attr.aria-invalid]="unknown() ? true : null"
      [attr.aria-describedby]="unknown() ? id + '-problem' : null"
      (focus)="box.value = ''"
      (change)="settle(box.value)"
      (blur)="leave(box)"
    />
    <datalist [id]="id + '-list'">
      @for (option of options(); track option.value) {
        <option [value]="option.label"></option>
      }
    </datalist>
    @if (unknown(); as text) {
      <p class="problem" role="alert" [id]="id + '-problem'">{{ t('ui.searchSelect.unknown', { text }) }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
    }
    label {
      font: var(--t-field);
    }
    input::placeholder {
      color: var(--ink);
      opacity: 1;
    }
  `,
})
export class SearchSelect implements FormValueControl<string> {
  readonly value = model('');
  readonly options = input.required<readonly SelectOption[]>();
  readonly label = input.required<string>();
  readonly disabled = input(false);
  readonly touch = output();

  protected readonly t = injectTranslate();
  protected readonly id = `premia-search-select-${searchSelectCount++}`;
  protected readonly chosen = computed(
    () => this.options().find(({ value }) => value === this.value())?.label ?? this.value(),
  );
  /** What was typed that is in no option. */
  protected readonly unknown = signal('');

  /** The option of that name, else the first that holds what was typed. */
  protected settle(typed: string): void {
    const text = typed.trim().toLowerCase();
    if (text === '') return;
    const labels = this.options().map(({ label }) => label.toLowerCase());
    const exact = labels.indexOf(text);
    const option = this.options()[exact >= 0 ? exact : labels.findIndex((label) => label.includes(text))];
    this.unknown.set(option === undefined ? typed.trim() : '');
    if (option !== undefined) this.value.set(option.value);
  }

  protected leave(box: HTMLInputElement): void {
    box.value = this.chosen();
    this.touch.emit();
  }
}
