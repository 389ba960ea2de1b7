import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
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

  @Field(() => String, { nullable: true, description: 'What I call myself' })
  readonly name!: string | null;

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

  constructor(me: Me) {
    fill<Me>(this, me);
  }
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

  @Field(() => Int, {
    description:
      'Of an account whose address nobody had confirmed: workspaces that are closed to it now, since a stranger may have made them',
  })
  readonly closedWorkspaces!: number;

  constructor(signedIn: SignedInType) {
    fill<SignedInType>(this, signedIn);
  }
}

@ObjectType()
export class Done {
  @Field(() => Boolean)
  readonly done: boolean = true;
}
