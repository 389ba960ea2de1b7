import { Component, computed, inject, input, signal } from '@angular/core';
import { form, FormRoot, minLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { LIMITS } from '@premia/shared-contract';
import { Button, Toasts } from '@premia/web-ui';
import { injectTranslate, Submission } from '@premia/web-util';
import { Entry } from './entry';
import { EntrySheet } from './entry-sheet';
import { IdentityClient } from './identity-client';
import { NewPassword } from './new-password';
import { SubmissionProblem } from './submission-problem';

/** Where the link in the mail leads. A link that no longer holds offers a new one. */
@Component({
  selector: 'premia-reset-password-page',
  imports: [Button, EntrySheet, FormRoot, NewPassword, RouterLink, SubmissionProblem],
  template: `
    <premia-entry-sheet [heading]="t('identity.reset.heading')" [lead]="t('identity.reset.lead')">
      <form class="form" [formRoot]="account">
        <premia-new-password
          [label]="t('identity.reset.password')"
          [field]="account.password"
          [problem]="submission.fields()['password'] ?? null"
        />
        <premia-submission-problem [submission]="submission" />
        @if (isLinkOver()) {
          <a premiaButton="primary" routerLink="/forgot-password">{{ t('identity.reset.newLink') }}</a>
        } @else {
          <button premiaButton="primary" type="submit" [busy]="submission.isBusy()">
            {{ t('identity.reset.action') }}
          </button>
        }
      </form>
    </premia-entry-sheet>
  `,
  styles: '.form { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }',
})
export class ResetPasswordPage {
  /** From the link's address. */
  readonly token = input('');
  readonly #client = inject(IdentityClient);
  readonly #entry = inject(Entry);
  readonly #toasts = inject(Toasts);
  protected readonly t = injectTranslate();
  protected readonly submission = new Submission();
  protected readonly isLinkOver = computed(() => this.submission.problem()?.__typename === 'LinkNotValid');
  protected readonly account = form(
    signal({ password: '' }),
    (path) => {
      required(path.password);
      minLength(path.password, LIMITS.password.minimum);
    },
    { submission: { action: async () => this.#reset() } },
  );

  async #reset(): Promise<void> {
    const password = this.account.password().value();
    const session = await this.submission.run(() => this.#client.resetPassword(this.token(), password));
    if (session === null) return;
    await this.#entry.open(session);
    const { closedWorkspaces: count } = session;
    if (count > 0) this.#toasts.warn(this.t('identity.reset.closed', { count }));
  }
}
