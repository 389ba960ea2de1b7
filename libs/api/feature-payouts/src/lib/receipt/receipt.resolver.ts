import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Id, Requires, type TenantContext } from '@premia/api-util-platform';
import { ReceiptVerification } from './receipt-verification.type';
import { VerifyReceiptQueries } from './verify-receipt.queries';

@ArgsType()
export class PayoutArguments {
  @Field(() => ID) @Id() readonly payoutId!: string;
}

@Resolver(() => ReceiptVerification)
export class ReceiptResolver {
  constructor(private readonly queries: VerifyReceiptQueries) {}

  @Query(() => ReceiptVerification, { nullable: true })
  @Requires('payouts.read')
  receiptVerification(
    @Ctx() ctx: TenantContext,
    @Args() { payoutId }: PayoutArguments,
  ): Promise<ReceiptVerification | null> {
    return this.queries.verify(ctx, payoutId);
  }
}
