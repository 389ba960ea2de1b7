import { computed, inject, Injectable, signal } from '@angular/core';
import type { Schema } from '@premia/web-util';
import { failureKey, injectTranslate, SessionStore, Submission } from '@premia/web-util';
import { formStateOf } from '../form-state';
import type { Invitation, Member } from '../settings-client';
import { SettingsClient } from '../settings-client';

/** Who can sign in here, and who is invited to. */
@Injectable()
export class MembersStore {
  readonly #client = inject(SettingsClient);
  readonly #session = inject(SessionStore);
  readonly #t = injectTranslate();
  readonly #status = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #members = signal<readonly Member[]>([]);
  readonly #invitations = signal<readonly Invitation[]>([]);
  readonly #nextMember = signal<string | null>(null);
  readonly #nextInvitation = signal<string | null>(null);
  readonly #isLoadingMore = signal(false);
  readonly #saving = new Submission();
  readonly #revoking = new Submission();

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly members = this.#members.asReadonly();
  readonly invitations = this.#invitations.asReadonly();
  readonly hasMoreMembers = computed(() => this.#nextMember() !== null);
  readonly hasMoreInvitations = computed(() => this.#nextInvitation() !== null);
  readonly isLoadingMore = this.#isLoadingMore.asReadonly();
  readonly saving = computed(() => formStateOf(this.#saving, this.#t));
  readonly isRevoking = this.#revoking.isBusy;
  readonly canManage = computed(() => this.#session.can('members.manage'));
  readonly ownEmail = computed(() => this.#session.me()?.email ?? null);

  async load(): Promise<void> {
    this.#status.set('loading');
    this.#error.set(null);
    try {
      const [members, invitations] = await Promise.all([
        this.#client.readMembers(null),
        this.#client.readInvitations(null),
      ]);
      this.#members.set(members.nodes);
      this.#nextMember.set(members.pageInfo.hasNextPage ? members.pageInfo.endCursor : null);
      this.#invitations.set(invitations.nodes);
      this.#nextInvitation.set(invitations.pageInfo.hasNextPage ? invitations.pageInfo.endCursor : null);
      this.#status.set('ready');
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
      this.#status.set('failed');
    }
  }

  loadMoreMembers(): Promise<void> {
    return this.#more(async () => {
      const page = await this.#client.readMembers(this.#nextMember());
      this.#members.update((known) => [...known, ...page.nodes]);
      this.#nextMember.set(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
    });
  }

  loadMoreInvitations(): Promise<void> {
    return this.#more(async () => {
      const page = await this.#client.readInvitations(this.#nextInvitation());
      this.#invitations.update((known) => [...known, ...page.nodes]);
      this.#nextInvitation.set(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
    });
  }

  /** Whether the roles are given; otherwise `saving` says why not. */
  async giveRoles(memberId: string, roles: readonly Schema.Role[]): Promise<boolean> {
    const changed = await this.#saving.run(() => this.#client.updateRoles(memberId, roles));
    if (changed === null) return false;
    this.#members.update((known) => known.map((member) => (member.id === memberId ? changed : member)));
    return true;
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

  forget(): void {
    this.#saving.clear();
  }

  async #more(read: () => Promise<void>): Promise<void> {
    if (this.#isLoadingMore()) return;
    this.#isLoadingMore.set(true);
    this.#error.set(null);
    try {
      await read();
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
    } finally {
      this.#isLoadingMore.set(false);
    }
  }
}
