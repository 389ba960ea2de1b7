import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKey, injectTranslate, SessionStore, Submission } from '@premia/web-util';
import { formStateOf } from '../form-state';
import type { Cycle, NewCycle } from '../reviews-client';
import { ReviewsClient } from '../reviews-client';

/** The periods of the workspace, and adding one. */
@Injectable()
export class CyclesStore {
  readonly #client = inject(ReviewsClient);
  readonly #session = inject(SessionStore);
  readonly #t = injectTranslate();
  readonly #status = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #cycles = signal<readonly Cycle[]>([]);
  readonly #next = signal<string | null>(null);
  readonly #isLoadingMore = signal(false);
  readonly #lastDay = signal<string | null>(null);
  readonly #creating = new Submission();

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly cycles = this.#cycles.asReadonly();
  readonly hasMore = computed(() => this.#next() !== null);
  readonly isLoadingMore = this.#isLoadingMore.asReadonly();
  /** The last day for which there are numbers: the period that is set up next is around it. */
  readonly lastMeasuredDay = this.#lastDay.asReadonly();
  readonly creating = computed(() => formStateOf(this.#creating, this.#t));
  readonly canManage = computed(() => this.#session.can('cycles.manage'));

  async load(): Promise<void> {
    this.#status.set('loading');
    this.#error.set(null);
    try {
      const [page, measured] = await Promise.all([
        this.#client.readCycles(null),
        this.#session.can('data.read') ? this.#client.readMeasured() : null,
      ]);
      this.#cycles.set(page.nodes);
      this.#next.set(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
      this.#lastDay.set(measured?.to ?? null);
      this.#status.set('ready');
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
      this.#status.set('failed');
    }
  }

  async loadMore(): Promise<void> {
    const after = this.#next();
    if (after === null || this.#isLoadingMore()) return;
    this.#isLoadingMore.set(true);
    this.#error.set(null);
    try {
      const page = await this.#client.readCycles(after);
      this.#cycles.update((known) => [...known, ...page.nodes]);
      this.#next.set(page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null);
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
    } finally {
      this.#isLoadingMore.set(false);
    }
  }

  /** The cycle as created; null where `creating` tells why not. */
  create(cycle: NewCycle): Promise<Cycle | null> {
    return this.#creating.run(() => this.#client.createCycle(cycle));
  }

  forget(): void {
    this.#creating.clear();
  }
}
