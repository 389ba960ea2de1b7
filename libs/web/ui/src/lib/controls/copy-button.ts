import { Clipboard } from '@angular/cdk/clipboard';
import { Component, inject, input, signal } from '@angular/core';
import { injectTranslate } from '@premia/web-util';
import { Icon } from '../layout/icon';
import { Button } from './button';

/** Copies a text (a link, a hash) and says that it did. */
@Component({
  selector: 'premia-copy-button',
  imports: [Button, Icon],
  template: `
    <button premiaButton="quiet" small type="button" (click)="copy()">
      <premia-icon [name]="isCopied() ? 'check' : 'copy'" [size]="16" />
      <span aria-live="polite">{{ isCopied() ? t('ui.copy.done') : label() || t('ui.copy.action') }}</span>
    </button>
  `,
})
export class CopyButton {
  readonly text = input.required<string>();
  readonly label = input('');
  readonly #clipboard = inject(Clipboard);
  protected readonly t = injectTranslate();
  protected readonly isCopied = signal(false);

  protected copy(): void {
    this.isCopied.set(this.#clipboard.copy(this.text()));
  }
}
