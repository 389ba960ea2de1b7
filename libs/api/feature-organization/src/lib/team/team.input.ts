import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { Id, PageArguments, Text } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

@ArgsType()
export class TeamsArguments extends PageArguments {
  @Field(() => Boolean, { nullable: true, description: 'True: those in the archive, and no others' })
  @IsOptional()
  @IsBoolean()
  readonly archived?: boolean | null;
}

@ArgsType()
export class CreateTeamArguments {
  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly name!: string;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly parentId?: string | null;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly headPersonId?: string | null;
}

/** Absent fields stay as they are; null takes the team above or the head away. */
@ArgsType()
export class UpdateTeamArguments {
  @Field(() => ID) @Id() readonly id!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Text({ max: LIMITS.nameLength })
  readonly name?: string | null;

  @Field(() => ID, { nullable: true, description: 'Absent: stays; null: no team above' })
  @IsOptional()
  @Id()
  readonly parentId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Absent: stays; null: no head' })
  @IsOptional()
  @Id()
  readonly headPersonId?: string | null;
}
