import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKey, injectTranslate, SessionStore, Submission } from '@premia/web-util';
import { formStateOf } from '../form-state';
import type { Invitation, NewInvitation } from '../organization-client';
import { OrganizationClient } from '../organization-client';

/** Invitations of the workspace: who has one, sending another, taking one back. */
@Injectable()
export class InvitationStore {
  readonly #client = inject(OrganizationClient);
  readonly #session = inject(SessionStore);
  readonly #t = injectTranslate();
  readonly #invitations = signal<readonly Invitation[]>([]);
  readonly #sending = new Submission();
  readonly #revoking = new Submission();

  readonly invitations = this.#invitations.asReadonly();
  readonly sending = computed(() => formStateOf(this.#sending, this.#t));
  readonly isRevoking = this.#revoking.isBusy;
  /** Whether the reader learns at all who can sign in. */
  readonly isVisible = computed(() => this.#session.can('members.read'));
  readonly canInvite = computed(() => this.#session.can('members.manage'));

  /** Throws what kept the server from answering: the page's own store shows it. */
  async load(): Promise<void> {
    if (this.isVisible()) this.#invitations.set(await this.#client.readInvitations());
  }

  /** The invitation that went out; null where `sending` tells why not. */
  async send(wanted: NewInvitation): Promise<Invitation | null> {
    const sent = await this.#sending.run(() => this.#client.invite(wanted));
    if (sent !== null) this.#invitations.update((known) => [sent, ...known]);
    return sent;
  }

  /** Null when it is taken back; otherwise why not, in the reader's words. */
  async revoke(id: string): Promise<string | null> {
    const revoked = await this.#revoking.run(() => this.#client.revokeInvitation(id));
    if (revoked === null) {
      const failure = this.#revoking.failure();
      return failure === null ? (this.#revoking.problem()?.message ?? null) : this.#t(failureKey(failure));
    }
    this.#invitations.update((known) => known.map((invitation) => (invitation.id === id ? revoked : invitation)));
    return null;
  }

  /** Clears what an earlier attempt said. */
  forget(): void {
    this.#sending.clear();
  }
}
