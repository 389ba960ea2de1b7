import { ArgsType, Field } from '@nestjs/graphql';
import { Choice, Currency, Email, HoldsTo, LocaleEnum, Text, TimeZone } from '@premia/api-util-platform';
import { LIMITS, type Locale } from '@premia/shared-contract';
import { newPasswordFaults } from '../password/password-rules';

@ArgsType()
export class SignUpArguments {
  @Field(() => String) @Email() readonly email!: string;

  @Field(() => String)
  @HoldsTo('new-password', (password, { email, workspaceName }) =>
    newPasswordFaults(password, typeof email === 'string' ? email : null, String(workspaceName)),
  )
  readonly password!: string;

  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly workspaceName!: string;

  @Field(() => String) @Currency() readonly currency!: string;

  @Field(() => String) @TimeZone() readonly timeZone!: string;

  @Field(() => LocaleEnum) @Choice(LocaleEnum) readonly locale!: Locale;
}
