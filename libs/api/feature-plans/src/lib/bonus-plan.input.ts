import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { BusinessDate, BusinessDateScalar, Id, JsonScalar, Text, ValueHoldsTo } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { definitionFaults } from './check-plan-input';

const MAX_REASON_LENGTH = 500;

@ArgsType()
export class PlanArguments {
  @Field(() => ID) @Id() readonly planId!: string;
}

@ArgsType()
export class PlanVersionArguments {
  @Field(() => ID) @Id() readonly planVersionId!: string;
}

@ArgsType()
export class CreateBonusPlanArguments {
  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly name!: string;

  @Field(() => JsonScalar, { description: 'Exactly the plan object of the calculation' })
  @ValueHoldsTo('plan-definition', definitionFaults)
  readonly definition!: unknown;

  @Field(() => [ID], { nullable: true, description: 'Teams the plan is for; none: everyone' })
  @IsOptional()
  @Id()
  readonly teamIds?: readonly string[] | null;
}

@ArgsType()
export class UpdatePlanDraftArguments extends PlanArguments {
  @Field(() => JsonScalar) @ValueHoldsTo('plan-definition', definitionFaults) readonly definition!: unknown;

  @Field(() => [ID], { nullable: true, description: 'Absent: stays; empty: everyone' })
  @IsOptional()
  @Id()
  readonly teamIds?: readonly string[] | null;
}

@ArgsType()
export class PublishPlanArguments extends PlanArguments {
  /** The version holds for cycles that begin on this day or later; none: for all. */
  @Field(() => BusinessDateScalar, {
    nullable: true,
    description: 'For cycles that begin on this day or later; none: for all',
  })
  @IsOptional()
  @BusinessDate()
  readonly appliesFrom?: string | null;
}

@ArgsType()
export class OverrideAcknowledgementArguments extends PlanVersionArguments {
  @Field(() => String) @Text({ max: MAX_REASON_LENGTH }) readonly reason!: string;
}
