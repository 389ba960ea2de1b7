import { Component, inject, input, resource, signal } from '@angular/core';
import { form, FormField, FormRoot, required } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { Button, LabelledField, TextInput } from '@premia/web-ui';
import { injectTranslate, Submission } from '@premia/web-util';
import { Entry } from './entry';
import { EntrySheet } from './entry-sheet';
import type { DemoLogin } from './identity-client';
import { IdentityClient } from './identity-client';
import { SubmissionProblem } from './submission-problem';

@Component({
  selector: 'premia-sign-in-page',
  imports: [Button, EntrySheet, FormField, FormRoot, LabelledField, RouterLink, SubmissionProblem, TextInput],
  templateUrl: './sign-in-page.html',
  styleUrl: './sign-in-page.css',
})
export class SignInPage {
  /** Where the person was going, from the address. */
  readonly next = input<string | undefined>(undefined);

  readonly #client = inject(IdentityClient);
  readonly #entry = inject(Entry);
  protected readonly t = injectTranslate();
  protected readonly submission = new Submission();
  protected readonly isShown = signal(false);

  protected readonly account = form(
    signal({ email: '', password: '' }),
    (path) => {
      required(path.email);
      required(path.password);
    },
    { submission: { action: async () => this.#signIn() } },
  );

  /** Without them the page is the same; a server that does not answer shows when signing in. */
  protected readonly demoLogins = resource<readonly DemoLogin[], void>({
    loader: () => this.#client.demoLogins().catch(() => []),
  });

  protected useDemo(login: DemoLogin): void {
    this.account().value.set({ email: login.email, password: login.password });
    void this.#signIn();
  }

  async #signIn(): Promise<void> {
    const { email, password } = this.account().value();
    const session = await this.submission.run(() => this.#client.signIn(email.trim(), password));
    if (session !== null) await this.#entry.open(session, this.next());
  }
}
