import { Injectable, computed, inject, signal } from '@angular/core';
import { SessionStore, fieldProblems, injectFailureText, isProblem } from '@premia/web-util';
import { OrganizationClient } from '../organization-client';
import type { PersonInList, Team } from '../organization-client';
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
  readonly #failureText = injectFailureText();
  readonly #status = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #teams = signal<readonly Team[]>([]);
  readonly #heads = signal<readonly PersonInList[]>([]);
  readonly #hasManyPeople = signal(false);
  readonly #isSaving = signal(false);
  readonly #saveError = signal<string | null>(null);
  readonly #problems = signal<Readonly<Record<string, string>>>({});

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly teams = this.#teams.asReadonly();
  readonly tree = computed(() => teamTree(this.#teams()));
  /** People who may head a team: the first page of them, or of those found. */
  readonly heads = this.#heads.asReadonly();
  /** Whether there are more people than one list can offer, so that they have to be searched. */
  readonly hasManyPeople = this.#hasManyPeople.asReadonly();
  readonly isSaving = this.#isSaving.asReadonly();
  readonly saveError = this.#saveError.asReadonly();
  readonly problems = this.#problems.asReadonly();
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
      this.#error.set(this.#failureText(failure));
      this.#status.set('failed');
    }
  }

  /** Offers the people whose name, e-mail or number holds `search`. */
  async findHeads(search: string): Promise<void> {
    try {
      this.#heads.set((await this.#client.readPeople({ search, teamId: '' }, null)).nodes);
    } catch (failure) {
      this.#saveError.set(this.#failureText(failure));
    }
  }

  /** The team as saved; null where the server refused or did not answer. */
  async save(draft: TeamDraft): Promise<Team | null> {
    if (this.#isSaving()) return null;
    this.#isSaving.set(true);
    this.forget();
    const name = draft.name.trim();
    const parentId = draft.parentId || null;
    const headPersonId = draft.headPersonId || null;
    try {
      const result = await (draft.id === null
        ? this.#client.createTeam(name, parentId, headPersonId)
        : this.#client.updateTeam({ id: draft.id, name, parentId, headPersonId }));
      if (isProblem(result)) {
        this.#problems.set(fieldProblems(result));
        this.#saveError.set(result.message);
        return null;
      }
      this.#teams.update((known) => [...known.filter(({ id }) => id !== result.id), result]);
      return result;
    } catch (failure) {
      this.#saveError.set(this.#failureText(failure));
      return null;
    } finally {
      this.#isSaving.set(false);
    }
  }

  forget(): void {
    this.#saveError.set(null);
    this.#problems.set({});
  }
}
