import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@premia/shared-contract';
import { localize } from './localize';
import { Problem } from './problem';

/** What is wrong with one field; `path` is dotted (`terms.fte`, `assignments.2.weight`), `value` is what was given. */
@ObjectType()
export class FieldProblem {
  @Field(() => String)
  readonly path: string;

  @Field(() => String)
  readonly code: string;

  @Field(() => String)
  readonly message: string;

  @Field(() => String, { nullable: true })
  readonly value: string | null;

  constructor(path: string, code: string, message: string, value: string | null) {
    this.path = path;
    this.code = code;
    this.message = message;
    this.value = value;
  }
}

/** Everything that is wrong with the input, all at once. */
@ObjectType({ implements: () => [Problem] })
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem])
  readonly fields: FieldProblem[];

  constructor(reader: { readonly locale: Locale }, fields: readonly FieldProblem[]) {
    const only = fields.length === 1 ? fields[0] : undefined;
    super(
      'INVALID_INPUT',
      only?.message ??
        localize(reader, {
          en: `Some fields need another look (${fields.length}). Each says what is wrong.`,
          ru: `Проверьте поля (${fields.length}): у каждого написано, что не так.`,
        }),
    );
    this.fields = [...fields];
  }
}
