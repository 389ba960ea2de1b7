import { booleanAttribute, Component, input, output } from '@angular/core';
import { injectTranslate } from '@premia/web-util';
import { Button } from '../controls/button';
import { Icon } from '../layout/icon';

/** Something did not work: what, and what to do. `retry` is offered when someone listens and trying again can help. */
@Component({
  selector: 'premia-error-state',
  imports: [Button, Icon],
  template: `
    <premia-icon name="warning" [size]="22" />
    <div>
      <p class="strong">{{ heading() || t('ui.error.heading') }}</p>
      @if (text()) {
        <p class="quiet">{{ text() }}</p>
      }
      <div class="row">
        @if (retryable()) {
          <button premiaButton small type="button" (click)="retry.emit()">{{ t('ui.error.retry') }}</button>
        }
        <ng-content />
      </div>
    </div>
  `,
  host: { role: 'alert' },
  styles: `
    :host {
      display: flex;
      gap: 14px;
      padding: 18px 20px;
      border: 1px solid var(--line);
      border-radius: var(--r);
      background: var(--surface);
    }
    premia-icon {
      margin-top: 1px;
      color: var(--bad);
    }
    .row {
      margin-top: 10px;
    }
    .row:empty {
      display: none;
    }
  `,
})
export class ErrorState {
  readonly heading = input('');
  readonly text = input<string | null>(null);
  readonly retryable = input(false, { transform: booleanAttribute });
  readonly retry = output();
  protected readonly t = injectTranslate();
}
