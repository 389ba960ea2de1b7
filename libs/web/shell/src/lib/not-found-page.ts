import { Component } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, EmptyState } from '@premia/web-ui';
import { injectTranslate } from '@premia/web-util';

/** For what does not exist, and for what one may not see: the two look alike on purpose. */
@Component({
  selector: 'premia-not-found-page',
  imports: [Button, Card, EmptyState, RouterLink],
  template: `
    <h1 class="visually-hidden">{{ t('shell.notFound.heading') }}</h1>
    <premia-card>
      <premia-empty-state icon="search" [heading]="t('shell.notFound.heading')" [text]="t('shell.notFound.text')">
        <a premiaButton="primary" routerLink="/">{{ t('shell.notFound.action') }}</a>
      </premia-empty-state>
    </premia-card>
  `,
})
export class NotFoundPage {
  protected readonly t = injectTranslate();
}
