import { Field, ID, ObjectType } from '@nestjs/graphql';
import {
  DateTimeScalar,
  fill,
  LocaleEnum,
  PermissionEnum,
  PermissionScopeEnum,
  RoleEnum,
} from '@premia/api-util-platform';
import { Workspace } from '@premia/api-vocabulary';
import type { Locale, Permission, PermissionScope, Role } from '@premia/shared-contract';

@ObjectType('PermissionGrant')
export class PermissionGrantType {
  @Field(() => PermissionEnum)
  readonly permission!: Permission;

  @Field(() => PermissionScopeEnum)
  readonly scope!: PermissionScope;
}

/** A workspace that I may switch to. */
@ObjectType()
export class MyMembership {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => ID)
  readonly workspaceId!: string;

  @Field(() => String)
  readonly workspaceName!: string;

  @Field(() => [RoleEnum])
  readonly roles!: readonly Role[];

  @Field(() => Boolean)
  readonly isSample!: boolean;
}

/** Who I am here, and what I may do in the current workspace. */
@ObjectType()
export class Me {
  @Field(() => ID)
  readonly userId!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => Boolean, { description: 'Whether I have shown that the address is mine; nobody can be invited before' })
  readonly isEmailConfirmed!: boolean;

  @Field(() => LocaleEnum)
  readonly locale!: Locale;

  @Field(() => ID, { nullable: true })
  readonly personId!: string | null;

  @Field(() => String, { nullable: true })
  readonly personName!: string | null;

  @Field(() => Workspace, { nullable: true })
  readonly workspace!: Workspace | null;

  @Field(() => [RoleEnum])
  readonly roles!: readonly Role[];

  @Field(() => [PermissionGrantType])
  readonly permissions!: readonly PermissionGrantType[];

  @Field(() => [MyMembership])
  readonly memberships!: readonly MyMembership[];
}

@ObjectType('SignedIn')
export class SignedInType {
  @Field(() => String)
  readonly accessToken!: string;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: Date;

  @Field(() => DateTimeScalar, { description: 'The clock of the service, which may not be the reader’s' })
  readonly now!: Date;

  @Field(() => Me)
  readonly me!: Me;

  constructor(accessToken: string, expiresAt: Date, now: Date, me: Me) {
    fill<SignedInType>(this, { accessToken, expiresAt, now, me });
  }
}

@ObjectType()
export class Done {
  @Field(() => Boolean)
  readonly done: boolean = true;
}
