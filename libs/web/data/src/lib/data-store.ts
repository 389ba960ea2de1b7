import { computed, inject, Injectable, signal } from '@angular/core';
import { allOf, pagedRows, pageResource, Submission } from '@premia/web-util';
import { DataClient } from './data-client';

/** What has been uploaded, and the list of uploads. */
@Injectable()
export class DataStore {
  readonly #client = inject(DataClient);
  readonly #recorded = pageResource({
    params: () => ({}),
    load: async () => {
      const [overview, metrics] = await Promise.all([this.#client.readOverview(), this.#client.readMetrics()]);
      return { overview, metrics };
    },
  });
  readonly #imports = pageResource({ params: () => ({}), load: () => this.#client.readImports(null) });
  readonly #undo = new Submission();
  readonly #undoing = signal<string | null>(null);

  readonly page = allOf(this.#recorded, this.#imports);
  readonly overview = computed(() => this.#recorded.value()?.overview ?? null);
  /** What has been recorded, by the names that viewers know. */
  readonly metricNames = computed(() => {
    const names = new Map(this.#recorded.value()?.metrics.map(({ key, name }) => [key, name]));
    return (this.overview()?.metrics ?? []).map((key) => names.get(key) ?? key);
  });
  readonly imports = pagedRows(this.#imports.value, (after) => this.#client.readImports(after));
  readonly undoing = this.#undoing.asReadonly();
  readonly isEmpty = computed(() => this.imports.rows().length === 0 && this.overview()?.observationCount === 0);

  /** Null when it is undone; otherwise why not, in the viewer's language. */
  async undo(id: string): Promise<string | null> {
    if (this.#undo.isBusy()) return null;
    this.#undoing.set(id);
    const undone = await this.#undo.run(() => this.#client.undo(id));
    this.#undoing.set(null);
    if (undone === null) return this.#undo.error();
    this.page.reload();
    return null;
  }
}
