import { ArgsType, Field } from '@nestjs/graphql';
import { BusinessDate, BusinessDateScalar, FieldsHoldTo } from '@premia/api-util-platform';
import { periodFaults } from './period-rule';

/** Both days belong to the period. */
@ArgsType()
@FieldsHoldTo('period', periodFaults)
export class PeriodArguments {
  @Field(() => BusinessDateScalar) @BusinessDate() readonly from!: string;

  @Field(() => BusinessDateScalar) @BusinessDate() readonly to!: string;
}
