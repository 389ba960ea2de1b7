import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { IsBoolean, IsOptional } from 'class-validator';
import { Ctx, Id, PageArguments, Requires, Search, type TenantContext, Text } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { PayoutInputQueries } from './payout-inputs.queries';
import { PayoutInputs, SavePayoutInputsResult } from './payout-inputs.type';
import { SavePayoutInputs } from './save-payout-inputs/save-payout-inputs.command';
import { SavePayoutInputsArguments } from './save-payout-inputs/save-payout-inputs.input';

@ArgsType()
export class PayoutInputsArguments extends PageArguments {
  @Field(() => ID) @Id() readonly cycleId!: string;

  @Field(() => String, { nullable: true }) @IsOptional() @Search() readonly search?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only people who lack a factor' })
  @IsOptional()
  @IsBoolean()
  readonly onlyMissing?: boolean | null;

  @Field(() => [String], { nullable: true, description: 'Only people of these e-mails or personnel numbers' })
  @IsOptional()
  @Text({ min: 0, max: LIMITS.emailLength })
  readonly people?: readonly string[] | null;
}

@Resolver(() => PayoutInputs)
export class PayoutInputsResolver {
  constructor(
    private readonly queries: PayoutInputQueries,
    private readonly save: SavePayoutInputs,
  ) {}

  @Query(() => PayoutInputs, { nullable: true })
  @Requires('payout-inputs.read')
  payoutInputs(
    @Ctx() ctx: TenantContext,
    @Args() { cycleId, ...asked }: PayoutInputsArguments,
  ): Promise<PayoutInputs | null> {
    return this.queries.ofCycle(ctx, cycleId, asked);
  }

  @Mutation(() => SavePayoutInputsResult)
  @Requires('payout-inputs.manage')
  savePayoutInputs(
    @Ctx() ctx: TenantContext,
    @Args() given: SavePayoutInputsArguments,
  ): Promise<typeof SavePayoutInputsResult> {
    return this.save.execute(ctx, given);
  }
}
