import { createUnionType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  Conflict,
  connectionOf,
  DecimalScalar,
  enumOf,
  fill,
  InvalidInput,
  Money,
  NotFound,
} from '@premia/api-util-platform';
import type { InputColumn } from './payout-input-columns';

const PayoutInputKindEnum = enumOf<InputColumn['kind']>('PayoutInputKind', {
  factor: 'A word of the plan’s table, or a number within its limits',
  absence: 'Days of absence, which shorten the time served',
  'earlier-payment': 'What was paid earlier in the year and is in no run; needs a comment',
});

@ObjectType({ description: 'A word that can be given for a factor' })
export class PayoutInputWord {
  @Field(() => String)
  readonly word!: string;

  @Field(() => DecimalScalar)
  readonly factor!: string;

  constructor(word: string, factor: string) {
    fill<PayoutInputWord>(this, { word, factor });
  }
}

@ObjectType({ description: 'Something that the plans in force in the cycle take of each person' })
export class PayoutInputColumn {
  @Field(() => String)
  readonly key!: string;

  @Field(() => PayoutInputKindEnum)
  readonly kind!: InputColumn['kind'];

  @Field(() => String, { description: 'The factor’s name, or the kind of absence; empty for earlier payments' })
  readonly name!: string;

  @Field(() => ID, { nullable: true, description: 'Null for absence, which holds for every plan' })
  readonly planId!: string | null;

  @Field(() => String, { nullable: true })
  readonly planName!: string | null;

  @Field(() => [PayoutInputWord], { description: 'Of a factor given by a word' })
  readonly words!: readonly PayoutInputWord[];

  @Field(() => DecimalScalar, { nullable: true })
  readonly min!: string | null;

  @Field(() => DecimalScalar, { nullable: true })
  readonly max!: string | null;

  @Field(() => String, { nullable: true, description: 'What holds where nothing is given' })
  readonly default!: string | null;

  @Field(() => Int, { description: 'Of how many people it is needed and not given' })
  readonly missing!: number;

  @Field(() => Boolean, { description: 'The cycle is closed, or the plan’s run is final: nothing changes any more' })
  readonly locked!: boolean;

  constructor({ key, kind, name, plan, factor, isLocked }: InputColumn, missing: number) {
    const words = factor?.kind === 'lookup' ? Object.entries(factor.values) : [];
    fill<PayoutInputColumn>(this, {
      key,
      kind,
      name,
      planId: plan?.planId ?? null,
      planName: plan?.planName ?? null,
      words: words.map(([word, value]) => new PayoutInputWord(word, value)),
      min: factor?.kind === 'number' ? factor.min : null,
      max: factor?.kind === 'number' ? factor.max : null,
      default: factor?.default ?? null,
      missing,
      locked: isLocked,
    });
  }
}

@ObjectType()
export class PayoutInputCell {
  @Field(() => String, { description: 'Of the column' })
  readonly key!: string;

  @Field(() => String, { nullable: true, description: 'A word, or a decimal; null once it was taken back' })
  readonly value!: string | null;

  @Field(() => String, { nullable: true })
  readonly comment!: string | null;

  @Field(() => Int, { description: 'Goes along with a change, so that nobody overwrites what they have not seen' })
  readonly version!: number;

  constructor(cell: Pick<PayoutInputCell, 'key' | 'value' | 'comment' | 'version'>) {
    fill<PayoutInputCell>(this, cell);
  }
}

@ObjectType({ description: 'What a run of the year paid, taken off by a plan that recovers' })
export class EarlierPayment {
  @Field(() => ID)
  readonly planId!: string;

  @Field(() => ID)
  readonly runId!: string;

  @Field(() => Int)
  readonly runNumber!: number;

  @Field(() => String)
  readonly cycleName!: string;

  @Field(() => Money)
  readonly paid!: Money;

  constructor(payment: EarlierPayment) {
    fill<EarlierPayment>(this, payment);
  }
}

@ObjectType()
export class PayoutInputRow {
  @Field(() => ID)
  readonly personId!: string;

  @Field(() => String)
  readonly name!: string;

  @Field(() => String, { nullable: true })
  readonly email!: string | null;

  @Field(() => String, { nullable: true })
  readonly personnelNumber!: string | null;

  @Field(() => String, { nullable: true })
  readonly teamName!: string | null;

  @Field(() => [String], { description: 'Keys of the columns that can be given of this person' })
  readonly columns!: readonly string[];

  @Field(() => [PayoutInputCell], { description: 'What was given' })
  readonly cells!: readonly PayoutInputCell[];

  @Field(() => [EarlierPayment])
  readonly earlierPayments!: readonly EarlierPayment[];

  constructor(row: PayoutInputRow) {
    fill<PayoutInputRow>(this, row);
  }
}

@ObjectType()
export class PayoutInputRowConnection extends connectionOf(PayoutInputRow) {}

@ObjectType({ description: 'What is given of people before a cycle is calculated' })
export class PayoutInputs {
  @Field(() => ID)
  readonly cycleId!: string;

  @Field(() => String)
  readonly cycleName!: string;

  @Field(() => [PayoutInputColumn])
  readonly columns!: readonly PayoutInputColumn[];

  @Field(() => PayoutInputRowConnection)
  readonly rows!: PayoutInputRowConnection;

  constructor(inputs: PayoutInputs) {
    fill<PayoutInputs>(this, inputs);
  }
}

@ObjectType()
export class PayoutInputsSaved {
  @Field(() => Int, { description: 'Cells that have another value now' })
  readonly changed!: number;

  constructor(changed: number) {
    fill<PayoutInputsSaved>(this, { changed });
  }
}

export const SavePayoutInputsResult = createUnionType({
  name: 'SavePayoutInputsResult',
  types: () => [PayoutInputsSaved, InvalidInput, Conflict, NotFound] as const,
});
