import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKey, injectTranslate } from '@premia/web-util';
import { InvitationStore } from '../invitation/invitation-store';
import type { PeopleFilter, PersonInList, Team } from '../organization-client';
import { OrganizationClient } from '../organization-client';

const EVERYONE: PeopleFilter = { search: '', teamId: '' };

/** The list of people, page by page, under the search and team of the moment. */
@Injectable()
export class PeopleStore {
  readonly #client = inject(OrganizationClient);
  readonly #invitations = inject(InvitationStore);
  readonly #t = injectTranslate();
  readonly #status = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #filter = signal(EVERYONE);
  readonly #people = signal<readonly PersonInList[]>([]);
  readonly #total = signal(0);
  readonly #next = signal<string | null>(null);
  readonly #isSearching = signal(false);
  readonly #teams = signal<readonly Team[]>([]);
  /** Answers may overtake each other; only the one asked for last counts. */
  #asked = 0;

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly filter = this.#filter.asReadonly();
  readonly people = this.#people.asReadonly();
  readonly total = this.#total.asReadonly();
  readonly teams = this.#teams.asReadonly();
  readonly isSearching = this.#isSearching.asReadonly();
  readonly hasMore = computed(() => this.#next() !== null);
  readonly isFiltered = computed(() => this.#filter().search.trim() !== '' || this.#filter().teamId !== '');

  async load(): Promise<void> {
    this.#status.set('loading');
    this.#error.set(null);
    try {
      const [teams] = await Promise.all([this.#client.readTeams(), this.#read(), this.#invitations.load()]);
      this.#teams.set(teams);
      this.#status.set('ready');
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
      this.#status.set('failed');
    }
  }

  /** Narrows the list; what is shown stays until the answer is there. */
  async narrow(change: Partial<PeopleFilter>): Promise<void> {
    this.#filter.update((filter) => ({ ...filter, ...change }));
    this.#isSearching.set(true);
    this.#error.set(null);
    const asked = this.#asked + 1;
    try {
      await this.#read();
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
    } finally {
      if (asked === this.#asked) this.#isSearching.set(false);
    }
  }

  async loadMore(): Promise<void> {
    const after = this.#next();
    if (after === null || this.#isSearching()) return;
    this.#isSearching.set(true);
    this.#error.set(null);
    try {
      const page = await this.#client.readPeople(this.#filter(), after);
      this.#people.update((known) => [...known, ...page.nodes]);
      this.#next.set(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
    } finally {
      this.#isSearching.set(false);
    }
  }

  async #read(): Promise<void> {
    const asked = ++this.#asked;
    const page = await this.#client.readPeople(this.#filter(), null);
    if (asked !== this.#asked) return;
    this.#people.set(page.nodes);
    this.#total.set(page.totalCount);
    this.#next.set(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
  }
}
