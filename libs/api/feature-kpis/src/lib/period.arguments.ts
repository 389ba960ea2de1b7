import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { BusinessDate, BusinessDateScalar, FieldsHoldTo, Text } from '@premia/api-util-platform';
import { nameKey, type ObservationSlice } from '@premia/domain-kpi';
import { LIMITS } from '@premia/shared-contract';
import { periodFaults } from './period-rule';

/** Both days belong to the period. */
@ArgsType()
@FieldsHoldTo('period', periodFaults)
class PeriodArguments {
  @Field(() => BusinessDateScalar) @BusinessDate() readonly from!: string;

  @Field(() => BusinessDateScalar) @BusinessDate() readonly to!: string;
}

/** A period, and what of it counts: an assignment names its channels and campaigns just so. */
@ArgsType()
export class SliceArguments extends PeriodArguments {
  @Field(() => [String], { nullable: true, description: 'Absent or empty: every channel' })
  @IsOptional()
  @Text({ min: 0, max: LIMITS.commentLength })
  readonly channels?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Absent or empty: every campaign' })
  @IsOptional()
  @Text({ min: 0, max: LIMITS.commentLength })
  readonly campaigns?: readonly string[] | null;
}

/** What is asked for of a period; null: everything. */
export function sliceOf({
  channels,
  campaigns,
}: Pick<SliceArguments, 'channels' | 'campaigns'>): ObservationSlice | null {
  const slice = {
    ...(channels?.length && { channels: channels.map(nameKey) }),
    ...(campaigns?.length && { campaigns: campaigns.map(nameKey) }),
  };
  return Object.keys(slice).length === 0 ? null : slice;
}
