import { computed, inject, Injectable, signal } from '@angular/core';
import type { PageAnswer } from '@premia/web-util';
import { allOf, pageResource, SessionStore } from '@premia/web-util';
import type { Assignment, Cycle } from './dashboard-client';
import { DashboardClient } from './dashboard-client';
import type { Days } from './period-before';

/** What the overview of one period rests on: how far the workspace is set up, then the period's course. */
@Injectable()
export class DashboardStore {
  readonly #client = inject(DashboardClient);
  readonly #session = inject(SessionStore);
  readonly #wished = signal<string | null>(null);

  readonly #setup = pageResource({
    params: () => ({
      people: this.#session.can('people.read'),
      data: this.#session.can('kpis.read'),
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
    return wished ?? this.cycles().find(({ isFirst }) => isFirst) ?? this.cycles()[0] ?? null;
  });

  readonly #course = pageResource({
    params: () => {
      const [cycle, days] = [this.cycle(), this.days()];
      return cycle === null || days === null ? undefined : { cycleId: cycle.id, ...days };
    },
    subject: ({ cycleId }) => cycleId,
    load: ({ cycleId, from, to }) => this.#client.course(cycleId, { from, to }),
  });
  readonly course = computed(() => (this.cycle() === null ? null : this.#course.value()));
  /** The days that the course is of. */
  readonly days = computed((): Days | null => {
    const cycle = this.cycle();
    return cycle === null ? null : measuredPart(cycle, this.setup()?.dataOverview?.to ?? null);
  });
  readonly #explained = signal<readonly Assignment[]>([], { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
  readonly #causes = pageResource({
    params: () => {
      const [days, assignments] = [this.days(), this.#explained()];
      return days === null || assignments.length === 0 ? undefined : { days, assignments };
    },
    subject: ({ days }) => days,
    load: ({ days, assignments }) =>
      Promise.all(
        assignments.map(async (assignment) => ({ assignment, rows: await this.#client.cause(assignment, days) })),
      ),
  });
  /** What the campaigns behind the KPIs to explain came to. Comes after the rest; without it the page is whole. */
  readonly causes = computed(() => this.#causes.value() ?? []);
  readonly #both = allOf(this.#setup, this.#course);
  /** Without a period there is no course to wait for. */
  readonly page: PageAnswer = {
    ...this.#both,
    status: computed(() => (this.#setup.status() === 'ready' && this.cycle() === null ? 'ready' : this.#both.status())),
  };

  explain(assignments: readonly Assignment[]): void {
    this.#explained.set(assignments);
  }

  wish(cycleId: string | null): void {
    this.#wished.set(cycleId);
  }
}

/** The days of a period up to the last measured one: a curve ends where its data ends. */
export function measuredPart({ from, to }: Days, measuredTo: string | null): Days {
  return { from, to: measuredTo !== null && measuredTo >= from && measuredTo < to ? measuredTo : to };
}
