import { Component, computed, inject, signal } from '@angular/core';
import { email, form, FormField, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { LIMITS } from '@premia/shared-contract';
import { Button, LabelledField, Select, TextInput } from '@premia/web-ui';
import { injectTranslate, Language, Submission } from '@premia/web-util';
import { currencyOptions, zoneOptions } from './choices';
import { Entry } from './entry';
import { EntrySheet } from './entry-sheet';
import { IdentityClient } from './identity-client';
import { NewPassword } from './new-password';
import { SubmissionProblem } from './submission-problem';

@Component({
  selector: 'premia-sign-up-page',
  imports: [
    Button,
    EntrySheet,
    FormField,
    FormRoot,
    LabelledField,
    NewPassword,
    RouterLink,
    Select,
    SubmissionProblem,
    TextInput,
  ],
  templateUrl: './sign-up-page.html',
  styles: `
    .form {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
    }
  `,
})
export class SignUpPage {
  readonly #client = inject(IdentityClient);
  readonly #entry = inject(Entry);
  readonly #language = inject(Language);
  protected readonly t = injectTranslate();
  protected readonly submission = new Submission();

  protected readonly currencies = computed(() => currencyOptions(this.#language.current()));
  protected readonly zones = zoneOptions();

  protected readonly account = form(
    signal({
      email: '',
      password: '',
      workspaceName: '',
      currency: 'INR',
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }),
    (path) => {
      required(path.workspaceName);
      maxLength(path.workspaceName, LIMITS.nameLength);
      required(path.email);
      email(path.email);
      required(path.password);
      minLength(path.password, LIMITS.password.minimum);
      maxLength(path.password, LIMITS.password.maximum);
    },
    { submission: { action: async () => this.#signUp() } },
  );

  async #signUp(): Promise<void> {
    const account = this.account().value();
    const session = await this.submission.run(() =>
      this.#client.signUp({
        ...account,
        email: account.email.trim(),
        workspaceName: account.workspaceName.trim(),
        locale: this.#language.current(),
      }),
    );
    if (session !== null) await this.#entry.open(session);
  }
}
