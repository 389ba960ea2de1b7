import { computed, inject, Injectable, resource, signal } from '@angular/core';
import { Language, RequestFailure } from '@premia/web-util';
import type { RunInList } from '../payouts-client';
import { PayoutsClient } from '../payouts-client';

/** All runs, newest first, a page at a time. */
@Injectable()
export class PayoutRunsStore {
  readonly #client = inject(PayoutsClient);
  readonly #language = inject(Language).current;
  readonly #first = resource({ params: () => this.#language(), loader: () => this.#client.runs(null) });
  readonly #more = signal<{
    readonly rows: readonly RunInList[];
    readonly endCursor: string | null;
    readonly hasNextPage: boolean;
  } | null>(null);
  readonly #isLoadingMore = signal(false);
  readonly #moreError = signal<RequestFailure | null>(null);

  readonly runs = computed(() =>
    this.#first.hasValue() ? [...this.#first.value().nodes, ...(this.#more()?.rows ?? [])] : null,
  );
  readonly total = computed(() => (this.#first.hasValue() ? this.#first.value().totalCount : 0));
  readonly error = this.#first.error;
  readonly isLoadingMore = this.#isLoadingMore.asReadonly();
  readonly moreError = this.#moreError.asReadonly();
  readonly #end = computed(() => this.#more() ?? (this.#first.hasValue() ? this.#first.value().pageInfo : null));
  readonly hasMore = computed(() => this.#end()?.hasNextPage ?? false);

  reload(): void {
    this.#more.set(null);
    this.#first.reload();
  }

  async loadMore(): Promise<void> {
    const end = this.#end();
    if (end === null || !end.hasNextPage || this.#isLoadingMore()) return;
    this.#isLoadingMore.set(true);
    this.#moreError.set(null);
    try {
      const page = await this.#client.runs(end.endCursor);
      this.#more.update((more) => ({ rows: [...(more?.rows ?? []), ...page.nodes], ...page.pageInfo }));
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      this.#moreError.set(error);
    } finally {
      this.#isLoadingMore.set(false);
    }
  }
}
