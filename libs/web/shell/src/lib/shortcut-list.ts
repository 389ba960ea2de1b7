import { Component, computed, inject, input } from '@angular/core';
import { Dialog, KeyHint } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import type { NavigationItem } from './navigation';
import { Shortcuts } from './shortcuts';

/** The list that `?` shows. */
@Component({
  selector: 'premia-shortcut-list',
  imports: [Dialog, KeyHint],
  template: `
    <premia-dialog [heading]="t('shell.shortcuts.heading')" [(open)]="shortcuts.isListOpen" width="460px">
      <dl>
        @for (row of rows(); track row.label) {
          <dt><premia-keys [keys]="row.keys" /></dt>
          <dd>{{ row.label }}</dd>
        }
      </dl>
    </premia-dialog>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: max-content 1fr;
      gap: 10px 18px;
      padding-bottom: 10px;
    }
    dd {
      margin: 0;
    }
  `,
})
export class ShortcutList {
  readonly items = input.required<readonly NavigationItem[]>();
  protected readonly shortcuts = inject(Shortcuts);
  protected readonly t = injectTranslate();
  protected readonly rows = computed(() => [
    { keys: ['/'], label: this.t('shell.shortcuts.search') },
    { keys: ['?'], label: this.t('shell.shortcuts.list') },
    { keys: ['↑', '↓', '←', '→'], label: this.t('shell.shortcuts.table') },
    { keys: ['Enter'], label: this.t('shell.shortcuts.open') },
    ...this.items().map((item) => ({ keys: ['G', item.letter], label: this.t(`shell.places.${item.key}`) })),
  ]);
}
