import { Component, input, model } from '@angular/core';
import type { FormValueControl } from '@angular/forms/signals';
import type { SelectOption } from './select';

let segmentedCount = 0;

/** One of two to five, all in sight; a radio group underneath, so the arrow keys move within it. */
@Component({
  selector: 'premia-segmented',
  template: `
    <fieldset>
      <legend class="visually-hidden">{{ label() }}</legend>
      @for (segment of segments(); track segment.value) {
        <label [class.is-chosen]="segment.value === value()">
          <input
            class="visually-hidden"
            type="radio"
            [name]="groupName"
            [value]="segment.value"
            [checked]="segment.value === value()"
            (change)="value.set(segment.value)"
          />
          {{ segment.label }}
        </label>
      }
    </fieldset>
  `,
  styles: `
    :host {
      display: inline-block;
      max-width: 100%;
    }
    fieldset {
      display: flex;
      flex-wrap: wrap;
      min-width: 0;
      padding: 2px;
      border: 1px solid var(--line-strong);
      border-radius: calc(var(--r-s) + 2px);
      background: var(--surface);
    }
    label {
      position: relative;
      display: inline-flex;
      align-items: center;
      min-height: var(--touch-small);
      padding: 4px 12px;
      border-radius: var(--r-s);
      color: var(--ink-2);
      font: var(--t-field);
      cursor: pointer;
    }
    label:hover {
      color: var(--ink);
    }
    label.is-chosen {
      background: var(--accent-soft);
      color: var(--accent);
    }
    label:has(:focus-visible) {
      box-shadow: var(--focus);
    }
    @media (forced-colors: active) {
      label.is-chosen {
        outline: 2px solid;
      }
    }
  `,
})
export class Segmented<Value extends string = string> implements FormValueControl<Value> {
  readonly value = model('' as Value);
  readonly segments = input.required<readonly Pick<SelectOption<Value>, 'value' | 'label'>[]>();
  /** What is being chosen, for screen readers. */
  readonly label = input.required<string>();
  protected readonly groupName = `premia-segmented-${segmentedCount++}`;
}
