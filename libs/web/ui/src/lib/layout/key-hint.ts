import { Component, input } from '@angular/core';

/** Keys to press, one after the other or together: `<premia-keys [keys]="['Shift', '?']" />`. */
@Component({
  selector: 'premia-keys',
  template: '@for (key of keys(); track key) {<kbd>{{ key }}</kbd>}',
  styles: `
    :host {
      display: inline-flex;
      gap: 4px;
    }
    kbd {
      min-width: 22px;
      padding: 1px 6px;
      border: 1px solid var(--line-strong);
      border-bottom-width: 2px;
      border-radius: 4px;
      background: var(--surface);
      color: var(--ink-2);
      font: var(--t-label);
      text-align: center;
    }
  `,
})
export class KeyHint {
  readonly keys = input.required<readonly string[]>();
}
