import { Injectable, computed, inject, resource, signal } from '@angular/core';
import { Language } from '@premia/web-util';
import { PayoutsClient } from '../payouts-client';

/** One person's payout in one run, with its explanation. */
@Injectable()
export class PayoutStore {
  readonly #client = inject(PayoutsClient);
  readonly #language = inject(Language).current;
  readonly #place = signal<{ readonly payoutId: string; readonly runId: string } | null>(null);
  readonly #answer = resource({
    params: () => {
      const place = this.#place();
      return place === null ? undefined : { ...place, language: this.#language() };
    },
    loader: ({ params: { payoutId, runId } }) => this.#client.payout(payoutId, runId),
  });

  readonly payout = computed(() => (this.#answer.hasValue() ? this.#answer.value().payout : null));
  readonly run = computed(() => (this.#answer.hasValue() ? this.#answer.value().run : null));
  readonly error = this.#answer.error;
  readonly status = computed(() => {
    if (this.#answer.error() !== undefined) return 'failed' as const;
    if (!this.#answer.hasValue()) return 'loading' as const;
    return this.payout() === null ? ('not-found' as const) : ('ready' as const);
  });

  show(payoutId: string, runId: string): void {
    this.#place.set({ payoutId, runId });
  }

  reload(): void {
    this.#answer.reload();
  }
}
