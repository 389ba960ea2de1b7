import { computed, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { Language, RequestFailure } from '@premia/web-util';
import { PayoutsClient } from '../payouts-client';

export type Verification = 'unasked' | 'asking' | 'matches' | 'differs';

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

  /** What became of checking the receipt of the payout in sight. */
  readonly #verification = linkedSignal<unknown, Verification>({ source: this.#place, computation: () => 'unasked' });
  readonly #verificationFailure = signal<RequestFailure | null>(null);
  readonly verification = this.#verification.asReadonly();
  readonly verificationFailure = this.#verificationFailure.asReadonly();

  show(payoutId: string, runId: string): void {
    this.#place.set({ payoutId, runId });
  }

  reload(): void {
    this.#answer.reload();
  }

  async verify(): Promise<void> {
    const place = this.#place();
    if (place === null || this.#verification() === 'asking') return;
    this.#verification.set('asking');
    this.#verificationFailure.set(null);
    try {
      const matches = await this.#client.verifyReceipt(place.payoutId);
      if (this.#place() === place) this.#verification.set(matches === true ? 'matches' : 'differs');
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      this.#verification.set('unasked');
      this.#verificationFailure.set(error);
    }
  }
}
