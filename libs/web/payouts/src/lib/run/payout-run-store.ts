import { computed, inject, Injectable, linkedSignal, resource, signal } from '@angular/core';
import { Language, RequestFailure } from '@premia/web-util';
import type { PayoutOrder } from '../payouts.graphql.generated';
import type { PayoutRow, PayoutRows, PayoutRun, RunQuestion, RunReasons } from '../payouts-client';
import { PayoutsClient } from '../payouts-client';

export interface RowFilter {
  readonly search: string;
  readonly teamId: string | null;
  readonly outcome: string | null;
  readonly orderBy: PayoutOrder;
}

const NO_REASONS: RunReasons = { zero: [], notEligible: [] };

type Loaded = Awaited<ReturnType<PayoutsClient['run']>>;

/** A run and the payouts asked for; what is in sight stays while a narrower question is on its way. */
@Injectable()
export class PayoutRunStore {
  readonly #client = inject(PayoutsClient);
  readonly #language = inject(Language).current;
  readonly #runId = signal<string | null>(null);
  readonly #filter = signal<RowFilter>({ search: '', teamId: null, outcome: null, orderBy: 'total_desc' });

  readonly #question = computed((): (RunQuestion & { readonly language: string }) | undefined => {
    const id = this.#runId();
    const { search, teamId, outcome, orderBy } = this.#filter();
    if (id === null) return undefined;
    return {
      id,
      search: search.trim() === '' ? null : search.trim(),
      teamId,
      outcome,
      orderBy,
      language: this.#language(),
    };
  });
  readonly #answer = resource({
    params: this.#question,
    loader: ({ params: { language: _language, ...question } }) => this.#client.run(question),
  });
  readonly #last = linkedSignal<Loaded | null, Loaded | null>({
    source: () => (this.#answer.hasValue() ? this.#answer.value() : null),
    computation: (answer, previous) => answer ?? previous?.value ?? null,
  });
  /** Another filter over the same run asks for no reasons anew. */
  readonly #reasonsAsked = computed(
    () => {
      const run = this.run();
      const hasAny = run !== null && run.counts.zero + run.counts.notEligible > 0;
      return hasAny ? { id: run.id, language: this.#language() } : undefined;
    },
    { equal: (a, b) => a?.id === b?.id && a?.language === b?.language },
  );
  readonly #reasons = resource({
    params: this.#reasonsAsked,
    loader: ({ params: { id } }) => this.#client.reasons(id),
  });
  /** Pages after the first; a new question starts over. */
  readonly #more = linkedSignal<unknown, readonly PayoutRows[]>({
    source: () => this.#answer.snapshot(),
    computation: () => [],
  });
  readonly #isLoadingMore = signal(false);
  readonly #moreError = signal<RequestFailure | null>(null);

  readonly filter = this.#filter.asReadonly();
  readonly run = computed((): PayoutRun | null => this.#last()?.run ?? null);
  readonly teams = computed(() => this.#last()?.teams ?? []);
  readonly status = computed(() => {
    if (this.#answer.error() !== undefined) return 'failed' as const;
    const last = this.#last();
    if (last === null) return 'loading' as const;
    return last.run === null ? ('not-found' as const) : ('ready' as const);
  });
  readonly error = this.#answer.error;
  readonly isLoading = this.#answer.isLoading;
  readonly rows = computed((): readonly PayoutRow[] => [
    ...(this.run()?.payouts.nodes ?? []),
    ...this.#more().flatMap(({ nodes }) => nodes),
  ]);
  /** None while they are on their way, and where asking for them failed: each row says its own. */
  readonly reasons = computed(() => (this.#reasons.hasValue() ? this.#reasons.value() : NO_REASONS));
  readonly matching = computed(() => this.run()?.payouts.totalCount ?? 0);
  readonly #end = computed(() => this.#more().at(-1)?.pageInfo ?? this.run()?.payouts.pageInfo ?? null);
  readonly hasMore = computed(() => this.#end()?.hasNextPage ?? false);
  readonly isLoadingMore = this.#isLoadingMore.asReadonly();
  readonly moreError = this.#moreError.asReadonly();

  show(runId: string, filter: RowFilter): void {
    this.#runId.set(runId);
    this.#filter.set(filter);
  }

  reload(): void {
    this.#answer.reload();
  }

  async loadMore(): Promise<void> {
    const question = this.#question();
    const end = this.#end();
    if (question === undefined || end === null || !end.hasNextPage || this.#isLoadingMore()) return;
    this.#isLoadingMore.set(true);
    this.#moreError.set(null);
    try {
      const { language: _language, ...asked } = question;
      const page = await this.#client.moreRows(asked, end.endCursor);
      // A filter changed meanwhile: these rows answer a question nobody asks any more.
      if (page !== null && this.#question() === question) this.#more.update((pages) => [...pages, page]);
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      this.#moreError.set(error);
    } finally {
      this.#isLoadingMore.set(false);
    }
  }
}
