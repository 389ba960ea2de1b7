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

export function moneyOf(amount: string, currency: string): Money;
export function moneyOf(amount: string | null, currency: string): Money | null;
export function moneyOf(amount: string | null, currency: string): Money | null {
  return amount === null ? null : new Money(amount, currency);
}
