import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import {
  Choice,
  Cleaned,
  DecimalScalar,
  DecimalText,
  FieldsHoldTo,
  HoldsTo,
  Id,
  JsonScalar,
  OptionalText,
  Text,
  Uninterpreted,
} from '@premia/api-util-platform';
import type { NoDataPolicy } from '@premia/domain-bonus';
import type { OwnerKind } from '@premia/domain-kpi';
import { LIMITS } from '@premia/shared-contract';
import { kpiFaults, listFaults, ownerFaultsAcross, weightFaults } from '../save-assignments/assignment-rules';
import { NoDataPolicyEnum, OwnerKindEnum } from './assignment.type';

@InputType()
export class AssignmentInput {
  @Field(() => OwnerKindEnum) @Choice(OwnerKindEnum) readonly ownerKind!: OwnerKind;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly personId?: string | null;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly teamId?: string | null;

  @Field(() => String, { description: 'Key of a KPI of the catalogue, or of a metric' })
  @Cleaned((text) => text.trim().toLowerCase())
  @HoldsTo('kpi', kpiFaults)
  readonly kpi!: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @OptionalText({ max: LIMITS.nameLength })
  readonly component?: string | null;

  @Field(() => DecimalScalar) @DecimalText() @HoldsTo('weight', weightFaults) readonly weight!: string;

  // The engine's own rules hold for scoring and cap, with the list as a whole.
  @Field(() => JsonScalar) @Uninterpreted() readonly scoring!: unknown;

  @Field(() => DecimalScalar, { nullable: true }) @Uninterpreted() readonly attainmentMax?: string | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @Text({ min: 0, max: LIMITS.commentLength })
  readonly channels?: readonly string[] | null;

  @Field(() => [String], { nullable: true })
  @IsOptional()
  @Text({ min: 0, max: LIMITS.commentLength })
  readonly campaigns?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true }) @IsOptional() @IsBoolean() readonly pilot?: boolean | null;

  @Field(() => NoDataPolicyEnum, { nullable: true })
  @IsOptional()
  @Choice(NoDataPolicyEnum)
  readonly noData?: NoDataPolicy | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @OptionalText({ max: LIMITS.commentLength })
  readonly confirmation?: string | null;
}

@ArgsType()
class AssignmentsArguments {
  @Field(() => ID) @Id() readonly cycleId!: string;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly personId?: string | null;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly teamId?: string | null;
}

@InputType({ description: 'All KPIs of one owner in a cycle' })
@FieldsHoldTo('assignments', listFaults)
export class OwnersListInput {
  @Field(() => OwnerKindEnum) @Choice(OwnerKindEnum) readonly ownerKind!: OwnerKind;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly personId?: string | null;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly teamId?: string | null;

  @Field(() => [AssignmentInput])
  @ValidateNested({ each: true })
  @Type(() => AssignmentInput)
  readonly assignments!: readonly AssignmentInput[];
}

@ArgsType()
@FieldsHoldTo('lists', ownerFaultsAcross)
export class SaveCycleAssignmentsArguments {
  @Field(() => ID) @Id() readonly cycleId!: string;

  @Field(() => [OwnersListInput])
  @ValidateNested({ each: true })
  @Type(() => OwnersListInput)
  readonly lists!: readonly OwnersListInput[];
}

@ArgsType()
export class EarlierActualsArguments {
  @Field(() => ID, { description: 'Of this cycle’s assignments' }) @Id() readonly cycleId!: string;

  @Field(() => ID, { nullable: true, description: 'In the periods before this cycle; null: before the same one' })
  @IsOptional()
  @Id()
  readonly beforeCycleId?: string | null;
}

@ArgsType()
export class FindAssignmentsArguments extends AssignmentsArguments {
  @Field(() => ID, { nullable: true, description: 'Only this one' }) @IsOptional() @Id() readonly id?: string | null;
}

@ArgsType()
@FieldsHoldTo('assignments', listFaults)
export class SaveAssignmentsArguments extends AssignmentsArguments {
  @Field(() => OwnerKindEnum) @Choice(OwnerKindEnum) readonly ownerKind!: OwnerKind;

  @Field(() => [AssignmentInput])
  @ValidateNested({ each: true })
  @Type(() => AssignmentInput)
  readonly assignments!: readonly AssignmentInput[];
}
