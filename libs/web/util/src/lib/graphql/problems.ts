/** The shape that every expected refusal has (the schema's `Problem`). */
export interface ProblemLike {
  readonly __typename: string;
  readonly code: string;
  readonly message: string;
}

export interface FieldProblemLike {
  readonly path: string;
  readonly message: string;
}

/** Tells a refusal from the thing asked for: both are members of a result union, only a refusal has code and message. */
export function isProblem<Result>(
  result: Result,
): result is Extract<Result, { readonly code: string; readonly message: string }> {
  return typeof result === 'object' && result !== null && 'code' in result && 'message' in result;
}

/**
 * The problems of an `InvalidInput` by the last word of their path (`person.terms.from` also under `from`), for
 * `premia-field [problem]`. Empty for any other refusal.
 */
export function fieldProblems(problem: object | null): Readonly<Record<string, string>> {
  if (problem === null || !('fields' in problem) || !Array.isArray(problem.fields)) return {};
  const found: Record<string, string> = {};
  for (const field of problem.fields as readonly FieldProblemLike[]) {
    found[field.path] = field.message;
    found[field.path.split('.').at(-1) ?? field.path] ??= field.message;
  }
  return found;
}
