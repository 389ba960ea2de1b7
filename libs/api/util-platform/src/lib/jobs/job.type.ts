import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { JobKind, JobState } from '@premia/shared-contract';
import { connectionOf } from '../connection/connection';
import { Problem } from '../problems/problem';
import { DateTimeScalar } from '../scalars/date-time.scalar';
import { JobKindEnum, JobStateEnum } from '../scalars/enums';
import { fill } from '../scalars/fill';

@ObjectType({
  description: 'Work that goes on after the answer. Watch it by its id until it is done, failed or cancelled',
})
export class Job {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => JobKindEnum)
  readonly kind!: JobKind;

  @Field(() => JobStateEnum)
  readonly state!: JobState;

  @Field(() => Int, { description: 'Steps done, of total' })
  readonly done!: number;

  @Field(() => Int, { nullable: true, description: 'Null until it is known how much there is to do' })
  readonly total!: number | null;

  @Field(() => ID, { nullable: true, description: 'What it made: an import, a payout run' })
  readonly resultId!: string | null;

  @Field(() => Problem, { nullable: true, description: 'Why it failed; shown to whoever asked for the job' })
  readonly problem!: Problem | null;

  @Field(() => String)
  readonly createdByEmail!: string;

  @Field(() => DateTimeScalar)
  readonly createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly startedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true })
  readonly finishedAt!: Date | null;

  @Field(() => Boolean, { description: 'Whether the caller may stop it now' })
  readonly cancellable!: boolean;

  constructor(job: Job) {
    fill<Job>(this, job);
  }
}

@ObjectType()
export class JobConnection extends connectionOf(Job) {}
