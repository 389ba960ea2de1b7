import { Component, input } from '@angular/core';

/** The sheet that every page before sign-in is written on. */
@Component({
  selector: 'premia-entry-sheet',
  template: `
    <h1>{{ heading() }}</h1>
    @if (lead(); as lead) {
      <p class="lead">{{ lead }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 18px;
      padding: 28px 28px 30px;
      border: 1px solid var(--line);
      border-radius: var(--r);
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    .lead {
      margin-top: -10px;
      color: var(--ink-2);
    }
    @media (max-width: 640px) {
      :host {
        padding: 20px 18px 24px;
      }
    }
  `,
})
export class EntrySheet {
  readonly heading = input.required<string>();
  readonly lead = input<string | null>(null);
}
