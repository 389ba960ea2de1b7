import { computed, inject, Injectable, signal } from '@angular/core';
import { pageResource, SessionStore } from '@premia/web-util';
import { ReviewsClient } from '../reviews-client';
import type { OwnerInCycle } from './owners';
import { isOpen, maySet, ownersIn } from './owners';

/** A cycle and what counts in it for whom. */
@Injectable()
export class CycleStore {
  readonly #client = inject(ReviewsClient);
  readonly #session = inject(SessionStore);
  readonly #id = signal<string | undefined>(undefined);

  readonly page = pageResource({
    params: this.#id,
    subject: (id) => id,
    load: async (id) => {
      const [cycle, assignments, people, teams] = await Promise.all([
        this.#client.readCycle(id),
        this.#client.readAssignments(id),
        this.#client.readPeople(),
        this.#client.readTeams(),
      ]);
      return cycle === null ? null : { cycle, assignments, people, teams };
    },
  });
  readonly cycle = computed(() => this.page.value()?.cycle ?? null);
  readonly currency = computed(() => this.#session.workspace()?.currency ?? 'USD');
  readonly owners = computed((): readonly OwnerInCycle[] => {
    const loaded = this.page.value();
    return loaded === null ? [] : ownersIn({ ...loaded, name: this.#session.workspace()?.name ?? '' });
  });
  readonly maySetSome = computed(() => this.owners().some((owner) => this.maySet(owner)));

  show(id: string): void {
    this.#id.set(id);
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
