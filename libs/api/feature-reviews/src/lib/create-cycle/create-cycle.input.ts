import { ArgsType, Field } from '@nestjs/graphql';
import { BusinessDate, BusinessDateScalar, Choice, FieldsHoldTo, Text } from '@premia/api-util-platform';
import { type CycleKind, CycleKindEnum } from '@premia/api-vocabulary';
import { LIMITS } from '@premia/shared-contract';
import { cyclePeriodFaults } from './cycle-period';

@ArgsType()
@FieldsHoldTo('cycle-period', cyclePeriodFaults)
export class CreateCycleArguments {
  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly name!: string;

  @Field(() => CycleKindEnum) @Choice(CycleKindEnum) readonly kind!: CycleKind;

  @Field(() => BusinessDateScalar) @BusinessDate() readonly from!: string;

  @Field(() => BusinessDateScalar, { description: 'Last day' }) @BusinessDate() readonly to!: string;
}
