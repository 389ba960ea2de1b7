import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { BusinessDateScalar, Conflict, connectionOf, fill, InvalidInput, NotFound } from '@premia/api-util-platform';

/** A person without terms and roles, which field resolvers add. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly personnelNumber: string | null;
  readonly leftOn: string | null;
  readonly archived: boolean;
}

@ObjectType({ description: 'An employee, with or without a login' })
export class Person {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly email!: string | null;

  @Field(() => String, { nullable: true })
  readonly personnelNumber!: string | null;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'Last day of work' })
  readonly leftOn!: string | null;

  @Field(() => Boolean, { description: 'Out of lists and choices, but still to be read' })
  readonly archived!: boolean;

  constructor(row: PersonRow) {
    fill<Person>(this, row);
  }
}

@ObjectType()
export class PersonConnection extends connectionOf(Person) {}

export const SavePersonResult = createUnionType({
  name: 'SavePersonResult',
  types: () => [Person, InvalidInput, Conflict, NotFound] as const,
});
