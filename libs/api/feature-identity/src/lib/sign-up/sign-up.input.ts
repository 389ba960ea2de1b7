import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Choice, Currency, Email, LocaleEnum, OptionalText, Text, TimeZone } from '@premia/api-util-platform';
import { LIMITS, type Locale } from '@premia/shared-contract';
import { LinkAndPasswordArguments } from '../session.input';

@ArgsType()
export class SignUpArguments {
  @Field(() => String) @Email() readonly email!: string;

  @Field(() => LocaleEnum) @Choice(LocaleEnum) readonly locale!: Locale;
}

@ArgsType()
export class CompleteSignUpArguments extends LinkAndPasswordArguments {
  @Field(() => String, { nullable: true, description: 'What the owner is called; needed for a new account' })
  @IsOptional()
  @OptionalText({ max: LIMITS.nameLength })
  readonly name?: string | null;

  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly workspaceName!: string;

  @Field(() => String) @Currency() readonly currency!: string;

  @Field(() => String) @TimeZone() readonly timeZone!: string;

  @Field(() => LocaleEnum) @Choice(LocaleEnum) readonly locale!: Locale;
}
