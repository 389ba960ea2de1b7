import { computed, inject, Injectable, signal } from '@angular/core';
import { injectFailureText, isProblem } from '@premia/web-util';
import type { Import, Metric, Overview } from './data-client';
import { DataClient } from './data-client';

/** What has been uploaded, and the list of uploads. */
@Injectable()
export class DataStore {
  readonly #client = inject(DataClient);
  readonly #failureText = injectFailureText();
  readonly #status = signal<'loading' | 'ready' | 'failed'>('loading');
  readonly #error = signal<string | null>(null);
  readonly #overview = signal<Overview | null>(null);
  readonly #metrics = signal<readonly Metric[]>([]);
  readonly #imports = signal<readonly Import[]>([]);
  readonly #next = signal<string | null>(null);
  readonly #undoing = signal<string | null>(null);

  readonly status = this.#status.asReadonly();
  readonly error = this.#error.asReadonly();
  readonly overview = this.#overview.asReadonly();
  /** What has been recorded, by the names that readers know. */
  readonly metricNames = computed(() => {
    const names = new Map(this.#metrics().map(({ key, name }) => [key, name]));
    return (this.#overview()?.metrics ?? []).map((key) => names.get(key) ?? key);
  });
  readonly imports = this.#imports.asReadonly();
  readonly undoing = this.#undoing.asReadonly();
  readonly hasMore = computed(() => this.#next() !== null);
  readonly isEmpty = computed(() => this.#imports().length === 0 && this.#overview()?.observationCount === 0);

  async load(): Promise<void> {
    this.#status.set('loading');
    try {
      const [overview, metrics, page] = await Promise.all([
        this.#client.readOverview(),
        this.#client.readMetrics(),
        this.#client.readImports(null),
      ]);
      this.#metrics.set(metrics);
      this.#overview.set(overview);
      this.#imports.set(page.nodes);
      this.#next.set(page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null);
      this.#status.set('ready');
    } catch (failure) {
      this.#error.set(this.#failureText(failure));
      this.#status.set('failed');
    }
  }

  async loadMore(): Promise<void> {
    const after = this.#next();
    if (after === null) return;
    const page = await this.#client.readImports(after);
    this.#imports.update((known) => [...known, ...page.nodes]);
    this.#next.set(page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null);
  }

  /** Null when it is undone; otherwise why not, in the reader's words. */
  async undo(id: string): Promise<string | null> {
    if (this.#undoing() !== null) return null;
    this.#undoing.set(id);
    try {
      const result = await this.#client.undo(id);
      if (isProblem(result)) return result.message;
      await this.load();
      return null;
    } catch (failure) {
      return this.#failureText(failure);
    } finally {
      this.#undoing.set(null);
    }
  }
}
