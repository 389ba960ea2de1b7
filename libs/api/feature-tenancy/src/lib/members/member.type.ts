import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import {
  Conflict,
  connectionOf,
  DateTimeScalar,
  enumOf,
  fill,
  InvalidInput,
  NotFound,
  RoleEnum,
} from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';
import { RoleGrant } from '../role-grants/role-grant.type';

export type MemberState = 'active' | 'suspended' | 'left';

const MemberStateEnum = enumOf<MemberState>('MemberState', {
  active: 'Can sign in',
  suspended: 'Cannot sign in until restored',
  left: 'The person’s last day is over, and so is the access',
});

/** An account in this workspace, with what it may do here. */
@ObjectType()
export class Member {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => String, { nullable: true, description: 'The person’s, or what the owner of the account is called' })
  readonly name!: string | null;

  @Field(() => [RoleEnum])
  readonly roles!: readonly Role[];

  @Field(() => ID, { nullable: true })
  readonly personId!: string | null;

  @Field(() => String, { nullable: true })
  readonly personName!: string | null;

  @Field(() => DateTimeScalar)
  readonly since!: Date;

  @Field(() => MemberStateEnum)
  readonly state!: MemberState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The day after the person’s last' })
  readonly accessEndsAt!: Date | null;

  constructor(row: MemberRow, now: Date) {
    const { access_ends_at: accessEndsAt, suspended_at: suspendedAt } = row;
    const hasLeft = accessEndsAt !== null && accessEndsAt <= now;
    fill<Member>(this, {
      ...row,
      personId: row.person_id,
      personName: row.person_name,
      since: row.created_at,
      accessEndsAt,
      state: suspendedAt !== null ? 'suspended' : hasLeft ? 'left' : 'active',
    });
  }
}

export interface MemberRow {
  readonly id: string;
  readonly user_id: string;
  readonly email: string;
  readonly name: string | null;
  readonly roles: readonly Role[];
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly created_at: Date;
  readonly suspended_at: Date | null;
  readonly access_ends_at: Date | null;
}

@ObjectType()
export class MemberConnection extends connectionOf(Member) {}

export const UpdateMemberRolesResult = createUnionType({
  name: 'UpdateMemberRolesResult',
  types: () => [Member, RoleGrant, InvalidInput, Conflict, NotFound] as const,
});

export const ChangeMemberResult = createUnionType({
  name: 'ChangeMemberResult',
  types: () => [Member, InvalidInput, Conflict, NotFound] as const,
});
