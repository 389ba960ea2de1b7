import { computed, inject, Injectable, signal } from '@angular/core';
import { pageResource, SessionStore, Submission } from '@premia/web-util';
import type { ChangedCycle } from '../reviews-client';
import { ReviewsClient } from '../reviews-client';
import type { OwnerInCycle } from './owners';
import { isOpen, maySet, ownersIn } from './owners';

/** A cycle and what counts in it for whom. */
@Injectable()
export class CycleStore {
  readonly #client = inject(ReviewsClient);
  readonly #session = inject(SessionStore);
  readonly #renaming = new Submission();
  readonly #id = signal<string | undefined>(undefined);

  readonly page = pageResource({
    params: this.#id,
    subject: (id) => id,
    load: async (id) => {
      const [cycle, assignments, people, teams, runs] = await Promise.all([
        this.#client.readCycle(id),
        this.#client.readAssignments(id),
        this.#client.readPeople(),
        this.#client.readTeams(),
        this.#session.can('runs.read') ? this.#client.readRuns(id) : [],
      ]);
      return cycle === null ? null : { cycle, assignments, people, teams, runs };
    },
  });
  readonly cycle = computed(() => this.page.value()?.cycle ?? null);
  readonly currency = computed(() => this.#session.workspace()?.currency ?? 'USD');
  readonly owners = computed((): readonly OwnerInCycle[] => {
    const loaded = this.page.value();
    return loaded === null ? [] : ownersIn({ ...loaded, name: this.#session.workspace()?.name ?? '' });
  });
  readonly canManage = computed(() => this.#session.can('cycles.manage'));
  readonly renaming = this.#renaming.state;
  readonly runs = computed(() => this.page.value()?.runs ?? []);
  readonly maySetSome = computed(() => this.owners().some((owner) => this.maySet(owner)));

  show(id: string): void {
    this.#id.set(id);
  }

  remove(): ReturnType<ReviewsClient['deleteCycle']> {
    return this.#client.deleteCycle(this.#id() ?? '');
  }

  async archive(archived: boolean): Promise<ChangedCycle> {
    const changed = await this.#client.archiveCycle(this.#id() ?? '', archived);
    if (changed.__typename === 'Cycle') this.page.update((known) => ({ ...known, cycle: changed }));
    return changed;
  }

  /** Whether it has the name; otherwise `renaming` says why not. */
  async rename(name: string): Promise<boolean> {
    const cycle = await this.#renaming.run(() => this.#client.renameCycle(this.#id() ?? '', name));
    if (cycle !== null) this.page.update((known) => ({ ...known, cycle }));
    return cycle !== null;
  }

  maySet(owner: OwnerInCycle): boolean {
    const loaded = this.page.value();
    if (loaded === null || !isOpen(loaded.cycle)) return false;
    const scope = {
      scope: this.#session.scopeOf('assignments.manage'),
      personId: this.#session.me()?.personId ?? null,
    };
    return maySet(owner, scope, loaded.teams, loaded.people);
  }
}
