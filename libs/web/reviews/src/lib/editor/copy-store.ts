import { computed, inject, Injectable, signal } from '@angular/core';
import { pageResource } from '@premia/web-util';
import type { CopyModel, CopySource } from './copy-form';
import { EditorStore } from './editor-store';

/** Whose KPIs can be taken over, in this cycle or another. */
@Injectable()
export class CopyStore {
  readonly #editor = inject(EditorStore);
  readonly #cycleId = signal<string | undefined>(undefined);
  readonly #lists = pageResource({
    params: this.#cycleId,
    subject: (cycleId) => cycleId,
    load: (cycleId) => this.#editor.listsOf(cycleId),
  });

  readonly #sources = computed((): readonly CopySource[] | null => {
    const lists = this.#lists.value();
    if (lists === null) return null;
    const isSameCycle = this.#cycleId() === this.#editor.cycle()?.id;
    return [...Map.groupBy(lists, ({ ownerKind, personId, teamId }) => `${ownerKind}:${personId ?? teamId ?? ''}`)]
      .filter(([key]) => !isSameCycle || key !== this.#editor.owner()?.key)
      .map(([key, assignments]) => ({ key, name: assignments[0]?.ownerName ?? '', assignments }));
  });
  readonly model = computed((): CopyModel => ({
    cycles: this.#editor.cycles(),
    cycleId: this.#cycleId() ?? '',
    sources: this.#sources(),
    channels: this.#editor.channels(),
    ownChannel: this.#editor.ownChannel(),
    error: this.#lists.error(),
  }));

  /** Reads the lists of a cycle, anew each time. */
  read(cycleId: string): void {
    if (this.#cycleId() === cycleId) this.#lists.reload();
    this.#cycleId.set(cycleId);
  }
}
