import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Conflict, connectionOf, fill, InvalidInput, NotFound } from '@premia/api-util-platform';

@ObjectType({ description: 'A team of the workspace; teams form a tree' })
export class Team {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => ID, { nullable: true })
  readonly parentId!: string | null;

  @Field(() => ID, { nullable: true })
  readonly headPersonId!: string | null;

  @Field(() => String, { nullable: true })
  readonly headName!: string | null;

  @Field(() => Int, { description: 'People whose terms of today name this very team' })
  readonly peopleCount!: number;

  @Field(() => Boolean)
  readonly archived!: boolean;

  constructor(row: TeamRow) {
    fill<Team>(this, row);
  }
}

/** A team as it is read, with its head's name and the people of today. */
export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly headPersonId: string | null;
  readonly headName: string | null;
  readonly peopleCount: number;
  readonly archived: boolean;
}

@ObjectType()
export class TeamConnection extends connectionOf(Team) {}

export const SaveTeamResult = createUnionType({
  name: 'SaveTeamResult',
  types: () => [Team, InvalidInput, Conflict, NotFound] as const,
});
