import { Component, computed, inject, input, resource } from '@angular/core';
import { Button, ErrorState, Notice, Skeleton } from '@premia/web-ui';
import { failureKey, injectTranslate } from '@premia/web-util';
import { EntrySheet } from './entry-sheet';
import { IdentityClient } from './identity-client';

/** Where the link to confirm an address leads. Opening it twice does no harm. */
@Component({
  selector: 'premia-confirm-email-page',
  imports: [Button, EntrySheet, ErrorState, Notice, Skeleton],
  template: `
    @if (outcome.hasValue()) {
      <premia-entry-sheet [heading]="t('identity.confirm.title')">
        @if (refusal(); as refusal) {
          <premia-notice tone="warn" role="alert">{{ refusal }} {{ t('identity.confirm.again') }}</premia-notice>
        } @else {
          <premia-notice tone="good" role="status">{{ t('identity.confirm.done') }}</premia-notice>
        }
        <!-- The application starts anew, and learns of it. -->
        <a premiaButton="primary" href="/">{{ t('identity.confirm.action') }}</a>
      </premia-entry-sheet>
    } @else if (outcome.error(); as error) {
      <premia-error-state [text]="t(failureKey(error.cause ?? error))" retryable (retry)="outcome.reload()" />
    } @else {
      <premia-entry-sheet [heading]="t('identity.confirm.title')"><premia-skeleton lines="2" /></premia-entry-sheet>
    }
  `,
})
export class ConfirmEmailPage {
  /** From the link's address. */
  readonly token = input('');
  readonly #client = inject(IdentityClient);
  protected readonly t = injectTranslate();
  protected readonly failureKey = failureKey;
  protected readonly outcome = resource({
    params: () => this.token(),
    loader: ({ params }) => this.#client.confirmEmail(params),
  });
  protected readonly refusal = computed(() => {
    const outcome = this.outcome.value();
    return outcome?.__typename === 'LinkNotValid' ? outcome.message : null;
  });
}
