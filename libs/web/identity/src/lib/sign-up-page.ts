import { Component, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Button, LabelledField, Notice, TextInput } from '@premia/web-ui';
import { injectTranslate, Language, LocalMail, Submission } from '@premia/web-util';
import { EntrySheet } from './entry-sheet';
import { IdentityClient } from './identity-client';
import { SubmissionProblem } from './submission-problem';

/** Asks for a link, by which the workspace is made. The answer is the same for an address that has an account. */
@Component({
  selector: 'premia-sign-up-page',
  imports: [Button, EntrySheet, FormField, FormRoot, LabelledField, Notice, RouterLink, SubmissionProblem, TextInput],
  template: `
    <premia-entry-sheet [heading]="t('identity.signUp.heading')" [lead]="t('identity.signUp.lead')">
      @if (sentTo(); as address) {
        <premia-notice tone="good" role="status">
          {{ t('identity.signUp.sent', { address }) }}
          @if (isMailHere()) {
            <a class="text-link" href="/mail" target="_blank" rel="noopener">{{ t('identity.signUp.readMail') }}</a>
          }
        </premia-notice>
      }
      <form class="form" [formRoot]="account">
        <premia-field [label]="t('identity.email')" [problem]="submission.fields()['email'] ?? null">
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
          {{ sentTo() ? t('identity.forgot.again') : t('identity.signUp.action') }}
        </button>
      </form>
      <p class="small">
        {{ t('identity.signUp.haveAccount') }}
        <a class="text-link" routerLink="/sign-in">{{ t('identity.signIn.action') }}</a>
      </p>
    </premia-entry-sheet>
  `,
  styles: '.form { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }',
})
export class SignUpPage {
  readonly #client = inject(IdentityClient);
  readonly #language = inject(Language);
  readonly #mail = inject(LocalMail);
  protected readonly t = injectTranslate();
  protected readonly submission = new Submission();
  protected readonly sentTo = signal<string | null>(null);
  protected readonly isMailHere = signal(false);
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
    const done = await this.submission.run(() => this.#client.signUp(address, this.#language.current()));
    if (done === null) return;
    this.sentTo.set(address);
    this.isMailHere.set(await this.#mail.isOpen());
  }
}
