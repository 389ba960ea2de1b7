import { Injectable, computed, inject, signal } from '@angular/core';
import { SessionStore, fieldProblems, injectFailureText, isProblem } from '@premia/web-util';
import { OrganizationClient } from '../organization-client';
import type { Invitation, NewInvitation } from '../organization-client';

/** Invitations of the workspace: who has one, sending another, taking one back. */
@Injectable()
export class InvitationStore {
  readonly #client = inject(OrganizationClient);
  readonly #session = inject(SessionStore);
  readonly #failureText = injectFailureText();
  readonly #invitations = signal<readonly Invitation[]>([]);
  readonly #isSending = signal(false);
  readonly #revoking = signal<string | null>(null);
  readonly #error = signal<string | null>(null);
  readonly #problems = signal<Readonly<Record<string, string>>>({});

  readonly invitations = this.#invitations.asReadonly();
  readonly isSending = this.#isSending.asReadonly();
  /** The id of the invitation that is being taken back. */
  readonly revoking = this.#revoking.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly problems = this.#problems.asReadonly();
  /** Whether the reader learns at all who can sign in. */
  readonly isVisible = computed(() => this.#session.can('members.read'));
  readonly canInvite = computed(() => this.#session.can('members.manage'));

  /** Throws what kept the server from answering: the page's own store shows it. */
  async load(): Promise<void> {
    if (this.isVisible()) this.#invitations.set(await this.#client.readInvitations());
  }

  /** The invitation that went out, or null with `error` and `problems` telling why not. */
  async send(wanted: NewInvitation): Promise<Invitation | null> {
    if (this.#isSending()) return null;
    this.#isSending.set(true);
    this.forget();
    try {
      const result = await this.#client.invite(wanted);
      if (isProblem(result)) {
        this.#problems.set(fieldProblems(result));
        this.#error.set(Object.keys(this.#problems()).length === 0 ? result.message : null);
        return null;
      }
      this.#invitations.update((known) => [result, ...known]);
      return result;
    } catch (failure) {
      this.#error.set(this.#failureText(failure));
      return null;
    } finally {
      this.#isSending.set(false);
    }
  }

  /** Null when it is taken back; otherwise why not, in the reader's words. */
  async revoke(id: string): Promise<string | null> {
    if (this.#revoking() !== null) return null;
    this.#revoking.set(id);
    try {
      const result = await this.#client.revokeInvitation(id);
      if (isProblem(result)) return result.message;
      this.#invitations.update((known) => known.map((invitation) => (invitation.id === id ? result : invitation)));
      return null;
    } catch (failure) {
      return this.#failureText(failure);
    } finally {
      this.#revoking.set(null);
    }
  }

  /** Clears what an earlier attempt said. */
  forget(): void {
    this.#error.set(null);
    this.#problems.set({});
  }
}
