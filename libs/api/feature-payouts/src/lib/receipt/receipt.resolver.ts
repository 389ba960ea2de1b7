import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Id, Requires, type TenantContext } from '@premia/api-util-platform';
import { ReceiptFileQueries } from './receipt-file.queries';
import { ReceiptVerification } from './receipt-verification.type';
import { VerifyReceiptQueries } from './verify-receipt.queries';

@ArgsType()
export class PayoutArguments {
  @Field(() => ID) @Id() readonly payoutId!: string;
}

@Resolver(() => ReceiptVerification)
export class ReceiptResolver {
  constructor(
    private readonly queries: VerifyReceiptQueries,
    private readonly files: ReceiptFileQueries,
  ) {}

  @Query(() => ReceiptVerification, { nullable: true })
  @Requires('payouts.read')
  receiptVerification(
    @Ctx() ctx: TenantContext,
    @Args() { payoutId }: PayoutArguments,
  ): Promise<ReceiptVerification | null> {
    return this.queries.verify(ctx, payoutId);
  }

  @Query(() => String, {
    nullable: true,
    description:
      'A receipt as a file that the verifier checks without this service, to the byte; null while the run is not locked, and of what is shared among more people than the reader sees',
  })
  @Requires('payouts.read')
  receiptFile(@Ctx() ctx: TenantContext, @Args() { payoutId }: PayoutArguments): Promise<string | null> {
    return this.files.text(ctx, payoutId);
  }
}
