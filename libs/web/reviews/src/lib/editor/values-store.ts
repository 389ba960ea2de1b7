import { inject, Injectable, signal } from '@angular/core';
import { periodBefore } from '@premia/domain-kernel';
import type { Cycle, ValueSoFar } from '../reviews-client';
import { ReviewsClient } from '../reviews-client';

interface Slice {
  readonly kpi: { readonly key: string };
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
}

function keyOf({ campaigns, channels, kpi }: Slice, cycle: Cycle): string {
  return JSON.stringify([cycle.id, kpi.key, channels, campaigns]);
}

/**
 * What KPIs amount to over a slice, in the cycle and before it: what a target is held against while it is set. Each answer
 * is kept under its own question, so that none can be taken for another's.
 */
@Injectable()
export class ValuesStore {
  readonly #client = inject(ReviewsClient);
  readonly #values = signal<ReadonlyMap<string, ValueSoFar>>(new Map());
  readonly #asked = new Set<string>();
  readonly values = this.#values.asReadonly();

  /** Null until it is there. */
  valueOf(slice: Slice, cycle: Cycle): ValueSoFar | null {
    return this.#values().get(keyOf(slice, cycle)) ?? null;
  }

  /** Asks once for each slice. A value is a help, not a need: where it cannot be had, the editor does without. */
  async ask(slice: Slice, cycle: Cycle): Promise<void> {
    const key = keyOf(slice, cycle);
    if (this.#asked.has(key)) return;
    this.#asked.add(key);
    try {
      const value = await this.#client.readValue(slice.kpi.key, slice, cycle, periodBefore(cycle));
      this.#values.update((known) => new Map(known).set(key, value));
    } catch {
      this.#asked.delete(key);
    }
  }
}
