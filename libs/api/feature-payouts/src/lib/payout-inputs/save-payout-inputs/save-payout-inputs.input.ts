import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, ValidateNested } from 'class-validator';
import { type Fault, FieldsHoldTo, Id, OptionalText } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';

@InputType()
export class PayoutInputCellInput {
  @Field(() => ID) @Id() readonly personId!: string;

  @Field(() => String, { description: 'Of the column' })
  @OptionalText({ max: LIMITS.commentLength })
  readonly key!: string;

  @Field(() => String, {
    nullable: true,
    description: 'As typed: a word, or a number with comma or point; null takes it back',
  })
  @IsOptional()
  @OptionalText({ max: LIMITS.nameLength })
  readonly value?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @OptionalText({ max: LIMITS.commentLength })
  readonly comment?: string | null;

  @Field(() => Int, { description: 'Of the cell that was changed; 0 where it was empty' })
  @IsInt()
  readonly version!: number;
}

@ArgsType()
@FieldsHoldTo('cells', cellCountFaults)
export class SavePayoutInputsArguments {
  @Field(() => ID) @Id() readonly cycleId!: string;

  @Field(() => [PayoutInputCellInput], { description: `At most ${LIMITS.payoutInputCells}` })
  @ValidateNested({ each: true })
  @Type(() => PayoutInputCellInput)
  readonly cells!: readonly PayoutInputCellInput[];
}

function cellCountFaults({ cells }: SavePayoutInputsArguments): readonly Fault[] {
  const most = LIMITS.payoutInputCells;
  if (!Array.isArray(cells) || cells.length <= most) return [];
  return [{ path: 'cells', reason: message('problem.PAYOUT_INPUT.TOO_MANY', { count: cells.length, most }) }];
}
