import { applyDecorators } from '@nestjs/common';
import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsOptional } from 'class-validator';
import { Email, type Fault, Id, RoleEnum, Text, ValueHoldsTo } from '@premia/api-util-platform';
import { LIMITS, type Role, ROLES } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';

/** Roles without repetition, in the order of the contract; at least one. */
function Roles(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { readonly value: readonly Role[] }) => ROLES.filter((role) => value.includes(role))),
    ValueHoldsTo('roles', (roles) => (Array.isArray(roles) && roles.length > 0 ? [] : [NO_ROLE])),
  );
}

const NO_ROLE: Fault = {
  path: '',
  reason: message('problem.REQUIRED.roles'),
};

@ArgsType()
export class UpdateMemberRolesArguments {
  @Field(() => ID) @Id() readonly memberId!: string;

  @Field(() => [RoleEnum]) @Roles() readonly roles!: readonly Role[];
}

@ArgsType()
export class ChangeMemberArguments {
  @Field(() => ID) @Id() readonly memberId!: string;

  @Field(() => String, { description: 'For the audit trail' })
  @Text({ max: LIMITS.commentLength })
  readonly reason!: string;
}

@ArgsType()
export class CreateInvitationArguments {
  @Field(() => String) @Email() readonly email!: string;

  @Field(() => [RoleEnum]) @Roles() readonly roles!: readonly Role[];

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly personId?: string | null;
}
