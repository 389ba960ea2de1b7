import { Field, ObjectType } from '@nestjs/graphql';
import type { Locale } from '@premia/shared-contract';
import type { Fault } from './fault';
import { localize } from './localize';
import { Problem } from './problem';

/** Characters of a wrong value that are sent back. */
const SHOWN_CHARACTERS = 200;

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

  static of(viewer: { readonly locale: Locale }, { path, code, texts, value }: Fault): FieldProblem {
    return new FieldProblem(path, code, localize(viewer, texts), value?.slice(0, SHOWN_CHARACTERS) ?? null);
  }
}

/** Everything that is wrong with the input, all at once. */
@ObjectType({ implements: () => [Problem] })
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem])
  readonly fields: FieldProblem[];

  constructor(viewer: { readonly locale: Locale }, fields: readonly FieldProblem[]) {
    const only = fields.length === 1 ? fields[0] : undefined;
    super(
      'INVALID_INPUT',
      only?.message ??
        localize(viewer, {
          en: `Some fields need another look (${fields.length}). Each says what is wrong.`,
          ru: `Проверьте поля (${fields.length}): у каждого написано, что не так.`,
        }),
    );
    this.fields = [...fields];
  }

  static of(viewer: { readonly locale: Locale }, faults: readonly Fault[]): InvalidInput {
    return new InvalidInput(
      viewer,
      faults.map((fault) => FieldProblem.of(viewer, fault)),
    );
  }
}
