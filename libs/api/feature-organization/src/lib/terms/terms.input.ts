import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsOptional, ValidateNested } from 'class-validator';
import {
  BusinessDate,
  BusinessDateScalar,
  DecimalScalar,
  DecimalText,
  FieldsHoldTo,
  Id,
  Text,
} from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { termsFaults } from './terms-rules';

@InputType()
@FieldsHoldTo('terms', termsFaults)
export class TermsInput {
  @Field(() => BusinessDateScalar) @BusinessDate() readonly from!: string;

  @Field(() => BusinessDateScalar, { nullable: true }) @IsOptional() @BusinessDate() readonly to?: string | null;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly teamId?: string | null;

  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly position!: string;

  @Field(() => DecimalScalar) @DecimalText() readonly fte!: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'A month at full time' })
  @IsOptional()
  @DecimalText()
  readonly eligiblePay?: string | null;

  @Field(() => DecimalScalar, { nullable: true }) @IsOptional() @DecimalText() readonly targetPercent?: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'A month' })
  @IsOptional()
  @DecimalText()
  readonly targetAmount?: string | null;
}

@ArgsType()
export class AddTermsArguments {
  @Field(() => ID) @Id() readonly personId!: string;

  @Field(() => TermsInput) @ValidateNested() @Type(() => TermsInput) readonly terms!: TermsInput;

  @Field(() => ID, { nullable: true, description: 'Terms from the same day that these are meant to replace' })
  @IsOptional()
  @Id()
  readonly replaces?: string | null;
}

@ArgsType()
export class RemoveTermsArguments {
  @Field(() => ID) @Id() readonly personId!: string;

  @Field(() => ID) @Id() readonly termsId!: string;
}
