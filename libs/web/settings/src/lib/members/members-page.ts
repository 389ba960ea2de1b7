import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Role } from '@premia/shared-contract';
import { formatInstant } from '@premia/shared-format';
import type { MenuItem, StateName, TableColumn } from '@premia/web-ui';
import {
  Button,
  Card,
  Cell,
  Chip,
  Confirmations,
  DataTable,
  DateText,
  Dialog,
  EmptyState,
  Menu,
  MoreRows,
  PageState,
  Toasts,
} from '@premia/web-ui';
import { injectTranslate, Language, SessionStore } from '@premia/web-util';
import type { Invitation, Member, MemberChange, RoleGrant } from '../settings-client';
import { SettingsHead } from '../settings-head';
import { MembersStore } from './members-store';
import { RolesForm } from './roles-form';

const STATES: Readonly<Record<string, StateName>> = { open: 'pilot', accepted: 'done', expired: 'at-risk' };

/** Who may do what here? */
@Component({
  selector: 'premia-members-page',
  imports: [
    Button,
    Card,
    Cell,
    Chip,
    DataTable,
    DateText,
    Dialog,
    EmptyState,
    Menu,
    PageState,
    MoreRows,
    RolesForm,
    RouterLink,
    SettingsHead,
  ],
  providers: [MembersStore],
  templateUrl: './members-page.html',
  styles: `
    .chips {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    small {
      display: block;
    }
  `,
})
export class MembersPage {
  protected readonly store = inject(MembersStore);
  readonly #toasts = inject(Toasts);
  readonly #confirmations = inject(Confirmations);
  readonly #language = inject(Language).current;
  protected readonly t = injectTranslate();
  readonly #timeZone = inject(SessionStore).workspace()?.timeZone;

  protected readonly changed = signal<Member | null>(null);
  protected readonly isChanging = signal(false);

  protected readonly memberColumns = computed((): readonly TableColumn<Member>[] => [
    { key: 'email', label: this.t('settings.members.email'), text: ({ email }) => email, narrow: 'title' },
    { key: 'roles', label: this.t('settings.members.roles'), text: ({ roles }) => this.wordsOf(roles), narrow: 'line' },
    {
      key: 'state',
      label: this.t('settings.members.state'),
      text: ({ state }) => this.t(`settings.members.states.${state}`),
      narrow: 'line',
    },
    {
      key: 'since',
      label: this.t('settings.members.since'),
      text: ({ since }) => this.#instant(since),
      narrow: 'line',
    },
    ...(this.store.canSuspend()
      ? [{ key: 'action', label: this.t('settings.members.change'), text: () => '', narrow: 'line' as const }]
      : []),
  ]);
  protected readonly grantColumns = computed((): readonly TableColumn<RoleGrant>[] => [
    { key: 'email', label: this.t('settings.members.email'), text: ({ email }) => email, narrow: 'title' },
    { key: 'roles', label: this.t('settings.members.roles'), text: ({ roles }) => this.wordsOf(roles), narrow: 'line' },
    {
      key: 'person',
      label: this.t('settings.grants.person'),
      text: ({ personName }) => personName ?? '',
      narrow: 'line',
    },
    {
      key: 'by',
      label: this.t('settings.grants.by'),
      text: ({ requestedByEmail }) => requestedByEmail,
      narrow: 'line',
    },
    {
      key: 'until',
      label: this.t('settings.invitations.until'),
      text: ({ expiresAt }) => this.#instant(expiresAt),
      narrow: 'line',
    },
    ...(this.store.canManage()
      ? [{ key: 'action', label: this.t('settings.members.change'), text: () => '', narrow: 'line' as const }]
      : []),
  ]);
  protected readonly invitationColumns = computed((): readonly TableColumn<Invitation>[] => [
    { key: 'email', label: this.t('settings.members.email'), text: ({ email }) => email, narrow: 'title' },
    { key: 'roles', label: this.t('settings.members.roles'), text: ({ roles }) => this.wordsOf(roles), narrow: 'line' },
    { key: 'state', label: this.t('settings.invitations.state'), text: ({ state }) => state, narrow: 'line' },
    {
      key: 'until',
      label: this.t('settings.invitations.until'),
      text: ({ expiresAt }) => this.#instant(expiresAt),
      narrow: 'line',
    },
    ...(this.store.canManage()
      ? [{ key: 'action', label: this.t('settings.members.change'), text: () => '', narrow: 'line' as const }]
      : []),
  ]);
  protected readonly keyOf = ({ id }: { readonly id: string }): string => id;

  protected wordsOf(roles: readonly Role[]): string {
    return roles.map((role) => this.t(`ui.role.${role}`)).join(', ');
  }

  protected glyphOf({ state }: Invitation): StateName {
    return STATES[state] ?? 'neutral';
  }

  protected change(member: Member): void {
    this.store.forget();
    this.changed.set(member);
    this.isChanging.set(true);
  }

  protected async giveRoles(roles: readonly Role[]): Promise<void> {
    const member = this.changed();
    const given = member === null ? null : await this.store.giveRoles(member.id, roles);
    if (given === null) return;
    this.isChanging.set(false);
    const { email, __typename: kind } = given;
    if (kind === 'RoleGrant') this.#toasts.say(this.t('settings.grants.asked', { email }));
    else this.#toasts.say(this.t('settings.members.given', { email, roles: this.wordsOf(roles) }));
  }

  protected actionsOn(member: Member): readonly MenuItem[] {
    return this.store.changesOf(member).map((key) => ({ key, label: this.t(`settings.members.${key}.action`) }));
  }

  protected async act(action: string, { email, id }: Member): Promise<void> {
    if (!isMemberChange(action)) return;
    const answer = await this.#confirmations.ask({
      heading: this.t(`settings.members.${action}.ask`, { email }),
      text: this.t(`settings.members.${action}.text`),
      confirmLabel: this.t(`settings.members.${action}.action`),
      reasonLabel: this.t('settings.members.reason'),
      isDangerous: action !== 'restore',
    });
    if (answer === null) return;
    const problem = await this.store.changeMember(action, id, answer.reason);
    if (problem === null) this.#toasts.say(this.t(`settings.members.${action}.done`, { email }));
    else this.#toasts.warn(problem);
  }

  protected async decide({ email, id }: RoleGrant, isApproved: boolean): Promise<void> {
    const problem = await this.store.decide(id, isApproved);
    if (problem === null)
      this.#toasts.say(this.t(isApproved ? 'settings.grants.approved' : 'settings.grants.declined', { email }));
    else this.#toasts.warn(problem);
  }

  protected async revoke({ email, id }: Invitation): Promise<void> {
    const answer = await this.#confirmations.ask({
      heading: this.t('settings.invitations.revokeAsk', { email }),
      text: this.t('settings.invitations.revokeText'),
      confirmLabel: this.t('settings.invitations.revoke'),
      isDangerous: true,
    });
    if (answer === null) return;
    const problem = await this.store.revoke(id);
    if (problem === null) this.#toasts.say(this.t('settings.invitations.revoked'));
    else this.#toasts.warn(problem);
  }

  #instant(instant: string): string {
    return formatInstant(instant, this.#language(), this.#timeZone);
  }
}

function isMemberChange(action: string): action is MemberChange {
  return action === 'suspend' || action === 'restore' || action === 'remove';
}
