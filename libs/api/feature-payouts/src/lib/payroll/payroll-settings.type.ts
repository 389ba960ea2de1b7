import { createUnionType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { Conflict, fill, Id, InvalidInput, NotFound, OptionalText } from '@premia/api-util-platform';

/** The column's own limit. */
const LONGEST = 40;

@ObjectType({ description: 'What a target of payroll needs of the workspace' })
export class PayrollOption {
  @Field(() => String) readonly target!: string;

  @Field(() => String) readonly key!: string;

  @Field(() => String, { description: 'What it looks like' }) readonly example!: string;

  @Field(() => String, { description: 'Empty where it is not given' }) readonly value!: string;

  constructor(option: Omit<PayrollOption, 'constructor'>) {
    fill<PayrollOption>(this, option);
  }
}

@ObjectType({ description: 'The wage types under which a plan is paid' })
export class PlanWageTypes {
  @Field(() => ID) readonly planId!: string;

  @Field(() => String) readonly name!: string;

  @Field(() => String) readonly own!: string;

  @Field(() => String, { description: 'For results of others; empty: everything under the first' })
  readonly team!: string;

  constructor(plan: Omit<PlanWageTypes, 'constructor'>) {
    fill<PlanWageTypes>(this, plan);
  }
}

@ObjectType({ description: 'The cost centre of a team' })
export class TeamCostCentre {
  @Field(() => ID) readonly teamId!: string;

  @Field(() => String) readonly name!: string;

  @Field(() => String) readonly costCentre!: string;

  constructor(team: Omit<TeamCostCentre, 'constructor'>) {
    fill<TeamCostCentre>(this, team);
  }
}

@ObjectType({ description: 'How payouts are named in payroll' })
export class PayrollSettings {
  @Field(() => [PayrollOption]) readonly options!: readonly PayrollOption[];

  @Field(() => [PlanWageTypes]) readonly plans!: readonly PlanWageTypes[];

  @Field(() => [TeamCostCentre]) readonly teams!: readonly TeamCostCentre[];

  constructor(settings: Omit<PayrollSettings, 'constructor'>) {
    fill<PayrollSettings>(this, settings);
  }
}

@InputType()
export class PayrollOptionInput {
  @Field(() => String) @OptionalText({ max: LONGEST }) readonly key!: string;

  @Field(() => String) @OptionalText({ max: LONGEST }) readonly value!: string;
}

@InputType()
export class PlanWageTypesInput {
  @Field(() => ID) @Id() readonly planId!: string;

  @Field(() => String) @OptionalText({ max: LONGEST }) readonly own!: string;

  @Field(() => String) @OptionalText({ max: LONGEST }) readonly team!: string;
}

@InputType()
export class TeamCostCentreInput {
  @Field(() => ID) @Id() readonly teamId!: string;

  @Field(() => String) @OptionalText({ max: LONGEST }) readonly costCentre!: string;
}

@InputType({ description: 'What is left out stays as it is; an empty text takes it back' })
export class PayrollSettingsInput {
  @Field(() => [PayrollOptionInput])
  @ValidateNested({ each: true })
  @Type(() => PayrollOptionInput)
  readonly options!: readonly PayrollOptionInput[];

  @Field(() => [PlanWageTypesInput])
  @ValidateNested({ each: true })
  @Type(() => PlanWageTypesInput)
  readonly plans!: readonly PlanWageTypesInput[];

  @Field(() => [TeamCostCentreInput])
  @ValidateNested({ each: true })
  @Type(() => TeamCostCentreInput)
  readonly teams!: readonly TeamCostCentreInput[];
}

export const SavePayrollSettingsResult = createUnionType({
  name: 'SavePayrollSettingsResult',
  types: () => [PayrollSettings, NotFound, InvalidInput, Conflict] as const,
});
