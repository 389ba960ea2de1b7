import { computed, inject, Injectable } from '@angular/core';
import { mayRestore, maySuspend } from '@premia/shared-contract';
import type { Schema } from '@premia/web-util';
import { allOf, pagedRows, pageResource, SessionStore, Submission } from '@premia/web-util';
import type { Member, MemberChange, RoleGrant } from '../settings-client';
import { SettingsClient } from '../settings-client';

/** Who can sign in here, and who is invited to. */
@Injectable()
export class MembersStore {
  readonly #client = inject(SettingsClient);
  readonly #session = inject(SessionStore);
  readonly #members = pageResource({ params: () => ({}), load: () => this.#client.readMembers(null) });
  readonly #invitations = pageResource({ params: () => ({}), load: () => this.#client.readInvitations(null) });
  readonly #grants = pageResource({ params: () => ({}), load: () => this.#client.readRoleGrants() });
  readonly #saving = new Submission();
  readonly #changing = new Submission();
  readonly #revoking = new Submission();

  readonly page = allOf(this.#members, this.#invitations, this.#grants);
  readonly members = pagedRows(this.#members.value, (after) => this.#client.readMembers(after));
  readonly invitations = pagedRows(this.#invitations.value, (after) => this.#client.readInvitations(after));
  readonly grants = computed(() => this.#grants.value() ?? []);
  readonly isChanging = this.#changing.isBusy;
  readonly saving = this.#saving.state;
  readonly isRevoking = this.#revoking.isBusy;
  readonly canManage = computed(() => this.#session.can('members.manage'));
  readonly canSuspend = computed(() => this.#session.can('members.suspend'));
  readonly ownEmail = computed(() => this.#session.me()?.email ?? null);

  /** The member with the roles, or the request that waits for an owner; null where `saving` says why not. */
  async giveRoles(memberId: string, roles: readonly Schema.Role[]): Promise<Member | RoleGrant | null> {
    const changed = await this.#saving.run(() => this.#client.updateRoles(memberId, roles));
    if (changed?.__typename === 'Member') this.#show(changed);
    if (changed?.__typename === 'RoleGrant') this.#grants.update((known) => [...known, changed]);
    return changed;
  }

  /** Null when it is done; otherwise why not, in the viewer's language. */
  async changeMember(what: MemberChange, memberId: string, reason: string): Promise<string | null> {
    const changed = await this.#changing.run(() => this.#client.changeMember(what, memberId, reason));
    if (changed === null) return this.#changing.error();
    if (what === 'remove') this.members.update((known) => known.filter(({ id }) => id !== memberId));
    else this.#show(changed);
    return null;
  }

  /** Null when it is decided; otherwise why not, in the viewer's language. */
  async decide(id: string, isApproved: boolean): Promise<string | null> {
    const decided = await this.#changing.run(() => this.#client.decideRoleGrant(id, isApproved));
    if (decided === null) return this.#changing.error();
    this.#grants.reload();
    this.#members.reload();
    this.#invitations.reload();
    return null;
  }

  /** What the viewer may do about somebody's access. */
  changesOf({ state, roles, personId }: Member): readonly MemberChange[] {
    const own = this.#session.roles();
    const isSuspended = state === 'suspended';
    const canChange = isSuspended ? mayRestore(own, roles, personId) : maySuspend(own, roles);
    const remove: readonly MemberChange[] = this.canManage() ? ['remove'] : [];
    return canChange ? [isSuspended ? 'restore' : 'suspend', ...remove] : remove;
  }

  #show(changed: Member): void {
    this.members.update((known) => known.map((member) => (member.id === changed.id ? changed : member)));
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
