import { computed, inject, Injectable, signal } from '@angular/core';
import type { PageAnswer } from '@premia/web-util';
import { pageResource, SessionStore, Submission } from '@premia/web-util';
import type { Team } from '../organization-client';
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
  readonly #saving = new Submission();
  readonly #search = signal<string | undefined>(undefined);
  readonly #archived = signal(false);
  readonly #teams = pageResource({
    params: () => ({ archived: this.#archived() }),
    load: ({ archived }) => this.#client.readTeams(archived),
  });
  readonly #everyone = pageResource({
    params: () => (this.#search() === undefined ? undefined : {}),
    load: () => this.#readPeople(''),
  });
  readonly #found = pageResource({
    params: () => this.#search() || undefined,
    load: (search) => this.#readPeople(search),
  });

  readonly page: PageAnswer = this.#teams;
  readonly teams = computed(() => this.#teams.value() ?? []);
  readonly tree = computed(() => teamTree(this.teams()));
  /** People who may head a team: the first page of them, or of those found. */
  readonly heads = computed(() => {
    const found = this.#search() ? this.#found.value() : null;
    return (found ?? this.#everyone.value())?.nodes ?? [];
  });
  readonly headsError = computed(() => this.#everyone.error() ?? this.#found.error());
  /** Whether there are more people than one list can offer, so that they have to be searched. */
  readonly hasManyPeople = computed(() => this.#everyone.value()?.pageInfo.hasNextPage ?? false);
  readonly saving = this.#saving.state;
  readonly canManage = computed(() => this.#session.can('teams.manage'));

  /** Offers the people whose name, e-mail or number holds `search`; everyone at first. */
  findHeads(search: string): void {
    this.#search.set(search);
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
    if (saved !== null) this.#teams.update((known) => inOrder([...known.filter(({ id }) => id !== saved.id), saved]));
    return saved;
  }

  /** Teams in the archive, or those in use. */
  show(archived: boolean): void {
    this.#archived.set(archived);
  }

  reload(): void {
    this.#teams.reload();
  }

  remove(id: string): ReturnType<OrganizationClient['deleteTeam']> {
    return this.#client.deleteTeam(id);
  }

  archive(id: string, archived: boolean): ReturnType<OrganizationClient['archiveTeam']> {
    return this.#client.archiveTeam(id, archived);
  }

  forget(): void {
    this.#saving.clear();
  }

  #readPeople(search: string): ReturnType<OrganizationClient['readPeople']> {
    return this.#client.readPeople({ search, teamId: '' }, null);
  }
}

function inOrder(teams: readonly Team[]): readonly Team[] {
  return [...teams].sort((first, second) => first.name.localeCompare(second.name));
}
