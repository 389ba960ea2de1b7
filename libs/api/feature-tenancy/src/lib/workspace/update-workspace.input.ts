import { ArgsType, Field, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, IsOptional } from 'class-validator';
import { Currency, DecimalScalar, DecimalText, HoldsTo, Text, TimeZone } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { teamShareLimitFaults } from './workspace-rules';

/** What is left out stays as it is. */
@ArgsType()
export class UpdateWorkspaceArguments {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @Text({ max: LIMITS.nameLength })
  readonly name?: string | null;

  @Field(() => String, { nullable: true }) @IsOptional() @Currency() readonly currency?: string | null;

  @Field(() => String, { nullable: true }) @IsOptional() @TimeZone() readonly timeZone?: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  @IsOptional()
  @DecimalText()
  @HoldsTo('team-share-limit', teamShareLimitFaults)
  readonly teamShareLimit?: string | null;

  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() readonly kpiCountMin?: number | null;

  @Field(() => Int, { nullable: true }) @IsOptional() @IsInt() readonly kpiCountMax?: number | null;

  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() readonly headsSeePay?: boolean | null;
}
