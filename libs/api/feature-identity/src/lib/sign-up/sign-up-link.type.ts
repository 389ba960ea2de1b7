import { Field, ObjectType } from '@nestjs/graphql';
import { fill } from '@premia/api-util-platform';

/** What the link of a sign-up is for; only whoever reads the e-mail of the address sees it. */
@ObjectType()
export class SignUpLink {
  @Field(() => String)
  readonly email!: string;

  @Field(() => Boolean, { description: 'Then its password is asked for, and not a new one' })
  readonly accountExists!: boolean;

  constructor(link: SignUpLink) {
    fill<SignUpLink>(this, link);
  }
}
