import { booleanAttribute, Component, computed, input, model, output } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';

export interface SelectOption<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly disabled?: boolean;
  /** Options with the same group stand together under its name. */
  readonly group?: string;
}

/** Options from values and what stands for each. */
export function optionsOf<Value extends string>(
  values: readonly Value[],
  labelOf: (value: Value) => string,
): readonly SelectOption<Value>[] {
  return values.map((value) => ({ value, label: labelOf(value) }));
}

let selectCount = 0;

/**
 * One of a few. The native list: it opens as the system's own on a telephone, types ahead, and weighs nothing. With
 * `inline` it is a button in a page's header (the period); with `label` it brings its own.
 */
@Component({
  selector: 'premia-select',
  template: `
    @if (label()) {
      <label [attr.for]="id" [class.visually-hidden]="inline()">{{ label() }}</label>
    }
    <select
      #list
      [id]="id"
      class="premia-input"
      [class.is-inline]="inline()"
      [disabled]="disabled()"
      [attr.aria-label]="ariaLabel()"
      [attr.aria-invalid]="invalid() && touched() ? true : null"
      (change)="choose(list.value)"
      (blur)="touch.emit()"
    >
      @if (placeholder(); as words) {
        <option value="" [selected]="value() === ''">{{ words }}</option>
      }
      @for (group of groups(); track group.name) {
        @if (group.name) {
          <optgroup [label]="group.name">
            @for (option of group.options; track option.value) {
              <option
                [value]="option.value"
                [selected]="option.value === value()"
                [disabled]="option.disabled ?? false"
              >
                {{ option.label }}
              </option>
            }
          </optgroup>
        } @else {
          @for (option of group.options; track option.value) {
            <option [value]="option.value" [selected]="option.value === value()" [disabled]="option.disabled ?? false">
              {{ option.label }}
            </option>
          }
        }
      }
    </select>
  `,
  styles: `
    :host {
      display: grid;
      /* Long options must not push the page wider than the screen. */
      grid-template-columns: minmax(0, 1fr);
      gap: 6px;
    }
    label {
      font: var(--t-field);
    }
    .is-inline {
      width: auto;
      max-width: 100%;
      min-height: var(--touch);
      border-color: var(--line-strong);
      font: var(--t-field);
      cursor: pointer;
    }
  `,
})
export class Select<Value extends string = string> implements FormValueControl<Value> {
  /** Of the options; empty while the placeholder stands. */
  readonly value = model('' as Value);
  readonly options = input.required<readonly SelectOption<Value>[]>();
  readonly label = input('');
  readonly ariaLabel = input<string | null>(null);
  readonly placeholder = input('');
  readonly inline = input(false, { transform: booleanAttribute });
  readonly disabled = input(false, { transform: booleanAttribute });
  readonly invalid = input(false);
  readonly touched = input(false);
  readonly touch = output();

  protected readonly id = `premia-select-${selectCount++}`;
  protected readonly groups = computed(() => {
    const groups = new Map<string, SelectOption<Value>[]>();
    for (const option of this.options()) {
      const name = option.group ?? '';
      groups.set(name, [...(groups.get(name) ?? []), option]);
    }
    return [...groups].map(([name, options]) => ({ name, options }));
  });

  /** One that is offered, or nothing with the placeholder. */
  protected choose(text: string): void {
    const chosen = this.options().find(({ value }) => value === text);
    this.value.set(chosen?.value ?? ('' as Value));
  }
}
