import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { TermsEntity } from '@premia/api-data-access';
import { BusinessDateScalar, DateTimeScalar, DecimalScalar, fill, Money, moneyOf } from '@premia/api-util-platform';

/** Terms as stored: pay and target amount for a month, pay at full time; the target percent of pay. */
export type TermsRow = Omit<TermsEntity, 'tenantId' | 'createdAt'> & { readonly teamName: string | null };

export interface ReplacedTermsRow extends TermsRow {
  readonly replacedAt: Date;
  readonly replacedByName: string | null;
}

@ObjectType({
  description: 'What holds for a person from a day on; pay and target are null for whoever may not see them',
})
export class Terms {
  @Field(() => ID)
  readonly id!: string;

  readonly personId!: string;

  @Field(() => BusinessDateScalar)
  readonly from!: string;

  @Field(() => BusinessDateScalar, { nullable: true, description: 'Last day; null: until further notice' })
  readonly to!: string | null;

  @Field(() => ID, { nullable: true })
  readonly teamId!: string | null;

  @Field(() => String, { nullable: true })
  readonly teamName!: string | null;

  @Field(() => String)
  readonly position!: string;

  @Field(() => DecimalScalar)
  readonly fte!: string;

  @Field(() => Money, { nullable: true, description: 'A month at full time' })
  readonly eligiblePay!: Money | null;

  @Field(() => DecimalScalar, { nullable: true, description: 'Target bonus in percent of eligible pay' })
  readonly targetPercent!: string | null;

  @Field(() => Money, { nullable: true, description: 'Target bonus of a month, in place of a percent' })
  readonly targetAmount!: Money | null;

  constructor(row: TermsRow, currency: string, payVisible: boolean) {
    fill<Terms>(this, {
      ...row,
      eligiblePay: payVisible ? moneyOf(row.eligiblePay, currency) : null,
      targetPercent: payVisible ? row.targetPercent : null,
      targetAmount: payVisible ? moneyOf(row.targetAmount, currency) : null,
    });
  }
}

@ObjectType({ description: 'Terms as they stood before others took their place, or they were taken away' })
export class ReplacedTerms extends Terms {
  @Field(() => DateTimeScalar)
  readonly replacedAt!: Date;

  @Field(() => String, { nullable: true })
  readonly replacedByName!: string | null;

  constructor(row: ReplacedTermsRow, currency: string, payVisible: boolean) {
    super(row, currency, payVisible);
    fill<ReplacedTerms>(this, { ...this, replacedAt: row.replacedAt, replacedByName: row.replacedByName });
  }
}
