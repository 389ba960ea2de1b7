import { Component, computed, input, linkedSignal, model, output } from '@angular/core';
import { MatAutocomplete, MatAutocompleteTrigger, MatOption } from '@angular/material/autocomplete';
import { injectTranslate } from '@premia/web-util';
import { matchingOptions } from './combobox-match';
import type { ComboboxOption } from './combobox-option';

let comboboxCount = 0;

/** The inside of `premia-combobox`. */
@Component({
  selector: 'premia-combobox-list',
  imports: [MatAutocomplete, MatAutocompleteTrigger, MatOption],
  template: `
    <label [for]="id">{{ label() }}</label>
    <input
      class="premia-input"
      autocomplete="off"
      [id]="id"
      [placeholder]="placeholder()"
      [disabled]="disabled()"
      [value]="text()"
      [matAutocomplete]="list"
      [attr.aria-invalid]="problemText() === null ? null : true"
      [attr.aria-describedby]="problemText() !== null ? id + '-problem' : hint() !== null ? id + '-hint' : null"
      (input)="search($event)"
      (blur)="leave()"
    />
    <mat-autocomplete
      #list
      class="premia-combobox-panel"
      autoActiveFirstOption
      (optionSelected)="choose($event.option.value)"
    >
      @for (option of found(); track option.value) {
        <mat-option [value]="option.value">
          <span class="premia-combobox-label">{{ option.label }}</span>
          @if (option.detail) {
            <small>{{ option.detail }}</small>
          }
        </mat-option>
      } @empty {
        <mat-option disabled>{{ t('ui.combobox.nothing', { typed: text() }) }}</mat-option>
      }
    </mat-autocomplete>
    @if (problemText(); as problem) {
      <p class="problem" role="alert" [id]="id + '-problem'">{{ problem }}</p>
    } @else if (hint()) {
      <p class="hint" [id]="id + '-hint'">{{ hint() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
    }
    label {
      font: 500 14px/20px var(--font);
    }
    .hint {
      color: var(--ink-2);
      font: var(--t-small);
    }
    .problem {
      color: var(--bad);
      font: var(--t-small);
    }
  `,
})
export class ComboboxList {
  readonly value = model.required<string>();
  readonly options = input.required<readonly ComboboxOption[]>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly placeholder = input('');
  readonly disabled = input(false);
  readonly problemText = input<string | null>(null);
  readonly left = output();

  protected readonly t = injectTranslate();
  protected readonly id = `premia-combobox-${comboboxCount++}`;
  readonly #chosenLabel = computed(() => this.options().find((option) => option.value === this.value())?.label ?? '');
  protected readonly text = linkedSignal(() => this.#chosenLabel());
  /** All of them until something is typed: what is chosen must not hide the rest. */
  protected readonly found = computed(() =>
    matchingOptions(this.options(), this.text() === this.#chosenLabel() ? '' : this.text()),
  );

  protected search(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.text.set(event.target.value);
  }

  protected choose(value: string): void {
    this.value.set(value);
    this.text.set(this.#chosenLabel());
  }

  /** An emptied field chooses nothing; half a name goes back to what was chosen. */
  protected leave(): void {
    if (this.text().trim() === '') this.value.set('');
    this.text.set(this.#chosenLabel());
    this.left.emit();
  }
}
