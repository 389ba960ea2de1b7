import { Component, inject } from '@angular/core';
import { Button, Card, EmptyState } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';
import { Account } from './account';

/** For a member whose roles open no page, or whose workspace is gone: says whom to ask, and lets them leave. */
@Component({
  selector: 'premia-nothing-yet-page',
  imports: [Button, Card, EmptyState],
  template: `
    <h1 class="visually-hidden">{{ t('shell.nothingYet.heading') }}</h1>
    <premia-card>
      <premia-empty-state icon="lock" [heading]="t('shell.nothingYet.heading')" [text]="t('shell.nothingYet.text')">
        <button premiaButton type="button" (click)="account.choose('sign-out')">
          {{ t('shell.account.signOut') }}
        </button>
      </premia-empty-state>
    </premia-card>
  `,
})
export class NothingYetPage {
  protected readonly account = inject(Account);
  protected readonly t = injectTranslate();
}
