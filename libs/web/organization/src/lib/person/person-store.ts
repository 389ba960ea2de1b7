import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKey, injectTranslate, SessionStore, Submission } from '@premia/web-util';
import { formStateOf } from '../form-state';
import { InvitationStore } from '../invitation/invitation-store';
import type { Person, PersonInput, SavedPerson, Team, TermsInput } from '../organization-client';
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
  readonly #invitations = inject(InvitationStore);
  readonly #t = injectTranslate();
  readonly #status = signal<'loading' | 'ready' | 'missing' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #person = signal<Person | null>(null);
  readonly #teams = signal<readonly Team[]>([]);
  readonly #saving = new Submission();

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly person = this.#person.asReadonly();
  readonly teams = this.#teams.asReadonly();
  readonly saving = computed(() => formStateOf(this.#saving, this.#t));
  readonly currency = computed(() => this.#session.workspace()?.currency ?? 'USD');
  readonly canManage = computed(() => this.#session.can('people.manage'));
  readonly canSetTerms = computed(() => this.#session.can('terms.manage'));
  readonly canSeePay = computed(() => this.#session.can('pay.read'));
  readonly canManageTeams = computed(() => this.#session.can('teams.manage'));

  async load(id: string): Promise<void> {
    await this.#begin(async () => {
      const [person, teams] = await Promise.all([
        this.#client.readPerson(id),
        this.#client.readTeams(),
        this.#invitations.load(),
      ]);
      this.#teams.set(teams);
      this.#person.set(person);
      this.#status.set(person === null ? 'missing' : 'ready');
    });
  }

  /** What a form for a new person needs. */
  async prepare(): Promise<void> {
    await this.#begin(async () => {
      this.#teams.set(await this.#client.readTeams());
      this.#status.set('ready');
    });
  }

  addTeam(team: Team): void {
    this.#teams.update((known) => [...known, team].sort((first, second) => first.name.localeCompare(second.name)));
  }

  /** The person as saved; null where the server refused or did not answer. */
  create(person: PersonInput): Promise<Person | null> {
    return this.#save(() => this.#client.createPerson(person));
  }

  changeDetails(details: PersonDetails): Promise<Person | null> {
    const id = this.#person()?.id ?? '';
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

  addTerms(terms: TermsInput): Promise<Person | null> {
    const id = this.#person()?.id ?? '';
    return this.#save(() => this.#client.addTerms(id, terms));
  }

  /** Clears what an earlier attempt said. */
  forget(): void {
    this.#saving.clear();
  }

  async #begin(read: () => Promise<void>): Promise<void> {
    this.#status.set('loading');
    this.#error.set(null);
    try {
      await read();
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
      this.#status.set('failed');
    }
  }

  async #save(send: () => Promise<SavedPerson>): Promise<Person | null> {
    const saved = await this.#saving.run(send);
    if (saved !== null) this.#person.set(saved);
    return saved;
  }
}
