import { computed, inject, Injectable, signal } from '@angular/core';
import { pageResource, SessionStore, Submission } from '@premia/web-util';
import type { Person, PersonInput, SavedPerson, TermsInput } from '../organization-client';
import { OrganizationClient } from '../organization-client';

/** What can be changed about who a person is. */
export interface PersonDetails {
  readonly name: string;
  readonly email: string;
  readonly personnelNumber: string;
  /** Last day of work; empty while the person works here. */
  readonly leftOn: string;
}

/** One person, from adding to leaving: details, terms, and what a refused change said. */
@Injectable()
export class PersonStore {
  readonly #client = inject(OrganizationClient);
  readonly #session = inject(SessionStore);
  readonly #id = signal<string | undefined>(undefined);
  readonly #saving = new Submission();

  readonly page = pageResource({
    params: this.#id,
    subject: (id) => id,
    load: (id) => this.#client.readPerson(id),
  });
  readonly person = this.page.value;
  readonly saving = this.#saving.state;
  readonly currency = computed(() => this.#session.workspace()?.currency ?? 'USD');
  readonly canManage = computed(() => this.#session.can('people.manage'));
  readonly canSetTerms = computed(() => this.#session.can('terms.manage'));
  readonly canSeePay = computed(() => this.#session.can('pay.read'));
  readonly canManageTeams = computed(() => this.#session.can('teams.manage'));

  show(id: string): void {
    this.#id.set(id);
  }

  /** The person as saved; null where the server refused or did not answer. */
  create(person: PersonInput): Promise<Person | null> {
    return this.#save(() => this.#client.createPerson(person));
  }

  changeDetails(details: PersonDetails): Promise<Person | null> {
    const id = this.person()?.id ?? '';
    return this.#save(() =>
      this.#client.updatePerson({
        id,
        name: details.name.trim(),
        email: details.email.trim() || null,
        personnelNumber: details.personnelNumber.trim() || null,
        leftOn: details.leftOn || null,
      }),
    );
  }

  addTerms(terms: TermsInput, replaces: string | null): Promise<Person | null> {
    const id = this.person()?.id ?? '';
    return this.#save(() => this.#client.addTerms(id, terms, replaces));
  }

  remove(): ReturnType<OrganizationClient['deletePerson']> {
    return this.#client.deletePerson(this.person()?.id ?? '');
  }

  async archive(archived: boolean): Promise<SavedPerson> {
    const saved = await this.#client.archivePerson(this.person()?.id ?? '', archived);
    if (saved.__typename === 'Person') this.page.update(() => saved);
    return saved;
  }

  removeTerms(termsId: string): Promise<Person | null> {
    const id = this.person()?.id ?? '';
    return this.#save(() => this.#client.removeTerms(id, termsId));
  }

  /** Clears what an earlier attempt said. */
  forget(): void {
    this.#saving.clear();
  }

  async #save(send: () => Promise<SavedPerson>): Promise<Person | null> {
    const saved = await this.#saving.run(send);
    if (saved !== null) this.page.update((person) => (person.id === saved.id ? saved : person));
    return saved;
  }
}
