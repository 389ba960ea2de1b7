import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { BusinessDateScalar, PageArguments } from '@premia/api-util-platform';
import { TermsInput } from '../terms/terms.type';

@ArgsType()
export class PeopleArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Part of a name, an e-mail or a personnel number' })
  readonly search?: string | null;

  @Field(() => ID, { nullable: true })
  readonly teamId?: string | null;
}

@InputType()
export class PersonInput {
  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly email?: string | null;

  @Field(() => String, { nullable: true })
  readonly personnelNumber?: string | null;

  @Field(() => TermsInput, { nullable: true })
  readonly terms?: TermsInput | null;
}

@ArgsType()
export class UpdatePersonArguments {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => String, { nullable: true })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Absent: stays; null: none' })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'Absent: stays; null: none' })
  readonly personnelNumber?: string | null;

  @Field(() => BusinessDateScalar, {
    nullable: true,
    description: 'Last day of work. Absent: stays; null: has not left',
  })
  readonly leftOn?: string | null;
}
