import { computed, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { Language, SessionStore } from '@premia/web-util';
import type { Course, Cycle, Setup } from './dashboard-client';
import { DashboardClient } from './dashboard-client';

/** What the overview of one period rests on: how far the workspace is set up, then the period's course. */
@Injectable()
export class DashboardStore {
  readonly #client = inject(DashboardClient);
  readonly #session = inject(SessionStore);
  readonly #language = inject(Language).current;
  readonly #wished = signal<string | null>(null);

  readonly #setup = resource({
    params: () => ({
      language: this.#language(),
      parts: {
        people: this.#session.can('people.read'),
        data: this.#session.can('data.read'),
        plans: this.#session.can('plans.read'),
        runs: this.#session.can('runs.read'),
      },
    }),
    loader: ({ params: { parts } }) => this.#client.setup(parts),
  });
  readonly setup = linkedSignal<Setup | null, Setup | null>({
    source: () => (this.#setup.hasValue() ? this.#setup.value() : null),
    computation: (setup, previous) => setup ?? previous?.value ?? null,
  });
  /** The latest period first. */
  readonly cycles = computed((): readonly Cycle[] =>
    [...(this.setup()?.cycles.nodes ?? [])].sort((a, b) => b.to.localeCompare(a.to)),
  );
  readonly cycle = computed(() => {
    const wished = this.cycles().find(({ id }) => id === this.#wished());
    return wished ?? cycleOfData(this.cycles(), this.setup()?.dataOverview?.to ?? null);
  });

  readonly #course = resource({
    params: () => {
      const cycle = this.cycle();
      if (cycle === null) return undefined;
      return {
        cycleId: cycle.id,
        ...measuredPart(cycle, this.setup()?.dataOverview?.to ?? null),
        language: this.#language(),
      };
    },
    loader: ({ params: { cycleId, from, to } }) => this.#client.course(cycleId, from, to),
  });
  readonly course = linkedSignal<
    { readonly cycleId: string | undefined; readonly answer: Course | null },
    Course | null
  >({
    source: () => ({ cycleId: this.cycle()?.id, answer: this.#course.hasValue() ? this.#course.value() : null }),
    computation: ({ cycleId, answer }, previous) =>
      answer ?? (previous?.source.cycleId === cycleId ? (previous?.value ?? null) : null),
  });

  readonly error = computed(() => this.#setup.error() ?? this.#course.error());
  readonly status = computed(() => {
    if (this.error() !== undefined) return 'failed' as const;
    if (this.setup() === null || (this.cycle() !== null && this.course() === null)) return 'loading' as const;
    return 'ready' as const;
  });

  wish(cycleId: string | null): void {
    this.#wished.set(cycleId);
  }

  reload(): void {
    this.#setup.reload();
    this.#course.reload();
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
