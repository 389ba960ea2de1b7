import { Field, InterfaceType } from '@nestjs/graphql';

/**
 * An expected outcome other than the one asked for: a value, a member of the operation's result union, never thrown.
 * `code` is stable and dotted (`PAYOUT_RUN.NOT_CALCULATED`); `message` says what, which value, why and what to do next,
 * in the reader's language. Returned from a unit of work it rolls everything back.
 */
@InterfaceType({
  resolveType: (problem: Problem | StoredProblem) => ('type' in problem ? problem.type : problem.constructor.name),
})
export abstract class Problem {
  @Field(() => String)
  readonly code: string;

  @Field(() => String)
  readonly message: string;

  constructor(code: string, message: string) {
    this.code = code;
    this.message = message;
  }
}

/** A problem as kept beside what failed: its fields, and the name of its type. */
export type StoredProblem = Problem & { readonly type: string };

export function storedProblem(problem: Problem): StoredProblem {
  return { ...problem, type: problem.constructor.name };
}
