import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Choice, Email, Id, LocaleEnum, Opaque, OptionalText, Text } from '@premia/api-util-platform';
import { LIMITS, type Locale } from '@premia/shared-contract';

@ArgsType()
export class SignInArguments {
  @Field(() => String) @Email() readonly email!: string;

  @Field(() => String) @Opaque() readonly password!: string;
}

/** The secret that an e-mail brought. */
@ArgsType()
export class LinkArguments {
  @Field(() => String) @Opaque() readonly token!: string;
}

/** The link and a password: whether it must be a good new one, depends on what the link opens. */
@ArgsType()
export class LinkAndPasswordArguments extends LinkArguments {
  @Field(() => String) @Opaque() readonly password!: string;
}

@ArgsType()
export class AcceptInvitationArguments extends LinkAndPasswordArguments {
  @Field(() => String, { nullable: true, description: 'What a new member without a person is called' })
  @IsOptional()
  @OptionalText({ max: LIMITS.nameLength })
  readonly name?: string | null;
}

/** Whatever is given, the answer is the same: an address that is none has no account. */
@ArgsType()
export class RequestPasswordResetArguments {
  @Field(() => String) @Opaque() readonly email!: string;
}

@ArgsType()
export class SwitchWorkspaceArguments {
  @Field(() => ID) @Id() readonly workspaceId!: string;
}

@ArgsType()
export class UpdateMyNameArguments {
  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly name!: string;
}

@ArgsType()
export class UpdateMyLocaleArguments {
  @Field(() => LocaleEnum) @Choice(LocaleEnum) readonly locale!: Locale;
}
