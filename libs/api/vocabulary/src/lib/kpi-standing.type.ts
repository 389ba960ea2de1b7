import { Field, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, enumOf, fill } from '@premia/api-util-platform';
import type { KpiStanding as Standing, KpiState } from '@premia/domain-kpi';

const KpiStateEnum = enumOf<KpiState>('KpiState', {
  'on-track': 'At its target, or on the way there',
  'at-risk': 'From 80 % of it on',
  'off-track': 'Further away',
  pilot: 'Measured, and counted in nothing',
  'no-data': 'Nothing to score',
});

@ObjectType({ description: 'How a KPI stands: the same for its owner and for whoever looks at it' })
export class KpiStanding {
  @Field(() => KpiStateEnum)
  readonly state!: KpiState;

  @Field(() => Boolean, { description: 'The cycle is over: the target was met or missed' })
  readonly isFinal!: boolean;

  @Field(() => DecimalScalar, { nullable: true, description: 'Percent of what was to be reached by today' })
  readonly pace!: string | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Percent of the target that was missing at the end' })
  readonly missedBy!: string | null;

  constructor(standing: Standing) {
    fill<KpiStanding>(this, standing);
  }
}
