import { Args, ArgsType, Field, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import {
  Ctx,
  DecimalScalar,
  DecimalText,
  Id,
  IdArguments,
  IDEMPOTENCY_KEY,
  type Problem,
  Requires,
  type TenantContext,
  Text,
} from '@premia/api-util-platform';
import { Payout } from '../payout/payout.type';
import { ChangePayoutResult } from '../payout-exceptions/payout-exceptions.type';
import { AdjustPayout } from './adjust-payout.command';
import { PayoutAdjustment } from './payout-adjustment.type';
import { PayoutAdjustmentQueries } from './payout-adjustments.queries';

@ArgsType()
export class ProposeAdjustmentArguments {
  @Field(() => ID) @Id() readonly payoutId!: string;

  @Field(() => DecimalScalar, { description: 'In the currency of the run; below zero takes away' })
  @DecimalText()
  readonly amount!: string;

  @Field(() => String, { description: 'The payee reads it' }) @Text({ max: 200 }) readonly reason!: string;

  @Field(() => String, { nullable: true }) @IsOptional() @Text({ max: 1000 }) readonly comment?: string | null;

  @Field(() => String, { nullable: true, description: 'Where the proof is' })
  @IsOptional()
  @Text({ max: 1000 })
  readonly evidence?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @IsOptional()
  @Text({ max: 200 })
  readonly idempotencyKey?: string | null;
}

@Resolver(() => Payout)
export class PayoutAdjustmentsResolver {
  constructor(
    private readonly adjust: AdjustPayout,
    private readonly queries: PayoutAdjustmentQueries,
  ) {}

  @Mutation(() => ChangePayoutResult, { description: 'Nothing is paid by it until somebody else approves it' })
  @Requires('runs.submit')
  proposeAdjustment(
    @Ctx() ctx: TenantContext,
    @Args() { idempotencyKey, ...asked }: ProposeAdjustmentArguments,
  ): Promise<Payout | Problem> {
    return this.adjust.propose(ctx, asked, idempotencyKey);
  }

  @Mutation(() => ChangePayoutResult, { description: 'The approval of a run that it changes falls' })
  @Requires('runs.approve')
  approveAdjustment(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<Payout | Problem> {
    return this.adjust.decide(ctx, id, true);
  }

  @Mutation(() => ChangePayoutResult, { description: 'Or withdraws it' })
  @Requires('runs.read')
  declineAdjustment(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<Payout | Problem> {
    return this.adjust.decide(ctx, id, false);
  }

  @ResolveField(() => [PayoutAdjustment], { description: 'Those approved, for who reads no runs and for the payee' })
  adjustments(@Parent() { id }: Payout, @Ctx() ctx: TenantContext): Promise<readonly PayoutAdjustment[]> {
    return this.queries.of(ctx, id);
  }
}
