import { computed, inject, Injectable, signal } from '@angular/core';
import { pageResource, SessionStore, Submission } from '@premia/web-util';
import type { Invitation, InvitationRequest, NewInvitation } from '../organization-client';
import { OrganizationClient } from '../organization-client';

/** Invitations of the workspace: who has one, sending another, taking one back. */
@Injectable()
export class InvitationStore {
  readonly #client = inject(OrganizationClient);
  readonly #session = inject(SessionStore);
  readonly #sending = new Submission();
  readonly #revoking = new Submission();

  /** Whether the viewer learns at all who can sign in. */
  readonly isVisible = computed(() => this.#session.can('members.read'));
  readonly canInvite = computed(() => this.#session.can('members.manage'));
  /** Whether a page shows them; one that only sends an invitation asks for none. */
  readonly #isListed = signal(false);
  readonly page = pageResource<{ readonly isVisible: boolean }, readonly Invitation[]>({
    params: () => (this.#isListed() ? { isVisible: this.isVisible() } : undefined),
    load: async ({ isVisible }) => (isVisible ? this.#client.readInvitations() : []),
  });
  readonly invitations = computed(() => this.page.value() ?? []);
  readonly sending = this.#sending.state;
  readonly isRevoking = this.#revoking.isBusy;

  list(): void {
    this.#isListed.set(true);
  }

  /** The invitation that went out, or the request that waits for an owner; null where `sending` says why not. */
  async send(wanted: NewInvitation): Promise<Invitation | InvitationRequest | null> {
    const sent = await this.#sending.run(() => this.#client.invite(wanted));
    if (sent?.__typename === 'Invitation') this.page.update((known) => [sent, ...known]);
    return sent;
  }

  /** Null when it is taken back; otherwise why not, in the viewer's language. */
  async revoke(id: string): Promise<string | null> {
    const revoked = await this.#revoking.run(() => this.#client.revokeInvitation(id));
    if (revoked === null) return this.#revoking.error();
    this.page.update((known) => known.map((invitation) => (invitation.id === id ? revoked : invitation)));
    return null;
  }

  /** Clears what an earlier attempt said. */
  forget(): void {
    this.#sending.clear();
  }
}
