import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Requires, type TenantContext } from '@premia/api-util-platform';
import { ReceiptVerification } from './receipt-verification.type';
import { VerifyReceiptQueries } from './verify-receipt.queries';

@Resolver(() => ReceiptVerification)
export class ReceiptResolver {
  constructor(private readonly queries: VerifyReceiptQueries) {}

  @Query(() => ReceiptVerification, { nullable: true })
  @Requires('payouts.read')
  receiptVerification(
    @Ctx() ctx: TenantContext,
    @Args('payoutId', { type: () => ID }) payoutId: string,
  ): Promise<ReceiptVerification | null> {
    return this.queries.verify(ctx, payoutId);
  }
}
