import { computed, inject, Injectable, signal } from '@angular/core';
import { injectTranslate, SessionStore } from '@premia/web-util';
import type { AssignmentDraft } from '../draft/assignment-draft';
import { newDraft } from '../draft/assignment-draft';
import type { FieldWords } from '../draft/draft-problems';
import { problemsOf } from '../draft/draft-problems';
import type { PlacedProblems } from '../draft/refusal';
import { NO_PROBLEMS, without } from '../draft/refusal';
import { balanced, evenly, restOfWeights, weightTotals } from '../draft/weights';
import type { KpiChoice } from '../reviews-client';

const NO_DRAFTS: readonly AssignmentDraft[] = [];

/** The list of one owner while it is being set: its KPIs, and what is said against them. */
@Injectable()
export class DraftList {
  readonly #t = injectTranslate();
  readonly #policies = inject(SessionStore).workspace;
  readonly #drafts = signal(NO_DRAFTS);
  readonly #saved = signal(NO_DRAFTS);
  readonly #refused = signal<PlacedProblems>(NO_PROBLEMS);
  readonly #warned = signal<PlacedProblems>(NO_PROBLEMS);
  readonly #wasTried = signal(false);
  readonly #reason = signal('');

  readonly drafts = this.#drafts.asReadonly();
  readonly isDirty = computed(() => this.#drafts() !== this.#saved());
  readonly totals = computed(() => weightTotals(this.#drafts()));
  /** Problems of the list as a whole, in the server's words. */
  readonly listProblems = computed(() => this.#refused().ofList);
  readonly listWarnings = computed(() => this.#warned().ofList);
  /** Why a list outside the policy is meant so. */
  readonly reason = this.#reason.asReadonly();
  /** What can be checked before asking the server. */
  readonly isSendable = computed(() =>
    this.#drafts().every((draft) => Object.keys(problemsOf(draft, this.#t)).length === 0),
  );
  readonly countPolicy = computed(() => {
    const policies = this.#policies()?.policies;
    return policies === undefined ? null : { minimum: policies.kpiCountMin, maximum: policies.kpiCountMax };
  });

  /** Begins with what is stored. */
  start(drafts: readonly AssignmentDraft[]): void {
    this.#drafts.set(drafts);
    this.#saved.set(drafts);
    this.#reason.set('');
    this.#forget();
  }

  /** Takes other drafts in place of these; gives those back, for an undo. */
  replace(drafts: readonly AssignmentDraft[]): readonly AssignmentDraft[] {
    const before = this.#drafts();
    this.#drafts.set(drafts);
    this.#forget();
    return before;
  }

  /** The new draft, on the slice of the one before it. */
  add(kpi: KpiChoice, channels: readonly string[]): AssignmentDraft {
    const last = this.#drafts().at(-1);
    const component = last?.component ?? null;
    const draft = { ...newDraft(kpi, restOfWeights(this.#drafts(), component), last?.channels ?? channels), component };
    this.#drafts.update((drafts) => [...drafts, draft]);
    return draft;
  }

  change(key: string, edit: (draft: AssignmentDraft) => AssignmentDraft): void {
    this.#drafts.update((drafts) => drafts.map((known) => (known.key === key ? edit(known) : known)));
    this.#refused.update((refused) => without(refused, key));
  }

  remove(key: string): void {
    this.#drafts.update((drafts) => drafts.filter((draft) => draft.key !== key));
    this.#refused.update((refused) => without(refused, key));
  }

  spreadEvenly(): void {
    this.#drafts.update((drafts) => evenly(drafts));
  }

  /** Gives the KPI what is missing to 100, or takes from it what is too much. */
  balance(key: string): void {
    const draft = this.#drafts().find((known) => known.key === key);
    const weight = draft === undefined ? null : this.balancedWeight(draft);
    if (weight !== null) this.change(key, (known) => ({ ...known, weight }));
  }

  /** The weight with which the draft's list would come to 100; null where there is none above 0, or it does already. */
  balancedWeight(draft: AssignmentDraft): string | null {
    const total = this.totals().find(({ component }) => component === draft.component);
    if (total === undefined || total.isComplete || total.missing === null) return null;
    return balanced(draft.weight, total.missing);
  }

  writeReason(reason: string): void {
    this.#reason.set(reason);
  }

  /** From now on, what is missing is shown at its field. */
  markTried(): void {
    this.#wasTried.set(true);
  }

  refuse(problems: PlacedProblems): void {
    this.#refused.set(problems);
    this.#warned.set(NO_PROBLEMS);
  }

  warn(warnings: PlacedProblems): void {
    this.#warned.set(warnings);
    this.#refused.set(NO_PROBLEMS);
  }

  problemsAt(draft: AssignmentDraft): FieldWords {
    const own = this.#wasTried() ? problemsOf(draft, this.#t) : {};
    return { ...this.#refused().byKey.get(draft.key), ...own };
  }

  /** Why a KPI needs a reason, in the server's words; null where it was not asked for. */
  warningAt(draft: AssignmentDraft): string | null {
    return this.#warned().byKey.get(draft.key)?.['confirmation'] ?? null;
  }

  #forget(): void {
    this.#refused.set(NO_PROBLEMS);
    this.#warned.set(NO_PROBLEMS);
    this.#wasTried.set(false);
  }
}
