import { Field, ObjectType } from '@nestjs/graphql';
import { DateTimeScalar, fill, RoleEnum } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';

/** What an invitation link opens to, before it is accepted. */
@ObjectType()
export class InvitationPreview {
  @Field(() => String)
  readonly workspaceName!: string;

  @Field(() => String)
  readonly email!: string;

  @Field(() => [RoleEnum])
  readonly roles!: readonly Role[];

  @Field(() => Boolean, { description: 'Then accepting asks for the password of that account, else for a new one' })
  readonly accountExists!: boolean;

  @Field(() => DateTimeScalar)
  readonly expiresAt!: Date;

  constructor(invitation: {
    readonly workspaceName: string;
    readonly email: string;
    readonly roles: readonly Role[];
    readonly accountExists: boolean;
    readonly expiresAt: Date;
  }) {
    fill<InvitationPreview>(this, invitation);
  }
}
