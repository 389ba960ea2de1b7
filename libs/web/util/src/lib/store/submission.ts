import { computed, signal } from '@angular/core';
import { failureKey } from '../graphql/failure-key';
import type { ProblemLike } from '../graphql/problems';
import { fieldProblems, isProblem } from '../graphql/problems';
import type { RequestFailure } from '../graphql/request-failure';
import { toRequestFailure } from '../graphql/request-failure';
import type { Translate } from '../i18n/translate';
import { injectTranslate } from '../i18n/translate';

type Refusal = Pick<ProblemLike, 'code' | 'message'> & Partial<ProblemLike>;
type Granted<Result> = Exclude<Result, { readonly code: string; readonly message: string }>;

/** What a form shows of its way to the server. */
export interface FormState {
  readonly isSaving: boolean;
  /** Why it did not work, where no field says it already. */
  readonly error: string | null;
  /** The refusal's words by field, for `premia-field [problem]`. */
  readonly problems: Readonly<Record<string, string>>;
}

/**
 * One change's way to the server and back: a second press while the first is under way sends nothing, a refusal and a
 * failure are kept for the page to show, and what was typed is never touched.
 */
export class Submission {
  readonly #t: Translate;
  readonly #isBusy = signal(false);
  readonly #problem = signal<ProblemLike | null>(null);
  readonly #failure = signal<RequestFailure | null>(null);

  readonly isBusy = this.#isBusy.asReadonly();
  /** The refusal that came back instead of the thing asked for. */
  readonly problem = this.#problem.asReadonly();
  /** What kept an answer away altogether. */
  readonly failure = this.#failure.asReadonly();
  readonly fields = computed(() => fieldProblems(this.#problem()));
  /** Why it did not work, in the viewer's language. */
  readonly error = computed(() => {
    const failure = this.#failure();
    if (failure !== null) return this.#t(failureKey(failure), { requestId: failure.requestId ?? '—' });
    return this.#problem()?.message ?? null;
  });
  readonly state = computed((): FormState => {
    const problems = this.fields();
    const isSaidByFields = this.#failure() === null && Object.keys(problems).length > 0;
    return { isSaving: this.#isBusy(), error: isSaidByFields ? null : this.error(), problems };
  });

  constructor(t = injectTranslate()) {
    this.#t = t;
  }

  /** The result where it is the thing asked for; null for a refusal, a failure or a second press. */
  async run<Result>(work: () => Promise<Result>): Promise<Granted<Result> | null> {
    if (this.#isBusy()) return null;
    this.#isBusy.set(true);
    this.clear();
    try {
      const result = await work();
      if (!isProblem(result)) return result as Granted<Result>;
      this.#problem.set({ __typename: '', ...(result as Refusal) });
      return null;
    } catch (error) {
      // Kept for the page: it knows where to show it.
      this.#failure.set(toRequestFailure(error));
      return null;
    } finally {
      this.#isBusy.set(false);
    }
  }

  /** Forgets the last refusal, for instance when the form is opened anew. */
  clear(): void {
    this.#problem.set(null);
    this.#failure.set(null);
  }
}
