import { Field, ObjectType } from '@nestjs/graphql';
import { DecimalScalar } from './decimal.scalar';
import { fill } from './fill';

/** An exact amount in the currency's major unit. */
@ObjectType()
export class Money {
  @Field(() => DecimalScalar)
  readonly amount!: string;

  @Field(() => String)
  readonly currency!: string;

  constructor(amount: string, currency: string) {
    fill<Money>(this, { amount, currency });
  }
}
