import { computed, inject, Injectable } from '@angular/core';
import type { Schema } from '@premia/web-util';
import { allOf, pagedRows, pageResource, SessionStore, Submission } from '@premia/web-util';
import { SettingsClient } from '../settings-client';

/** Who can sign in here, and who is invited to. */
@Injectable()
export class MembersStore {
  readonly #client = inject(SettingsClient);
  readonly #session = inject(SessionStore);
  readonly #members = pageResource({ params: () => ({}), load: () => this.#client.readMembers(null) });
  readonly #invitations = pageResource({ params: () => ({}), load: () => this.#client.readInvitations(null) });
  readonly #saving = new Submission();
  readonly #revoking = new Submission();

  readonly page = allOf(this.#members, this.#invitations);
  readonly members = pagedRows(this.#members.value, (after) => this.#client.readMembers(after));
  readonly invitations = pagedRows(this.#invitations.value, (after) => this.#client.readInvitations(after));
  readonly saving = this.#saving.state;
  readonly isRevoking = this.#revoking.isBusy;
  readonly canManage = computed(() => this.#session.can('members.manage'));
  readonly ownEmail = computed(() => this.#session.me()?.email ?? null);

  /** Whether the roles are given; otherwise `saving` says why not. */
  async giveRoles(memberId: string, roles: readonly Schema.Role[]): Promise<boolean> {
    const changed = await this.#saving.run(() => this.#client.updateRoles(memberId, roles));
    if (changed === null) return false;
    this.members.update((known) => known.map((member) => (member.id === memberId ? changed : member)));
    return true;
  }

  /** Null when it is taken back; otherwise why not, in the viewer's language. */
  async revoke(id: string): Promise<string | null> {
    const revoked = await this.#revoking.run(() => this.#client.revokeInvitation(id));
    if (revoked === null) return this.#revoking.error();
    this.invitations.update((known) => known.map((invitation) => (invitation.id === id ? revoked : invitation)));
    return null;
  }

  forget(): void {
    this.#saving.clear();
  }
}
