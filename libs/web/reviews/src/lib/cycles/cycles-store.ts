import { computed, inject, Injectable } from '@angular/core';
import { allOf, pagedRows, pageResource, SessionStore, Submission } from '@premia/web-util';
import type { Cycle, NewCycle } from '../reviews-client';
import { ReviewsClient } from '../reviews-client';

/** The periods of the workspace, and adding one. */
@Injectable()
export class CyclesStore {
  readonly #client = inject(ReviewsClient);
  readonly #session = inject(SessionStore);
  readonly #creating = new Submission();
  readonly #cycles = pageResource({ params: () => ({}), load: () => this.#client.readCycles(null) });
  readonly #measured = pageResource({
    params: () => ({ isVisible: this.#session.can('data.read') }),
    load: async ({ isVisible }) => ({ to: isVisible ? (await this.#client.readMeasured()).to : null }),
  });

  readonly page = allOf(this.#cycles, this.#measured);
  readonly cycles = pagedRows(this.#cycles.value, (after) => this.#client.readCycles(after));
  /** The last day for which there are numbers: the period that is set up next is around it. */
  readonly lastMeasuredDay = computed(() => this.#measured.value()?.to ?? null);
  readonly creating = this.#creating.state;
  readonly canSetKpis = computed(() => this.#session.can('assignments.manage'));
  readonly canManage = computed(() => this.#session.can('cycles.manage'));

  /** The cycle as created; null where `creating` tells why not. */
  create(cycle: NewCycle): Promise<Cycle | null> {
    return this.#creating.run(() => this.#client.createCycle(cycle));
  }

  forget(): void {
    this.#creating.clear();
  }
}
