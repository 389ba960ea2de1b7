import { Component, computed, inject, input, resource, signal } from '@angular/core';
import { form, FormField, FormRoot, maxLength, minLength, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { LIMITS } from '@premia/shared-contract';
import { Button, DateText, ErrorState, LabelledField, Notice, Skeleton, TextInput } from '@premia/web-ui';
import { failureKey, injectTranslate, isProblem, Submission } from '@premia/web-util';
import { Entry } from './entry';
import { EntrySheet } from './entry-sheet';
import { IdentityClient } from './identity-client';
import { NewPassword } from './new-password';
import { SubmissionProblem } from './submission-problem';

/** Where an invitation's link leads: who invites, as what, and the password that opens it. */
@Component({
  selector: 'premia-invitation-page',
  imports: [
    Button,
    DateText,
    EntrySheet,
    ErrorState,
    FormField,
    FormRoot,
    LabelledField,
    NewPassword,
    Notice,
    RouterLink,
    Skeleton,
    SubmissionProblem,
    TextInput,
  ],
  templateUrl: './invitation-page.html',
  styles: '.form { display: grid; gap: 16px; grid-template-columns: minmax(0, 1fr); }',
})
export class InvitationPage {
  /** From the link's address. */
  readonly token = input('');
  readonly #client = inject(IdentityClient);
  readonly #entry = inject(Entry);
  protected readonly t = injectTranslate();
  protected readonly submission = new Submission();

  protected readonly invitation = resource({
    params: () => this.token(),
    loader: ({ params }) => this.#client.invitation(params),
  });
  protected readonly preview = computed(() => {
    const found = this.invitation.hasValue() ? this.invitation.value() : null;
    return found === null || isProblem(found) ? null : found;
  });
  protected readonly refusal = computed(() => {
    const found = this.invitation.hasValue() ? this.invitation.value() : null;
    return found !== null && isProblem(found) ? found.message : null;
  });
  protected readonly failure = computed(() => {
    const error = this.invitation.error();
    return error === undefined ? null : this.t(failureKey(error.cause ?? error));
  });
  protected readonly roles = computed(() =>
    (this.preview()?.roles ?? []).map((role) => this.t(`ui.role.${role}`)).join(', '),
  );

  protected readonly account = form(
    signal({ name: '', password: '' }),
    (path) => {
      required(path.name, { when: () => this.preview()?.accountExists === false });
      maxLength(path.name, LIMITS.nameLength);
      required(path.password);
      // Who has an account types the password they have, however short it once was allowed to be.
      minLength(path.password, () => (this.preview()?.accountExists === true ? 1 : LIMITS.password.minimum));
    },
    { submission: { action: async () => this.#accept() } },
  );

  async #accept(): Promise<void> {
    const { name, password } = this.account().value();
    const given = { token: this.token(), name: name.trim() || null, password };
    const session = await this.submission.run(() => this.#client.acceptInvitation(given));
    if (session !== null) await this.#entry.open(session);
  }
}
