import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { LIMITS } from '@premia/shared-contract';
import { Button, ErrorState, LabelledField, Notice, SearchSelect, Skeleton, TextInput } from '@premia/web-ui';
import {
  currencyChoices,
  failureKey,
  injectTranslate,
  isProblem,
  Language,
  ownTimeZone,
  Submission,
  timeZoneChoices,
} from '@premia/web-util';
import { Entry } from './entry';
import { EntrySheet } from './entry-sheet';
import { IdentityClient } from './identity-client';
import { NewPassword } from './new-password';
import { SubmissionProblem } from './submission-problem';

const USUAL_CURRENCY = { en: 'INR', ru: 'RUB' } as const;

/** Where the link of a sign-up leads: who the owner is, and what the workspace is called and pays in. */
@Component({
  selector: 'premia-complete-sign-up-page',
  imports: [
    Button,
    EntrySheet,
    ErrorState,
    FormField,
    FormRoot,
    LabelledField,
    NewPassword,
    Notice,
    RouterLink,
    SearchSelect,
    Skeleton,
    SubmissionProblem,
    TextInput,
  ],
  templateUrl: './complete-sign-up-page.html',
  styles: '.form { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }',
})
export class CompleteSignUpPage {
  /** From the link's address. */
  readonly token = input('');
  readonly #client = inject(IdentityClient);
  readonly #entry = inject(Entry);
  readonly #language = inject(Language);
  protected readonly t = injectTranslate();
  protected readonly submission = new Submission();
  protected readonly currencies = computed(() => currencyChoices(this.#language.current(), 'INR'));
  protected readonly zones = timeZoneChoices(ownTimeZone());

  protected readonly found = resource({
    params: () => this.token(),
    loader: ({ params }) => this.#client.signUpLink(params),
  });
  readonly #answer = computed(() => (this.found.hasValue() ? this.found.value() : null));
  protected readonly link = computed(() => {
    const answer = this.#answer();
    return answer === null || isProblem(answer) ? null : answer;
  });
  protected readonly refusal = computed(() => {
    const answer = this.#answer();
    return answer !== null && isProblem(answer) ? answer.message : null;
  });
  protected readonly failure = computed(() => {
    const error = this.found.error();
    return error === undefined ? null : this.t(failureKey(error.cause ?? error));
  });
  readonly #isNew = computed(() => this.link()?.accountExists !== true);

  protected readonly account = form(
    signal({
      name: '',
      password: '',
      workspaceName: '',
      currency: USUAL_CURRENCY[this.#language.current()] as string,
      timeZone: ownTimeZone(),
    }),
    (path) => {
      required(path.name, { when: () => this.#isNew() });
      maxLength(path.name, LIMITS.nameLength);
      required(path.password);
      minLength(path.password, () => (this.#isNew() ? LIMITS.password.minimum : 1));
      required(path.workspaceName);
      maxLength(path.workspaceName, LIMITS.nameLength);
    },
    { submission: { action: async () => this.#complete() } },
  );

  async #complete(): Promise<void> {
    const { name, workspaceName, ...account } = this.account().value();
    const session = await this.submission.run(() =>
      this.#client.completeSignUp({
        ...account,
        token: this.token(),
        name: name.trim() || null,
        workspaceName: workspaceName.trim(),
        locale: this.#language.current(),
      }),
    );
    if (session !== null) await this.#entry.open(session);
  }
}
