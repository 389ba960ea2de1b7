import { Field, ObjectType } from '@nestjs/graphql';
import { fill } from '@premia/api-util-platform';
import { RECEIPT_HASH } from '../payout/payout.type';

@ObjectType({
  description: 'Whether a payout, computed again from its frozen input, is still what its receipt vouches for',
})
export class ReceiptVerification {
  @Field(() => Boolean)
  readonly matches!: boolean;

  @Field(() => String, { nullable: true, description: RECEIPT_HASH })
  readonly receiptHash!: string | null;

  @Field(() => String, { nullable: true })
  readonly recomputedHash!: string | null;

  @Field(() => String, { description: 'The engine that made the payout' })
  readonly engineVersion!: string;

  @Field(() => String, { description: 'The engine that computed it again' })
  readonly currentEngineVersion!: string;

  constructor(verification: Omit<ReceiptVerification, 'constructor'>) {
    fill<ReceiptVerification>(this, verification);
  }
}
