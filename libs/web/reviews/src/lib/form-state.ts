import type { Submission, Translate } from '@premia/web-util';
import { failureKey } from '@premia/web-util';

/** What a form shows of its way to the server. */
export interface FormState {
  readonly isSaving: boolean;
  /** Why it did not work, where no field says it already. */
  readonly error: string | null;
  readonly problems: Readonly<Record<string, string>>;
}

/** Reactive: reads the submission's signals. */
export function formStateOf(submission: Submission, t: Translate): FormState {
  const failure = submission.failure();
  const problems = submission.fields();
  const hasFields = Object.keys(problems).length > 0;
  const error =
    failure === null ? (hasFields ? null : (submission.problem()?.message ?? null)) : t(failureKey(failure));
  return { isSaving: submission.isBusy(), error, problems };
}
