import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Conflict, DateTimeScalar, enumOf, fill, Money, NotFound } from '@premia/api-util-platform';

export type SampleReason = 'drawn' | 'largest' | 'adjusted';

const SampleReasonEnum = enumOf<SampleReason>('SampleReason', {
  drawn: 'By the seed',
  largest: 'The largest payout of the run is always in it',
  adjusted: 'Whatever was adjusted is always in it',
});

@ObjectType()
export class SampledPayout {
  @Field(() => ID)
  readonly payoutId!: string;

  @Field(() => String)
  readonly personName!: string;

  @Field(() => Money)
  readonly total!: Money;

  @Field(() => SampleReasonEnum)
  readonly reason!: SampleReason;

  @Field(() => Boolean, { description: 'Calculated again just now from its frozen inputs, it comes to its receipt' })
  readonly matches!: boolean;

  constructor(payout: Omit<SampledPayout, 'constructor'>) {
    fill<SampledPayout>(this, payout);
  }
}

@ObjectType()
export class SampleSignature {
  @Field(() => String)
  readonly byEmail!: string;

  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => Int, { description: 'Payouts that matched as it was signed' })
  readonly matching!: number;

  @Field(() => String, { nullable: true })
  readonly note!: string | null;

  constructor(signature: Omit<SampleSignature, 'constructor'>) {
    fill<SampleSignature>(this, signature);
  }
}

@ObjectType({
  description:
    'Payouts of a run to be worked out again by two people. In it are the largest, all adjusted and, of all payouts, those with the smallest SHA-256 of “seed:person id”',
})
export class RunSample {
  @Field(() => ID)
  readonly runId!: string;

  @Field(() => String)
  readonly seed!: string;

  @Field(() => Int, { description: '20, and 60 where the plan is not that of the period before' })
  readonly size!: number;

  @Field(() => String)
  readonly drawnByEmail!: string;

  @Field(() => DateTimeScalar)
  readonly drawnAt!: Date;

  @Field(() => [SampledPayout])
  readonly payouts!: readonly SampledPayout[];

  @Field(() => [SampleSignature])
  readonly signatures!: readonly SampleSignature[];

  @Field(() => Boolean, { description: 'The reader is one whose signature is missing' })
  readonly canSign!: boolean;

  constructor(sample: Omit<RunSample, 'constructor'>) {
    fill<RunSample>(this, sample);
  }
}

export const ChangeRunSampleResult = createUnionType({
  name: 'ChangeRunSampleResult',
  types: () => [RunSample, NotFound, Conflict] as const,
});
