import { Component, computed, DestroyRef, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PageMessage } from '@premia/web-ui';
import { Button, Card, Dialog, EmptyState, MoreRows, PageHeader, PageState, Select, Tabs } from '@premia/web-ui';
import { allOf, injectAddress, injectTranslate, SessionStore } from '@premia/web-util';
import { ArchiveLink } from '../archive-link';
import { InvitationNews } from '../invitation/invitation-news';
import { InvitationStore } from '../invitation/invitation-store';
import { InviteForm } from '../invitation/invite-form';
import { loginStateOf } from '../invitation/login-state';
import type { NewInvitation, PersonInList } from '../organization-client';
import { organizationTabs } from '../organization-tabs';
import { PeopleStore } from './people-store';
import type { PeopleTableModel } from './people-table';
import { PeopleTable } from './people-table';

/** How long typing must rest before the server is asked. */
const TYPING_PAUSE_MILLISECONDS = 250;

/** Who works here? */
@Component({
  selector: 'premia-people-page',
  imports: [
    ArchiveLink,
    Button,
    Card,
    Dialog,
    EmptyState,
    InviteForm,
    PageHeader,
    MoreRows,
    PageState,
    PeopleTable,
    RouterLink,
    Select,
    Tabs,
  ],
  providers: [InvitationStore, PeopleStore],
  templateUrl: './people-page.html',
  styles: `
    .filters {
      padding: 12px 10px;
    }
    .search {
      width: min(280px, 100%);
    }
  `,
})
export class PeoplePage {
  /** `?search=…&team=…&show=archived` */
  readonly search = input<string>();
  readonly team = input<string>();
  readonly show = input<string>();

  protected readonly store = inject(PeopleStore);
  protected readonly invitations = inject(InvitationStore);
  readonly #session = inject(SessionStore);
  readonly #router = inject(Router);
  readonly #news = inject(InvitationNews);
  protected readonly address = injectAddress();
  protected readonly page = allOf(this.store.page, this.invitations.page);
  protected readonly t = injectTranslate();
  protected readonly tabs = computed(() => organizationTabs(this.t));
  protected readonly canManage = computed(() => this.#session.can('people.manage'));
  #typingPause: ReturnType<typeof setTimeout> | undefined;

  protected readonly lead = computed(() =>
    this.store.page.status() === 'ready' && !this.store.isFiltered() && this.store.total() > 0
      ? this.t('organization.people.lead', { people: this.store.total(), teams: this.store.teams().length })
      : null,
  );
  protected readonly empty = computed((): PageMessage | null =>
    this.store.total() > 0 || this.store.isFiltered() || this.store.isSearching()
      ? null
      : {
          icon: 'people',
          heading: this.t('organization.people.emptyTitle'),
          text: this.t('organization.people.emptyText'),
        },
  );
  protected readonly teamOptions = computed(() =>
    this.store.teams().map(({ id, name }) => ({ value: id, label: name })),
  );
  protected readonly table = computed((): PeopleTableModel => ({
    lines: this.store.people
      .rows()
      .map((person) => ({ person, login: loginStateOf(person, this.invitations.invitations()) })),
    showsPay: this.#session.can('pay.read'),
    showsLogin: this.invitations.isVisible(),
    canInvite: this.invitations.canInvite(),
  }));

  protected readonly invited = signal<PersonInList | null>(null);
  protected readonly isInviting = signal(false);
  protected readonly invite = computed(() => ({
    person: this.invited(),
    saving: this.invitations.sending(),
  }));

  constructor() {
    this.invitations.list();
    effect(() => {
      this.store.show({
        search: this.search() ?? '',
        teamId: this.team() ?? '',
        archived: this.show() === 'archived',
      });
    });
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.#typingPause);
    });
  }

  protected searchFor(search: string): void {
    clearTimeout(this.#typingPause);
    this.#typingPause = setTimeout(() => {
      this.address.replace({ search: search || null });
    }, TYPING_PAUSE_MILLISECONDS);
  }

  protected open(person: PersonInList): void {
    void this.#router.navigate(['/people', person.id]);
  }

  protected startInvitation(person: PersonInList): void {
    this.invitations.forget();
    this.invited.set(person);
    this.isInviting.set(true);
  }

  protected async sendInvitation(wanted: NewInvitation): Promise<void> {
    const sent = await this.invitations.send(wanted);
    if (sent === null) return;
    this.isInviting.set(false);
    await this.#news.tell(sent);
  }
}
