import { createUnionType, Field, ID, ObjectType } from '@nestjs/graphql';
import { Conflict, DateTimeScalar, fill, NotFound, RoleEnum } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';

export interface RoleGrantRow {
  readonly id: string;
  readonly email: string;
  readonly memberId: string | null;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly roles: readonly Role[];
  readonly requestedBy: string;
  readonly requestedByEmail: string;
  readonly requestedAt: Date;
  readonly expiresAt: Date;
}

@ObjectType({ description: 'Roles that open pay, waiting for an owner who did not ask for them' })
export class RoleGrant {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => ID, { nullable: true, description: 'Whose roles change; null: an invitation goes out on approval' })
  readonly memberId!: string | null;

  @Field(() => ID, { nullable: true })
  readonly personId!: string | null;

  @Field(() => String, { nullable: true, description: 'The person whose pay the login would open' })
  readonly personName!: string | null;

  @Field(() => [RoleEnum])
  readonly roles!: readonly Role[];

  @Field(() => String)
  readonly requestedByEmail!: string;

  @Field(() => DateTimeScalar)
  readonly requestedAt!: Date;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: Date;

  @Field(() => Boolean, { description: 'Whether the reader may approve it' })
  readonly approvable!: boolean;

  constructor(row: RoleGrantRow, approvable: boolean) {
    fill<RoleGrant>(this, { ...row, approvable });
  }
}

export const DecideRoleGrantResult = createUnionType({
  name: 'DecideRoleGrantResult',
  types: () => [RoleGrant, Conflict, NotFound] as const,
});
