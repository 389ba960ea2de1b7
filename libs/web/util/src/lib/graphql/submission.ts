import { computed, signal } from '@angular/core';
import type { ProblemLike } from './problems';
import { fieldProblems, isProblem } from './problems';
import type { RequestFailure } from './request-failure';
import { toRequestFailure } from './request-failure';

type Refusal<Result> = Extract<Result, { readonly code: string; readonly message: string }>;
type Granted<Result> = Exclude<Result, { readonly code: string; readonly message: string }>;

/**
 * One form's way to the server and back: a second press while the first is under way sends nothing, a refusal and a
 * failure are kept for the page to show, and what was typed is never touched.
 */
export class Submission {
  readonly #isBusy = signal(false);
  readonly #problem = signal<ProblemLike | null>(null);
  readonly #failure = signal<RequestFailure | null>(null);

  readonly isBusy = this.#isBusy.asReadonly();
  /** The refusal that came back instead of the thing asked for. */
  readonly problem = this.#problem.asReadonly();
  /** What kept an answer away altogether; `failureKey` has its sentence. */
  readonly failure = this.#failure.asReadonly();
  /** The refusal's words by field, for `premia-field [problem]`. */
  readonly fields = computed(() => fieldProblems(this.#problem()));

  /** The result where it is the thing asked for; null for a refusal, a failure or a second press. */
  async run<Result extends { readonly __typename: string }>(
    work: () => Promise<Result>,
  ): Promise<Granted<Result> | null> {
    if (this.#isBusy()) return null;
    this.#isBusy.set(true);
    this.#problem.set(null);
    this.#failure.set(null);
    try {
      const result = await work();
      if (!isProblem(result)) return result as Granted<Result>;
      const refusal: Refusal<Result> & ProblemLike = result;
      this.#problem.set(refusal);
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
