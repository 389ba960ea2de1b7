import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKey, injectTranslate, SessionStore } from '@premia/web-util';
import type { Assignment, Cycle, Person, Team } from '../reviews-client';
import { ReviewsClient } from '../reviews-client';
import type { OwnerInCycle } from './owners';
import { isOpen, maySet, ownersIn } from './owners';

/** A cycle and what counts in it for whom. */
@Injectable()
export class CycleStore {
  readonly #client = inject(ReviewsClient);
  readonly #session = inject(SessionStore);
  readonly #t = injectTranslate();
  readonly #status = signal<'loading' | 'ready' | 'missing' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #cycle = signal<Cycle | null>(null);
  readonly #assignments = signal<readonly Assignment[]>([]);
  readonly #people = signal<readonly Person[]>([]);
  readonly #teams = signal<readonly Team[]>([]);

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly cycle = this.#cycle.asReadonly();
  readonly currency = computed(() => this.#session.workspace()?.currency ?? 'USD');
  readonly owners = computed((): readonly OwnerInCycle[] => {
    const cycle = this.#cycle();
    if (cycle === null) return [];
    return ownersIn({
      name: this.#session.workspace()?.name ?? '',
      people: this.#people(),
      teams: this.#teams(),
      assignments: this.#assignments(),
      cycle,
    });
  });

  async load(id: string): Promise<void> {
    this.#status.set('loading');
    this.#error.set(null);
    try {
      const [cycle, assignments, people, teams] = await Promise.all([
        this.#client.readCycle(id),
        this.#client.readAssignments(id),
        this.#client.readPeople(),
        this.#client.readTeams(),
      ]);
      this.#cycle.set(cycle);
      this.#assignments.set(assignments);
      this.#people.set(people);
      this.#teams.set(teams);
      this.#status.set(cycle === null ? 'missing' : 'ready');
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
      this.#status.set('failed');
    }
  }

  maySet(owner: OwnerInCycle): boolean {
    const cycle = this.#cycle();
    if (cycle === null || !isOpen(cycle)) return false;
    const reach = {
      scope: this.#session.scopeOf('assignments.manage'),
      personId: this.#session.me()?.personId ?? null,
    };
    return maySet(owner, reach, this.#teams(), this.#people());
  }
}
