import { computed, inject, Injectable, signal } from '@angular/core';
import { pageResource } from '@premia/web-util';
import { type AskedBonus, MyBonusClient } from './my-bonus-client';

/** One's own bonus of one period; the page keeps what it shows while another period is on its way. */
@Injectable()
export class MyBonusStore {
  readonly #client = inject(MyBonusClient);
  readonly #asked = signal<AskedBonus>({ cycleId: null, planId: null });

  readonly page = pageResource({
    params: this.#asked,
    load: (asked) => this.#client.read(asked),
  });
  readonly bonus = computed(() => this.page.value()?.bonus ?? null);
  /** The latest period first. */
  readonly cycles = computed(() => [...(this.page.value()?.cycles ?? [])].sort((a, b) => b.to.localeCompare(a.to)));

  /** What the last cycles paid, the earliest first. */
  readonly totals = computed(() => this.page.value()?.totals ?? []);
  /** The running cycle where another is shown unasked: it has no data yet. */
  readonly waiting = computed(() => {
    const shown = this.bonus()?.cycle;
    const running = this.cycles().find(({ state }) => state === 'running');
    const isUnasked = this.#asked().cycleId === null;
    return isUnasked && shown !== undefined && running !== undefined && running.from > shown.from ? running : null;
  });

  show(cycleId: string | null, planId: string | null = null): void {
    this.#asked.set({ cycleId, planId });
  }
}
