import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import {
  BusinessDate,
  BusinessDateScalar,
  Email,
  Id,
  OptionalText,
  PageArguments,
  Search,
  Text,
} from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { TermsInput } from '../terms/terms.input';

@ArgsType()
export class PeopleArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'Part of a name, an e-mail or a personnel number' })
  @IsOptional()
  @Search()
  readonly search?: string | null;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly teamId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: those in the archive, and no others' })
  @IsOptional()
  @IsBoolean()
  readonly archived?: boolean | null;
}

/** Who somebody is; blank e-mail and number count as none. */
@InputType()
export class PersonInput {
  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly name!: string;

  @Field(() => String, { nullable: true }) @IsOptional() @Email({ blankIsNone: true }) readonly email?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @OptionalText({ max: LIMITS.personnelNumberLength })
  readonly personnelNumber?: string | null;

  @Field(() => TermsInput, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => TermsInput)
  readonly terms?: TermsInput | null;
}

/** Absent fields stay as they are; null takes e-mail, number or the last day away. */
@ArgsType()
export class UpdatePersonArguments {
  @Field(() => ID) @Id() readonly id!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Text({ max: LIMITS.nameLength })
  readonly name?: string | null;

  @Field(() => String, { nullable: true, description: 'Absent: stays; null: none' })
  @IsOptional()
  @Email({ blankIsNone: true })
  readonly email?: string | null;

  @Field(() => String, { nullable: true, description: 'Absent: stays; null: none' })
  @IsOptional()
  @OptionalText({ max: LIMITS.personnelNumberLength })
  readonly personnelNumber?: string | null;

  @Field(() => BusinessDateScalar, {
    nullable: true,
    description: 'Last day of work. Absent: stays; null: has not left',
  })
  @IsOptional()
  @BusinessDate()
  readonly leftOn?: string | null;
}
