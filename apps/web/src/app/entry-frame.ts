import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Account, Mark } from '@premia/web-shell';
import { Icon, Menu } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

/** What stands around the pages before sign-in: the sign, and language and looks, which nobody needs an account for. */
@Component({
  selector: 'premia-entry-frame',
  imports: [Icon, Mark, Menu, RouterOutlet],
  template: `
    <header>
      <premia-mark />
      <premia-menu
        class="push"
        kind="quiet"
        align="end"
        [label]="t('shell.account.languageAndTheme', { language: t('shell.account.currentLanguage') })"
        [items]="account.looksItems()"
        (chosen)="account.choose($event)"
      >
        <premia-icon name="globe" />{{ t('shell.account.currentLanguage') }}
      </premia-menu>
    </header>
    <main id="main"><router-outlet /></main>
    <footer class="small">{{ t('app.promise') }}</footer>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-rows: auto 1fr auto;
      min-height: 100vh;
      min-height: 100dvh;
    }
    header {
      display: flex;
      align-items: center;
      padding: 20px var(--gutter);
    }
    main {
      width: 100%;
      max-width: calc(440px + 2 * var(--gutter));
      margin: 0 auto;
      padding: 4vh var(--gutter) 40px;
    }
    footer {
      padding: 20px var(--gutter);
      text-align: center;
    }
  `,
})
export class EntryFrame {
  protected readonly account = inject(Account);
  protected readonly t = injectTranslate();
}
