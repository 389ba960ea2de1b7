import { Field, InterfaceType } from '@nestjs/graphql';
import type { Locale } from '@premia/shared-contract';
import { describeText, type Message } from '@premia/shared-messages';

/** Who is answered: the language is all that matters here. */
export interface Viewer {
  readonly locale: Locale;
}

/**
 * `problem.TOO_LONG.password` → `TOO_LONG`: the parts in capitals are the stable code, the rest tells texts apart.
 * A finding of the engine keeps its own code: `engine.weights-not-100` → `weights-not-100`.
 */
export function problemCode({ code }: Message): string {
  if (!code.startsWith('problem.')) return code.slice(code.lastIndexOf('.') + 1);
  return code.slice('problem.'.length).replace(/(\.[a-z][\w-]*)+$/, '');
}

/**
 * An expected outcome other than the one asked for: a value, a member of the operation's result union, never thrown.
 * `code` is stable and dotted (`PAYOUT_RUN.NOT_CALCULATED`) and names its message; `message` says what, which value, why
 * and what to do next, in the viewer's language. Returned from a unit of work it rolls everything back.
 */
@InterfaceType({
  resolveType: (problem: Problem | StoredProblem) => ('type' in problem ? problem.type : problem.constructor.name),
})
export abstract class Problem {
  @Field(() => String)
  readonly code: string;

  @Field(() => String)
  readonly message: string;

  constructor({ locale }: Viewer, message: Message, code = problemCode(message)) {
    this.code = code;
    this.message = describeText(locale, message);
  }
}

/** A problem as kept beside what failed: its fields, and the name of its type. */
export type StoredProblem = Problem & { readonly type: string };

export function storedProblem(problem: Problem): StoredProblem {
  return { ...problem, type: problem.constructor.name };
}
