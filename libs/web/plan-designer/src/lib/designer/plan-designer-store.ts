import { computed, DestroyRef, inject, Injectable, linkedSignal, signal, untracked } from '@angular/core';
import type { PlanInput } from '@premia/domain-bonus';
import type { PlanVersion, SavedPlan } from '@premia/web-plans-client';
import { PlansClient } from '@premia/web-plans-client';
import { isProblem, pageResource, RequestFailure } from '@premia/web-util';
import { readPlan } from '../draft/read-plan';
import type { PlanProblem } from './plan-editing';
import { UndoHistory } from './undo-history';

/** `saved` as the server has it; `invalid` the server refused it and said where; `failed` it did not arrive. */
export type SaveState = 'saved' | 'changed' | 'saving' | 'invalid' | 'failed';

/** What the server found wrong, and where. */
export interface DraftProblem extends PlanProblem {
  readonly code: string;
  readonly value: string | null;
}

interface Draft {
  readonly plan: PlanInput;
  readonly teamIds: readonly string[];
}

/** After so long without a further change, the draft is sent. */
const PAUSE_MILLISECONDS = 700;
const UNDO_STEPS = 50;
/** Whoever types on while it saves is waited for so often. */
const MAX_ROUNDS = 5;

/**
 * The plan on the table: every change is kept at once here and a moment later on the server, one save at a time, so that
 * no older draft overtakes a newer one; the page asks before it is left while something is here only. A published version stays as it is: the
 * first change to it makes the draft of the next.
 */
@Injectable()
export class PlanDesignerStore {
  readonly #client = inject(PlansClient);
  readonly #planId = signal<string | undefined>(undefined);
  readonly #choices = pageResource({ params: () => ({}), load: () => this.#client.choices() });

  readonly page = pageResource({
    params: this.#planId,
    subject: (id) => id,
    load: (id) => this.#client.plan(id),
  });
  readonly plan = this.page.value;
  readonly #saveState = signal<SaveState>('saved');
  readonly #latest = computed(() => this.plan()?.latest ?? null);
  readonly #version = linkedSignal(() => this.#latest());
  /** Loading again (another language) brings new words, never an older plan over what is being typed. */
  readonly #draft = linkedSignal<PlanVersion | null, Draft | null>({
    source: this.#latest,
    computation: (latest, previous) => {
      const kept = previous?.value ?? null;
      const isSamePlan = previous?.source?.planId === latest?.planId;
      if (isSamePlan && kept !== null && untracked(this.#saveState) !== 'saved') return kept;
      return latest === null ? null : draftOf(latest);
    },
  });
  readonly #history = inject(UndoHistory);
  /** Begins with what was left when this plan was last designed. */
  readonly #undo = linkedSignal<string | undefined, readonly Draft[]>({
    source: () => this.#latest()?.planId,
    computation: (planId, previous) => {
      if (planId === undefined) return [];
      if (previous !== undefined && previous.source === planId) return previous.value;
      const draft = untracked(this.#draft);
      return draft === null ? [] : this.#history.take(planId, draft);
    },
  });
  readonly #problems = signal<readonly DraftProblem[]>([]);
  readonly #failure = signal<RequestFailure | null>(null);
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #changedAt = -Infinity;

  readonly choices = this.#choices.value;
  readonly version = this.#version.asReadonly();
  readonly draft = computed(() => this.#draft()?.plan ?? null);
  readonly teamIds = computed(() => this.#draft()?.teamIds ?? []);
  readonly saveState = this.#saveState.asReadonly();
  readonly problems = this.#problems.asReadonly();
  readonly failure = this.#failure.asReadonly();
  readonly canUndo = computed(() => this.#undo().length > 0);

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.#timer);
      const [planId, draft] = [this.#planId(), this.#draft()];
      if (planId !== undefined && draft !== null) this.#history.keep(planId, this.#undo(), draft);
      if (this.#saveState() === 'changed') void this.save();
    });
  }

  show(planId: string): void {
    this.#planId.set(planId);
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
    if (this.#saving !== null) return;
    this.#saving = this.#send();
    try {
      await this.#saving;
    } finally {
      this.#saving = null;
    }
  }

  async #send(): Promise<void> {
    clearTimeout(this.#timer);
    const planId = this.#planId();
    const sent = this.#draft();
    if (planId === undefined || sent === null) return;
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

  /** Sends whatever is not yet on the server, until nothing newer is waiting or the server has refused. */
  async saveAll(): Promise<void> {
    for (let round = 0; round < MAX_ROUNDS && this.#saveState() !== 'saved'; round += 1) {
      if (this.#saving !== null) await this.#saving;
      else await this.save();
      if (this.#saveState() === 'invalid' || this.#saveState() === 'failed') return;
    }
  }

  #accept(result: SavedPlan, sent: Draft): void {
    const isNewest = this.#draft() === sent;
    if (isProblem(result)) {
      this.#problems.set(
        'fields' in result && result.fields.length > 0
          ? result.fields
          : [{ path: '', code: result.code, message: result.message, value: null }],
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
    if (before === null) return;
    const after = change(before);
    const now = performance.now();
    const isOneMove = now - this.#changedAt < PAUSE_MILLISECONDS && shapeOf(before) === shapeOf(after);
    this.#changedAt = now;
    if (!isOneMove) this.#undo.update((steps) => [...steps.slice(1 - UNDO_STEPS), before]);
    this.#draft.set(after);
    this.#saveSoon();
  }

  #saveSoon(): void {
    clearTimeout(this.#timer);
    if (this.#saveState() !== 'saving') this.#saveState.set('changed');
    this.#timer = setTimeout(() => void this.save(), PAUSE_MILLISECONDS);
  }
}

/** A drag or a word being typed changes texts only, many times in a moment: undo takes the whole of it back at once. */
function shapeOf(draft: Draft): string {
  return JSON.stringify(draft, (_key, value: unknown) => (typeof value === 'string' ? '' : value));
}

function draftOf(version: PlanVersion): Draft | null {
  const plan = readPlan(version.definition);
  return plan === null ? null : { plan, teamIds: version.teamIds };
}
