import { computed, inject, Injectable, signal } from '@angular/core';
import { allOf, pagedRows, pageResource } from '@premia/web-util';
import type { PeopleFilter } from '../organization-client';
import { OrganizationClient } from '../organization-client';

/** The list of people, page by page, under the search and team of the moment. */
@Injectable()
export class PeopleStore {
  readonly #client = inject(OrganizationClient);
  readonly #filter = signal<PeopleFilter>({ search: '', teamId: '', archived: false });
  readonly #teams = pageResource({ params: () => ({}), load: () => this.#client.readTeams() });
  readonly #people = pageResource({
    params: this.#filter,
    load: (filter) => this.#client.readPeople(filter, null),
  });

  readonly page = allOf(this.#people, this.#teams);
  readonly filter = this.#filter.asReadonly();
  readonly people = pagedRows(this.#people.value, (after) => this.#client.readPeople(this.#filter(), after));
  readonly total = computed(() => this.#people.value()?.totalCount ?? 0);
  readonly teams = computed(() => this.#teams.value() ?? []);
  readonly isSearching = this.#people.isLoading;
  readonly isFiltered = computed(
    () => this.#filter().search.trim() !== '' || this.#filter().teamId !== '' || this.#filter().archived === true,
  );

  show(filter: PeopleFilter): void {
    this.#filter.set(filter);
  }
}
