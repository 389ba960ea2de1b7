import { Component, input } from '@angular/core';
import type { IconName } from '../layout/icon';
import { Icon } from '../layout/icon';

/** Nothing here yet: says what goes here and, in its content, offers the one next step. */
@Component({
  selector: 'premia-empty-state',
  imports: [Icon],
  template: `
    <premia-icon [name]="icon()" [size]="28" />
    <h2>{{ heading() }}</h2>
    <p>{{ text() }}</p>
    <div class="row"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 48px 24px;
      text-align: center;
    }
    premia-icon {
      color: var(--accent);
    }
    p {
      max-width: 52ch;
      color: var(--ink-2);
    }
    .row {
      justify-content: center;
      margin-top: 8px;
    }
    .row:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly heading = input.required<string>();
  readonly text = input('');
  readonly icon = input<IconName>('info');
}
