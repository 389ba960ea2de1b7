import { ArgsType, Field } from '@nestjs/graphql';
import { LocaleEnum } from '@premia/api-util-platform';
import type { Locale } from '@premia/shared-contract';

@ArgsType()
export class SignUpArguments {
  @Field(() => String)
  readonly email!: string;

  @Field(() => String)
  readonly password!: string;

  @Field(() => String)
  readonly workspaceName!: string;

  @Field(() => String)
  readonly currency!: string;

  @Field(() => String)
  readonly timeZone!: string;

  @Field(() => LocaleEnum)
  readonly locale!: Locale;
}
