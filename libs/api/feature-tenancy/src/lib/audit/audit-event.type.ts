import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { connectionOf, DateTimeScalar, JsonScalar, OptionalText, PageArguments } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';

/** Who changed what, and when. Never changed itself. */
@ObjectType()
export class AuditEvent {
  @Field(() => ID)
  readonly id!: string;

  @Field(() => Int)
  readonly sequence!: number;

  @Field(() => DateTimeScalar)
  readonly at!: Date;

  @Field(() => String, { nullable: true })
  readonly actorEmail!: string | null;

  @Field(() => String)
  readonly action!: string;

  @Field(() => String)
  readonly entity!: string;

  @Field(() => ID, { nullable: true })
  readonly entityId!: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'Null also where it may tell of pay and the reader may not see pay',
  })
  readonly before!: unknown;

  @Field(() => JsonScalar, { nullable: true })
  readonly after!: unknown;

  @Field(() => String, { nullable: true, description: 'Null for who may not see everybody’s pay' })
  readonly hash!: string | null;
}

@ObjectType()
export class AuditEventConnection extends connectionOf(AuditEvent) {}

@ArgsType()
export class AuditEventArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Only events of this kind of thing: workspace, membership, payout-run …',
  })
  @IsOptional()
  @OptionalText({ max: LIMITS.nameLength })
  readonly entity?: string | null;
}

/** Whether every event still hashes to what was written, each on the one before it. */
@ObjectType()
export class AuditVerification {
  @Field(() => Boolean)
  readonly intact!: boolean;

  @Field(() => Int)
  readonly events!: number;

  @Field(() => Int, { nullable: true })
  readonly brokenAtSequence!: number | null;
}
