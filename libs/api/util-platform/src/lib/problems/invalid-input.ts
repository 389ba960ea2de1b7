import { Field, ObjectType } from '@nestjs/graphql';
import { describeText, message } from '@premia/shared-messages';
import { fill } from '../scalars/fill';
import type { Fault } from './fault';
import { Problem, problemCode, type Viewer } from './problem';

/** Characters of a wrong value that are sent back. */
const VISIBLE_CHARACTERS = 200;

/** What is wrong with one field; `path` is dotted (`terms.fte`, `assignments.2.weight`), `value` is what was given. */
@ObjectType()
export class FieldProblem {
  @Field(() => String)
  readonly path!: string;

  @Field(() => String)
  readonly code!: string;

  @Field(() => String)
  readonly message!: string;

  @Field(() => String, { nullable: true })
  readonly value!: string | null;

  constructor({ locale }: Viewer, { path, reason, value = null, code = problemCode(reason) }: Fault) {
    fill<FieldProblem>(this, {
      path,
      code,
      message: describeText(locale, reason),
      value: value?.slice(0, VISIBLE_CHARACTERS) ?? null,
    });
  }
}

/** Everything that is wrong with the input, all at once. */
@ObjectType({ implements: () => [Problem] })
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem])
  readonly fields: FieldProblem[];

  constructor(viewer: Viewer, faults: readonly Fault[]) {
    const [only, another] = faults;
    const reason = another === undefined ? only?.reason : undefined;
    super(viewer, reason ?? message('problem.INVALID_INPUT', { count: faults.length }), 'INVALID_INPUT');
    this.fields = faults.map((fault) => new FieldProblem(viewer, fault));
  }
}
