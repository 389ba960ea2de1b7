import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Button, LabelledField, Notice, TextInput } from '@premia/web-ui';
import { injectTranslate, Submission } from '@premia/web-util';
import { EntrySheet } from './entry-sheet';
import { IdentityClient } from './identity-client';
import { SubmissionProblem } from './submission-problem';

/** Asks for a link. The answer is the same for an address that has an account and for one that has none. */
@Component({
  selector: 'premia-forgot-password-page',
  imports: [Button, EntrySheet, FormField, FormRoot, LabelledField, Notice, RouterLink, SubmissionProblem, TextInput],
  template: `
    <premia-entry-sheet [heading]="t('identity.forgot.heading')" [lead]="t('identity.forgot.lead')">
      @if (sentTo(); as address) {
        <premia-notice tone="good" role="status">{{ t('identity.forgot.sent', { address }) }}</premia-notice>
      }
      <form class="form" [formRoot]="account">
        <premia-field [label]="t('identity.email')">
          <input
            premiaInput
            type="email"
            autocomplete="username"
            autocapitalize="none"
            spellcheck="false"
            [formField]="account.email"
          />
        </premia-field>
        <premia-submission-problem [submission]="submission" />
        <button [premiaButton]="sentTo() ? '' : 'primary'" type="submit" [busy]="submission.isBusy()">
          {{ sentTo() ? t('identity.forgot.again') : t('identity.forgot.action') }}
        </button>
      </form>
      <p class="small">
        <a class="text-link" routerLink="/sign-in">{{ t('identity.backToSignIn') }}</a>
      </p>
    </premia-entry-sheet>
  `,
  styles: '.form { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }',
})
export class ForgotPasswordPage {
  readonly #client = inject(IdentityClient);
  protected readonly t = injectTranslate();
  protected readonly submission = new Submission();
  protected readonly sentTo = signal<string | null>(null);
  protected readonly account = form(
    signal({ email: '' }),
    (path) => {
      required(path.email);
      email(path.email);
    },
    { submission: { action: async () => this.#ask() } },
  );

  async #ask(): Promise<void> {
    const address = this.account.email().value().trim();
    const done = await this.submission.run(() => this.#client.requestPasswordReset(address));
    if (done !== null) this.sentTo.set(address);
  }
}
