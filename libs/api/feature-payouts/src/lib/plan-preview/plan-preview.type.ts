import { Field, ID, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, enumOf, FieldProblem, fill, Money } from '@premia/api-util-platform';
import { DistributionBin } from '../payout-run/payout-run.type';

export type PlanScenario = 'cycle' | 'threshold' | 'target' | 'maximum' | 'numbers';

export const PlanScenarioEnum = enumOf<PlanScenario>('PlanScenario', {
  cycle: 'The cycle’s own actuals',
  threshold: 'Every KPI at its threshold',
  target: 'Every KPI at its target',
  maximum: 'Every KPI at the end of its curve',
  numbers: 'Attainments typed in',
});

@ObjectType({ description: 'What a plan would pay somebody, and how far that is from the published version' })
export class PlanPreviewPerson {
  @Field(() => ID)
  readonly personId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly teamName!: string | null;

  @Field(() => Money)
  readonly target!: Money;

  @Field(() => Money)
  readonly payout!: Money;

  @Field(() => DecimalScalar, { nullable: true })
  readonly percentOfTarget!: string | null;

  @Field(() => Money, { nullable: true })
  readonly currentPayout!: Money | null;

  @Field(() => Money, { nullable: true })
  readonly change!: Money | null;

  constructor(person: Omit<PlanPreviewPerson, 'constructor'>) {
    fill<PlanPreviewPerson>(this, person);
  }
}

@ObjectType({ description: 'What a plan would pay in a cycle, over those whose pay the reader may see' })
export class PlanPreview {
  @Field(() => Money)
  readonly cost!: Money;

  @Field(() => Money)
  readonly target!: Money;

  @Field(() => Money, {
    nullable: true,
    description: 'Under the version published now; null where there is none',
  })
  readonly currentCost!: Money | null;

  @Field(() => [PlanPreviewPerson])
  readonly people!: readonly PlanPreviewPerson[];

  @Field(() => [FieldProblem], { description: 'What is wrong with the definition, or missing for somebody' })
  readonly errors!: readonly FieldProblem[];

  @Field(() => [DistributionBin], { description: 'Percent of target' })
  readonly distribution!: readonly DistributionBin[];

  constructor(preview: Omit<PlanPreview, 'constructor'>) {
    fill<PlanPreview>(this, preview);
  }
}
