import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DecimalScalar, fill } from '@premia/api-util-platform';
import { Assignment } from '../assignments/assignment.type';

@ObjectType({
  description: 'What everybody who has a KPI aims at: the teams and the company, else the people where all agree',
})
export class CommonTarget {
  @Field(() => ID)
  readonly kpi!: string;

  @Field(() => DecimalScalar)
  readonly target!: string;
}

@ObjectType({
  description: 'How a cycle stands: those furthest off with all their KPIs, and how many others there are',
})
export class CycleCourse {
  @Field(() => [Assignment], {
    description: 'Of the people furthest off, of the teams above them and the company, and the KPIs furthest off',
  })
  readonly assignments!: readonly Assignment[];

  @Field(() => Int, { description: 'Of everybody, within the reach of the reader' })
  readonly kpis!: number;

  @Field(() => Int, { description: 'People with KPIs of their own' })
  readonly people!: number;

  @Field(() => Int, { description: 'KPIs below target while the cycle runs, far below it once it is over' })
  readonly behind!: number;

  @Field(() => Int, { description: 'KPIs without a value' })
  readonly unmeasured!: number;

  @Field(() => Int, { description: 'Whose KPIs have no value' })
  readonly unmeasuredOwners!: number;

  @Field(() => [String], { description: 'The first of them' })
  readonly unmeasuredNames!: readonly string[];

  @Field(() => [CommonTarget])
  readonly targets!: readonly CommonTarget[];

  constructor(course: CycleCourse) {
    fill<CycleCourse>(this, course);
  }
}
