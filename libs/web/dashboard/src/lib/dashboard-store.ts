import { computed, inject, Injectable, signal } from '@angular/core';
import type { PageAnswer } from '@premia/web-util';
import { allOf, pageResource, SessionStore } from '@premia/web-util';
import type { Cycle } from './dashboard-client';
import { DashboardClient } from './dashboard-client';

/** What the overview of one period rests on: how far the workspace is set up, then the period's course. */
@Injectable()
export class DashboardStore {
  readonly #client = inject(DashboardClient);
  readonly #session = inject(SessionStore);
  readonly #wished = signal<string | null>(null);

  readonly #setup = pageResource({
    params: () => ({
      people: this.#session.can('people.read'),
      data: this.#session.can('data.read'),
      plans: this.#session.can('plans.read'),
      runs: this.#session.can('runs.read'),
    }),
    load: (parts) => this.#client.setup(parts),
  });
  readonly setup = this.#setup.value;
  /** The latest period first. */
  readonly cycles = computed((): readonly Cycle[] =>
    [...(this.setup()?.cycles ?? [])].sort((a, b) => b.to.localeCompare(a.to)),
  );
  readonly cycle = computed(() => {
    const wished = this.cycles().find(({ id }) => id === this.#wished());
    return wished ?? cycleOfData(this.cycles(), this.setup()?.dataOverview?.to ?? null);
  });

  readonly #course = pageResource({
    params: () => {
      const cycle = this.cycle();
      if (cycle === null) return undefined;
      return { cycleId: cycle.id, ...measuredPart(cycle, this.setup()?.dataOverview?.to ?? null) };
    },
    subject: ({ cycleId }) => cycleId,
    load: ({ cycleId, from, to }) => this.#client.course(cycleId, from, to),
  });
  readonly course = computed(() => (this.cycle() === null ? null : this.#course.value()));
  readonly #both = allOf(this.#setup, this.#course);
  /** Without a period there is no course to wait for. */
  readonly page: PageAnswer = {
    ...this.#both,
    status: computed(() => (this.#setup.status() === 'ready' && this.cycle() === null ? 'ready' : this.#both.status())),
  };

  wish(cycleId: string | null): void {
    this.#wished.set(cycleId);
  }
}

/** The period that the newest data falls in, or the last one before it; without data the latest there is. */
function cycleOfData(cycles: readonly Cycle[], measuredTo: string | null): Cycle | null {
  const begun = measuredTo === null ? undefined : cycles.find(({ from }) => from <= measuredTo);
  return begun ?? cycles[0] ?? null;
}

/** The days of a period up to the last measured one: a curve ends where its data ends. */
function measuredPart({ from, to }: Cycle, measuredTo: string | null): { readonly from: string; readonly to: string } {
  return { from, to: measuredTo !== null && measuredTo >= from && measuredTo < to ? measuredTo : to };
}
