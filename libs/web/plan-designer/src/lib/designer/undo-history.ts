import { Injectable } from '@angular/core';

interface Kept<Draft> {
  readonly steps: readonly Draft[];
  /** The draft that the steps lead back from. */
  readonly from: string;
}

/** What could be undone when a designer was left, by plan: whoever looks at *Publish* and comes back can still undo. */
@Injectable({ providedIn: 'root' })
export class UndoHistory {
  readonly #kept = new Map<string, Kept<unknown>>();

  keep<Draft>(planId: string, steps: readonly Draft[], from: Draft): void {
    this.#kept.set(planId, { steps, from: JSON.stringify(from) });
  }

  /** Nothing where the plan has been changed elsewhere since. */
  take<Draft>(planId: string, now: Draft): readonly Draft[] {
    const kept = this.#kept.get(planId) as Kept<Draft> | undefined;
    return kept !== undefined && kept.from === JSON.stringify(now) ? kept.steps : [];
  }
}
