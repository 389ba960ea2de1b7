import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import {
  BusinessDate,
  BusinessDateScalar,
  Choice,
  connectionOf,
  DateTimeScalar,
  PageArguments,
  Text,
} from '@premia/api-util-platform';
import type { AuditAction, AuditEntity } from '@premia/shared-contract';
import { LIMITS } from '@premia/shared-contract';
import type { Change } from './audit-changes';
import { AuditActionEnum, AuditEntityEnum } from './audit-enums';

@ObjectType({ description: 'A field before and after, as text' })
export class FieldChange implements Change {
  @Field(() => String, {
    nullable: true,
    description: 'What in the thing it belongs to: a KPI of a list, a part of a plan',
  })
  readonly of!: string | null;

  @Field(() => String, { description: 'Its name in the API' })
  readonly field!: string;

  @Field(() => String, { nullable: true })
  readonly before!: string | null;

  @Field(() => String, { nullable: true })
  readonly after!: string | null;
}

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

  @Field(() => AuditActionEnum)
  readonly action!: AuditAction;

  @Field(() => AuditEntityEnum)
  readonly entity!: AuditEntity;

  @Field(() => ID, { nullable: true })
  readonly entityId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the thing is called; null where nobody knows, or it is not the viewer’s to see',
  })
  readonly subject!: string | null;

  @Field(() => [FieldChange], {
    nullable: true,
    description: 'Null where it may tell of pay and the viewer may not see pay',
  })
  readonly changes!: readonly FieldChange[] | null;

  @Field(() => String, { nullable: true, description: 'Null for who may not see everybody’s pay' })
  readonly hash!: string | null;
}

@ObjectType()
export class AuditEventConnection extends connectionOf(AuditEvent) {}

@ArgsType()
export class AuditEventArguments extends PageArguments {
  @Field(() => AuditEntityEnum, { nullable: true, description: 'Only events of this kind of thing' })
  @IsOptional()
  @Choice(AuditEntityEnum)
  readonly entity?: AuditEntity | null;

  @Field(() => String, { nullable: true, description: 'Only what this account did, by its e-mail' })
  @IsOptional()
  @Text({ min: 0, max: LIMITS.emailLength })
  readonly actorEmail?: string | null;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'The first day, in the zone of the workspace' })
  @IsOptional()
  @BusinessDate()
  readonly from?: string | null;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'The last day' })
  @IsOptional()
  @BusinessDate()
  readonly to?: string | null;
}

/** Whether every event still hashes to what was written, each on the one before it, up to the last that was written. */
@ObjectType()
export class AuditVerification {
  @Field(() => Boolean)
  readonly intact!: boolean;

  @Field(() => Int, { description: 'How many events were looked at' })
  readonly events!: number;

  @Field(() => Int, { nullable: true, description: 'The first that was changed, is missing or does not belong here' })
  readonly brokenAtSequence!: number | null;

  @Field(() => Int, { description: 'How many events were written; fewer that are there were deleted' })
  readonly headCount!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Hash of the last event that was written, to be kept elsewhere; null as hashes of events are',
  })
  readonly headHash!: string | null;
}
