import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, fill, Money } from '@premia/api-util-platform';
import type { InputChange } from '@premia/domain-payouts';

const RunChangeEnum = enumOf<InputChange>('RunChange', {
  data: 'Measured results',
  kpis: 'KPIs, their weights, targets or slices',
  terms: 'Team, pay, target bonus or days of service',
  inputs: 'Factors, absence, earlier payments',
  plan: 'Another version of the plan holds',
  people: 'Somebody takes part now, or no longer',
});

@ObjectType({ description: 'Somebody whose payout would be another one' })
export class ChangedPayout {
  @Field(() => ID)
  readonly personId!: string;

  @Field(() => String)
  readonly personName!: string;

  @Field(() => Money)
  readonly before!: Money;

  @Field(() => Money)
  readonly now!: Money;

  @Field(() => Money)
  readonly change!: Money;

  constructor(person: Omit<ChangedPayout, 'constructor'>) {
    fill<ChangedPayout>(this, person);
  }
}

@ObjectType({
  description: 'What has changed behind a run since it was calculated, over those whose payouts the reader may see',
})
export class RunChanges {
  @Field(() => [RunChangeEnum], { description: 'Empty: calculated again it would be the same' })
  readonly changes!: readonly InputChange[];

  @Field(() => Money, { nullable: true })
  readonly before!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'null: something is missing by now, or it follows from the payouts of others',
  })
  readonly now!: Money | null;

  @Field(() => Money, { nullable: true })
  readonly change!: Money | null;

  @Field(() => Int)
  readonly peopleCount!: number;

  @Field(() => [ChangedPayout], { description: 'The largest differences first, at most fifty' })
  readonly people!: readonly ChangedPayout[];

  constructor(changes: Omit<RunChanges, 'constructor'>) {
    fill<RunChanges>(this, changes);
  }
}
