import { Field, ObjectType } from '@nestjs/graphql';
import { fill } from '@premia/api-util-platform';

@ObjectType({
  description: 'Whether a payout, computed again from its frozen input, is still what its receipt vouches for',
})
export class ReceiptVerification {
  @Field(() => Boolean)
  readonly matches!: boolean;

  @Field(() => String)
  readonly receiptHash!: string;

  @Field(() => String)
  readonly recomputedHash!: string;

  @Field(() => String, { description: 'The engine that made the payout' })
  readonly engineVersion!: string;

  @Field(() => String, { description: 'The engine that computed it again' })
  readonly currentEngineVersion!: string;

  constructor(
    matches: boolean,
    receiptHash: string,
    recomputedHash: string,
    engineVersion: string,
    currentEngineVersion: string,
  ) {
    fill<ReceiptVerification>(this, { matches, receiptHash, recomputedHash, engineVersion, currentEngineVersion });
  }
}
