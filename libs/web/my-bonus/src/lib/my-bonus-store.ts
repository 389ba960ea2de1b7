import { computed, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { Language } from '@premia/web-util';
import { MyBonusClient } from './my-bonus-client';

/** One's own bonus of one period; the page keeps what it shows while another period is on its way. */
@Injectable()
export class MyBonusStore {
  readonly #client = inject(MyBonusClient);
  readonly #language = inject(Language).current;
  readonly #cycleId = signal<string | null>(null);
  readonly #answer = resource({
    params: () => ({ cycleId: this.#cycleId(), language: this.#language() }),
    loader: ({ params: { cycleId } }) => this.#client.read(cycleId),
  });
  readonly #last = linkedSignal<
    Awaited<ReturnType<MyBonusClient['read']>> | null,
    Awaited<ReturnType<MyBonusClient['read']>> | null
  >({
    source: () => (this.#answer.hasValue() ? this.#answer.value() : null),
    computation: (answer, previous) => answer ?? previous?.value ?? null,
  });

  readonly error = this.#answer.error;
  readonly isLoading = this.#answer.isLoading;
  readonly status = computed(() => {
    if (this.#answer.error() !== undefined) return 'failed' as const;
    const last = this.#last();
    if (last === null) return 'loading' as const;
    return last.bonus === null ? ('empty' as const) : ('ready' as const);
  });
  readonly bonus = computed(() => this.#last()?.bonus ?? null);
  /** The latest period first. */
  readonly cycles = computed(() => [...(this.#last()?.cycles ?? [])].sort((a, b) => b.to.localeCompare(a.to)));

  show(cycleId: string | null): void {
    this.#cycleId.set(cycleId);
  }

  reload(): void {
    this.#answer.reload();
  }
}
