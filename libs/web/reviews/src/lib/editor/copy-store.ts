import { computed, inject, Injectable, signal } from '@angular/core';
import { failureKey, injectTranslate } from '@premia/web-util';
import type { Assignment } from '../reviews-client';
import type { CopyModel, CopySource } from './copy-form';
import { EditorStore } from './editor-store';

/** Whose KPIs can be taken over, in this cycle or another. */
@Injectable()
export class CopyStore {
  readonly #editor = inject(EditorStore);
  readonly #t = injectTranslate();
  readonly #cycleId = signal('');
  readonly #lists = signal<readonly Assignment[] | null>(null);
  readonly #error = signal<string | null>(null);

  readonly #sources = computed((): readonly CopySource[] | null => {
    const lists = this.#lists();
    if (lists === null) return null;
    const isSameCycle = this.#cycleId() === this.#editor.cycle()?.id;
    return [...Map.groupBy(lists, ({ ownerKind, personId, teamId }) => `${ownerKind}:${personId ?? teamId ?? ''}`)]
      .filter(([key]) => !isSameCycle || key !== this.#editor.owner()?.key)
      .map(([key, assignments]) => ({ key, name: assignments[0]?.ownerName ?? '', assignments }));
  });
  readonly model = computed((): CopyModel => ({
    cycles: this.#editor.cycles(),
    cycleId: this.#cycleId(),
    sources: this.#sources(),
    channels: this.#editor.channels(),
    ownChannel: this.#editor.ownChannel(),
    error: this.#error(),
  }));

  /** Reads the lists of a cycle; of two that are asked for, the later one counts. */
  async read(cycleId: string): Promise<void> {
    this.#cycleId.set(cycleId);
    this.#lists.set(null);
    this.#error.set(null);
    try {
      const lists = await this.#editor.listsOf(cycleId);
      if (this.#cycleId() === cycleId) this.#lists.set(lists);
    } catch (failure) {
      this.#error.set(this.#t(failureKey(failure)));
    }
  }
}
