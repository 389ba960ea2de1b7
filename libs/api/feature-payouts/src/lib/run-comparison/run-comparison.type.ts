import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, fill, Money } from '@premia/api-util-platform';
import { Kpi } from '@premia/api-vocabulary';
import type { DifferenceCode } from '@premia/domain-payouts';
import type { Against } from './compare-run.task';

const AgainstEnum = enumOf<Against>('RunComparedWith', {
  'last-period': 'The standing run of the cycle before under the same plan',
  'run-before': 'The run of the same cycle whose place this one took',
});

const DifferenceCodeEnum = enumOf<DifferenceCode>('DifferenceCode', {
  joiner: 'Took no part before',
  leaver: 'Takes no part any more',
  proration: 'Days and absence',
  team: 'Another team',
  terms: 'Pay, target bonus or full-time share',
  target: 'KPIs as agreed: targets, weights, which',
  attainment: 'Another result of a KPI',
  restatement: 'A result of the same days that was corrected',
  plan: 'Another version of the plan',
  factor: 'Factors given',
  earlier: 'What was paid before',
  gate: 'What gates did',
  shared: 'What a pool or a budget did',
  adjustment: 'Adjusted by hand',
  engine: 'Another version of the calculation',
  unexplained: 'What the calculation does not come to',
});

@ObjectType({ description: 'What one reason made of a difference' })
export class DifferenceReason {
  @Field(() => DifferenceCodeEnum)
  readonly code!: DifferenceCode;

  @Field(() => Kpi, { nullable: true })
  readonly kpi!: Kpi | null;

  @Field(() => Money)
  readonly amount!: Money;

  @Field(() => Int, { description: 'People it is a reason for' })
  readonly people!: number;

  constructor(reason: Omit<DifferenceReason, 'constructor'>) {
    fill<DifferenceReason>(this, reason);
  }
}

@ObjectType({ description: 'A run held against another; the reasons add up to the difference exactly' })
export class RunComparison {
  @Field(() => AgainstEnum)
  readonly against!: Against;

  @Field(() => ID)
  readonly baseRunId!: string;

  @Field(() => String)
  readonly baseCycleName!: string;

  @Field(() => Int)
  readonly baseNumber!: number;

  @Field(() => Money)
  readonly from!: Money;

  @Field(() => Money)
  readonly to!: Money;

  @Field(() => [DifferenceReason])
  readonly reasons!: readonly DifferenceReason[];

  @Field(() => Int, { description: 'People with another amount' })
  readonly changed!: number;

  @Field(() => Int, { description: 'People whose difference has a part that nothing explains' })
  readonly unexplained!: number;

  constructor(comparison: Omit<RunComparison, 'constructor'>) {
    fill<RunComparison>(this, comparison);
  }
}

@ObjectType({ description: 'Why somebody’s payout differs from an earlier one' })
export class PayoutDifference {
  @Field(() => AgainstEnum)
  readonly against!: Against;

  @Field(() => Money)
  readonly amount!: Money;

  @Field(() => [DifferenceReason])
  readonly reasons!: readonly DifferenceReason[];

  constructor(difference: Omit<PayoutDifference, 'constructor'>) {
    fill<PayoutDifference>(this, difference);
  }
}
