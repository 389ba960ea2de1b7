import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKey, injectTranslate, SessionStore, Submission } from '@premia/web-util';
import { formStateOf } from '../form-state';
import type { PersonInList, Team } from '../organization-client';
import { OrganizationClient } from '../organization-client';
import { teamTree } from './team-tree';

/** A team as it is being written; empty ids mean none. */
export interface TeamDraft {
  /** Null: a new team. */
  readonly id: string | null;
  readonly name: string;
  readonly parentId: string;
  readonly headPersonId: string;
}

/** The teams of the workspace and their heads. */
@Injectable()
export class TeamsStore {
  readonly #client = inject(OrganizationClient);
  readonly #session = inject(SessionStore);
  readonly #t = injectTranslate();
  readonly #status = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #teams = signal<readonly Team[]>([]);
  readonly #heads = signal<readonly PersonInList[]>([]);
  readonly #hasManyPeople = signal(false);
  readonly #saving = new Submission();

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly teams = this.#teams.asReadonly();
  readonly tree = computed(() => teamTree(this.#teams()));
  /** People who may head a team: the first page of them, or of those found. */
  readonly heads = this.#heads.asReadonly();
  /** Whether there are more people than one list can offer, so that they have to be searched. */
  readonly hasManyPeople = this.#hasManyPeople.asReadonly();
  readonly saving = computed(() => formStateOf(this.#saving, this.#t));
  readonly canManage = computed(() => this.#session.can('teams.manage'));

  async load(): Promise<void> {
    this.#status.set('loading');
    this.#error.set(null);
    try {
      const [teams, people] = await Promise.all([
        this.#client.readTeams(),
        this.#client.readPeople({ search: '', teamId: '' }, null),
      ]);
      this.#teams.set(teams);
      this.#heads.set(people.nodes);
      this.#hasManyPeople.set(people.pageInfo.hasNextPage);
      this.#status.set('ready');
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
      this.#status.set('failed');
    }
  }

  /** Offers the people whose name, e-mail or number holds `search`; null when they are there, otherwise why not. */
  async findHeads(search: string): Promise<string | null> {
    try {
      this.#heads.set((await this.#client.readPeople({ search, teamId: '' }, null)).nodes);
      return null;
    } catch (failure) {
      return this.#t(failureKey(failure));
    }
  }

  /** The team as saved; null where the server refused or did not answer. */
  async save(draft: TeamDraft): Promise<Team | null> {
    const name = draft.name.trim();
    const parentId = draft.parentId || null;
    const headPersonId = draft.headPersonId || null;
    const saved = await this.#saving.run(() =>
      draft.id === null
        ? this.#client.createTeam(name, parentId, headPersonId)
        : this.#client.updateTeam({ id: draft.id, name, parentId, headPersonId }),
    );
    if (saved !== null) this.#teams.update((known) => [...known.filter(({ id }) => id !== saved.id), saved]);
    return saved;
  }

  forget(): void {
    this.#saving.clear();
  }
}
