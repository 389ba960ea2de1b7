import { DestroyRef, Injectable, computed, inject, linkedSignal, resource, signal, untracked } from '@angular/core';
import type { PlanInput } from '@premia/domain-bonus';
import { Language, RequestFailure, isProblem } from '@premia/web-util';
import { readPlan } from '../draft/read-plan';
import { PlansClient } from '../plans-client';
import type { PlanVersion, SavedPlan } from '../plans-client';
import type { PlanProblem } from './plan-editing';

/** `saved` as the server has it; `invalid` the server refused it and said where; `failed` it did not arrive. */
export type SaveState = 'saved' | 'changed' | 'saving' | 'invalid' | 'failed';

interface Draft {
  readonly plan: PlanInput;
  readonly teamIds: readonly string[];
}

/** After so long without a further change, the draft is sent. */
const PAUSE_MILLISECONDS = 700;
const UNDO_STEPS = 50;

/**
 * The plan on the table: every change is kept at once here and a moment later on the server, one save at a time, so that
 * nothing is lost by closing the page and no older draft overtakes a newer one.
 */
@Injectable()
export class PlanDesignerStore {
  readonly #client = inject(PlansClient);
  readonly #language = inject(Language).current;
  readonly #planId = signal<string | undefined>(undefined);
  readonly #loaded = resource({
    params: () => {
      const id = this.#planId();
      return id === undefined ? undefined : { id, language: this.#language() };
    },
    loader: ({ params }) => this.#client.plan(params.id),
  });
  readonly #choices = resource({ params: () => this.#language(), loader: () => this.#client.choices() });

  readonly #saveState = signal<SaveState>('saved');
  /** The newest version as loaded; undefined while a load is on its way. */
  readonly #latest = computed(() => (this.#loaded.hasValue() ? (this.#loaded.value()?.latest ?? null) : undefined));
  readonly #version = linkedSignal<PlanVersion | null | undefined, PlanVersion | null>({
    source: this.#latest,
    computation: (latest, previous) => (latest === undefined ? (previous?.value ?? null) : latest),
  });
  /** Loading again (another language) brings new words, never an older plan over what is being typed. */
  readonly #draft = linkedSignal<PlanVersion | null | undefined, Draft | null>({
    source: this.#latest,
    computation: (latest, previous) => {
      const kept = previous?.value ?? null;
      if (latest === undefined || (kept !== null && untracked(this.#saveState) !== 'saved')) return kept;
      return latest === null ? null : draftOf(latest);
    },
  });
  readonly #undo = signal<readonly Draft[]>([]);
  readonly #problems = signal<readonly PlanProblem[]>([]);
  readonly #failure = signal<RequestFailure | null>(null);
  readonly #isOpened = signal(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly plan = computed(() => (this.#loaded.hasValue() ? this.#loaded.value() : null));
  readonly status = computed(() => {
    if (this.#loaded.error() !== undefined && this.#version() === null) return 'failed' as const;
    if (this.#version() !== null) return 'ready' as const;
    return this.#latest() === null ? ('not-found' as const) : ('loading' as const);
  });
  readonly error = computed(() => this.#loaded.error());
  readonly choices = computed(() => (this.#choices.hasValue() ? this.#choices.value() : null));
  readonly version = this.#version.asReadonly();
  readonly draft = computed(() => this.#draft()?.plan ?? null);
  readonly teamIds = computed(() => this.#draft()?.teamIds ?? []);
  readonly editable = computed(() => this.#version()?.state === 'draft' || this.#isOpened());
  readonly saveState = this.#saveState.asReadonly();
  readonly problems = this.#problems.asReadonly();
  readonly failure = this.#failure.asReadonly();
  readonly canUndo = computed(() => this.#undo().length > 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.#timer);
      if (this.#saveState() === 'changed') void this.save();
    });
  }

  load(planId: string): void {
    this.#planId.set(planId);
  }

  reload(): void {
    this.#loaded.reload();
  }

  /** Lets a published version be changed: the first change opens the next version's draft. */
  openNextVersion(): void {
    this.#isOpened.set(true);
  }

  edit(plan: PlanInput): void {
    this.#change((draft) => ({ ...draft, plan }));
  }

  chooseTeams(teamIds: readonly string[]): void {
    this.#change((draft) => ({ ...draft, teamIds }));
  }

  undo(): void {
    const last = this.#undo().at(-1);
    if (last === undefined) return;
    this.#undo.update((steps) => steps.slice(0, -1));
    this.#draft.set(last);
    this.#saveSoon();
  }

  /** Sends the draft now; resolves when the server has it, or has said why not. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    const planId = this.#planId();
    const sent = this.#draft();
    if (planId === undefined || sent === null || this.#saveState() === 'saving') return;
    this.#saveState.set('saving');
    this.#failure.set(null);
    try {
      this.#accept(await this.#client.saveDraft(planId, sent.plan, sent.teamIds), sent);
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      this.#failure.set(error);
      this.#saveState.set('failed');
    }
  }

  #accept(result: SavedPlan, sent: Draft): void {
    const isNewest = this.#draft() === sent;
    if (isProblem(result)) {
      this.#problems.set(
        'fields' in result && result.fields.length > 0 ? result.fields : [{ path: '', message: result.message }],
      );
      this.#saveState.set('invalid');
    } else {
      this.#problems.set([]);
      this.#version.set(result);
      this.#saveState.set('saved');
    }
    if (!isNewest) this.#saveSoon();
  }

  #change(change: (draft: Draft) => Draft): void {
    const before = this.#draft();
    if (before === null || !this.editable()) return;
    // A drag is many changes within a moment: undo takes the whole of it back.
    if (this.#saveState() !== 'changed' || this.#undo().length === 0)
      this.#undo.update((steps) => [...steps.slice(1 - UNDO_STEPS), before]);
    this.#draft.set(change(before));
    this.#saveSoon();
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    if (this.#saveState() !== 'saving') this.#saveState.set('changed');
    this.#timer = setTimeout(() => void this.save(), PAUSE_MILLISECONDS);
  }
}

function draftOf(version: PlanVersion): Draft | null {
  const plan = readPlan(version.definition);
  return plan === null ? null : { plan, teamIds: version.teamIds };
}
