import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import {
  Conflict,
  connectionOf,
  DateTimeScalar,
  fill,
  InvalidInput,
  NotFound,
  RoleEnum,
} from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';

/** An account in this workspace, with what it may do here. */
@ObjectType()
export class Member {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => [RoleEnum])
  readonly roles!: readonly Role[];

  @Field(() => ID, { nullable: true })
  readonly personId!: string | null;

  @Field(() => String, { nullable: true })
  readonly personName!: string | null;

  @Field(() => DateTimeScalar)
  readonly since!: Date;

  constructor(row: MemberRow) {
    fill<Member>(this, { ...row, personId: row.person_id, personName: row.person_name, since: row.created_at });
  }
}

export interface MemberRow {
  readonly id: string;
  readonly user_id: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly created_at: Date;
}

@ObjectType()
export class MemberConnection extends connectionOf(Member) {}

export const UpdateMemberRolesResult = createUnionType({
  name: 'UpdateMemberRolesResult',
  types: () => [Member, InvalidInput, Conflict, NotFound] as const,
});
