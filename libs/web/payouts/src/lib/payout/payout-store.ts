import { computed, inject, Injectable, linkedSignal, signal } from '@angular/core';
import { pageResource, Submission } from '@premia/web-util';
import type { PayoutChange, PayoutFilterAsked } from '../payouts-client';
import { PayoutsClient } from '../payouts-client';

export type Verification = 'unasked' | 'asking' | 'matches' | 'differs';

/** One person's payout in one run, with its explanation. */
@Injectable()
export class PayoutStore {
  readonly #client = inject(PayoutsClient);
  readonly #place = signal<
    { readonly payoutId: string; readonly runId: string; readonly filter: PayoutFilterAsked } | undefined
  >(undefined);
  readonly #verifying = new Submission();
  /** Whether the receipt of the payout in sight matches; null while nobody has asked. */
  readonly #matches = linkedSignal<unknown, boolean | null>({ source: this.#place, computation: () => null });

  readonly page = pageResource({
    params: this.#place,
    subject: (place) => place,
    load: async ({ payoutId, runId, filter }) => {
      const { payout, run } = await this.#client.payout(payoutId, runId, filter);
      return payout === null ? null : { payout, run };
    },
  });
  readonly payout = computed(() => this.page.value()?.payout ?? null);
  readonly run = computed(() => this.page.value()?.run ?? null);
  readonly neighbours = computed(() => this.run()?.neighbours ?? null);
  readonly verification = computed((): Verification => {
    if (this.#verifying.isBusy()) return 'asking';
    const matches = this.#matches();
    return matches === null ? 'unasked' : matches ? 'matches' : 'differs';
  });
  readonly verificationError = this.#verifying.error;

  reload(): void {
    this.page.reload();
  }

  show(payoutId: string, runId: string, filter: PayoutFilterAsked): void {
    this.#place.set({ payoutId, runId, filter });
  }

  readonly #changing = new Submission();
  readonly isChanging = this.#changing.isBusy;
  readonly changeError = this.#changing.error;

  async change(change: PayoutChange, text: string): Promise<void> {
    const payout = this.payout();
    if (payout === null) return;
    await this.#changing.run(() => this.#client.change(change, payout.id, text));
    this.page.reload();
  }

  async verify(): Promise<void> {
    const place = this.#place();
    if (place === undefined) return;
    const matches = await this.#verifying.run(async () => (await this.#client.verifyReceipt(place.payoutId)) === true);
    if (this.#place() === place) this.#matches.set(matches);
  }
}
