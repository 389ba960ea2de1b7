import { ArgsType, Field, ID } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import {
  BusinessDate,
  BusinessDateScalar,
  Choice,
  FieldsHoldTo,
  Id,
  PageArguments,
  Text,
} from '@premia/api-util-platform';
import { type CycleKind, CycleKindEnum } from '@premia/api-vocabulary';
import { LIMITS } from '@premia/shared-contract';
import { cyclePeriodFaults } from './cycle-period';

@ArgsType()
export class CyclesArguments extends PageArguments {
  @Field(() => Boolean, { nullable: true, description: 'True: those in the archive, and no others' })
  @IsOptional()
  @IsBoolean()
  readonly archived?: boolean | null;
}

@ArgsType()
export class RenameCycleArguments {
  @Field(() => ID) @Id() readonly id!: string;

  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly name!: string;
}

@ArgsType()
@FieldsHoldTo('cycle-period', cyclePeriodFaults)
export class CreateCycleArguments {
  @Field(() => String) @Text({ max: LIMITS.nameLength }) readonly name!: string;

  @Field(() => CycleKindEnum) @Choice(CycleKindEnum) readonly kind!: CycleKind;

  @Field(() => BusinessDateScalar) @BusinessDate() readonly from!: string;

  @Field(() => BusinessDateScalar, { description: 'Last day' }) @BusinessDate() readonly to!: string;

  @Field(() => Boolean, { nullable: true, description: 'That its days overlap another cycle is meant so' })
  @IsOptional()
  @IsBoolean()
  readonly overlapping?: boolean | null;
}
