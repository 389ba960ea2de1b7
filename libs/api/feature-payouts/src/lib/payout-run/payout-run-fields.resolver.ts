import { Args, ArgsType, Field, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { notePayRead } from '@premia/api-data-access';
import {
  Choice,
  type Connection,
  Ctx,
  DecimalScalar,
  Id,
  Money,
  moneyOf,
  PageArguments,
  Search,
  type TenantContext,
} from '@premia/api-util-platform';
import type { PayoutOutcome } from '@premia/domain-payouts';
import { PayoutQueries } from '../payout/payout.queries';
import { Payout, PayoutConnection, PayoutNeighbours } from '../payout/payout.type';
import { type PayoutFlag, PayoutFlagEnum, PayoutOutcomeEnum } from '../payout-enums';
import { DistributionBin, type PayoutOrder, PayoutOrderEnum, PayoutRun, RunCounts } from './payout-run.type';
import { RunSummaries, type RunSummary } from './run-summary';

@ArgsType()
export class PayoutsArguments extends PageArguments {
  @Field(() => String, { nullable: true, description: 'In name and position' })
  @IsOptional()
  @Search()
  readonly search?: string | null;

  @Field(() => ID, { nullable: true }) @IsOptional() @Id() readonly teamId?: string | null;

  @Field(() => PayoutOutcomeEnum, { nullable: true })
  @IsOptional()
  @Choice(PayoutOutcomeEnum)
  readonly outcome?: PayoutOutcome | null;

  @Field(() => PayoutFlagEnum, { nullable: true })
  @IsOptional()
  @Choice(PayoutFlagEnum)
  readonly flag?: PayoutFlag | null;

  @Field(() => PayoutOrderEnum, { nullable: true })
  @IsOptional()
  @Choice(PayoutOrderEnum)
  readonly orderBy?: PayoutOrder | null;
}

@ArgsType()
export class NeighboursArguments extends PayoutsArguments {
  @Field(() => ID) @Id() readonly payoutId!: string;
}

/** What of a run depends on whom the reader may see. */
@Resolver(() => PayoutRun)
export class PayoutRunFieldsResolver {
  constructor(
    private readonly summaries: RunSummaries,
    private readonly payoutQueries: PayoutQueries,
  ) {}

  @ResolveField(() => RunCounts)
  async counts(@Parent() { id }: PayoutRun, @Ctx() ctx: TenantContext): Promise<RunCounts> {
    return (await this.summaries.of(ctx, id)).counts;
  }

  @ResolveField(() => Money, { nullable: true, description: 'Over those whom the reader may see' })
  async targetTotal(@Parent() { id, currency }: PayoutRun, @Ctx() ctx: TenantContext): Promise<Money | null> {
    return moneyOf((await this.#sums(ctx, id)).target, currency);
  }

  @ResolveField(() => Money, { nullable: true, description: 'Over those whom the reader may see' })
  async payoutTotal(@Parent() { id, currency }: PayoutRun, @Ctx() ctx: TenantContext): Promise<Money | null> {
    return moneyOf((await this.#sums(ctx, id)).payout, currency);
  }

  @ResolveField(() => DecimalScalar, { nullable: true })
  async percentOfTarget(@Parent() { id }: PayoutRun, @Ctx() ctx: TenantContext): Promise<string | null> {
    return (await this.#sums(ctx, id)).percentOfTarget;
  }

  @ResolveField(() => [DistributionBin])
  async distribution(@Parent() { id }: PayoutRun, @Ctx() ctx: TenantContext): Promise<readonly DistributionBin[]> {
    return (await this.summaries.of(ctx, id)).distribution.map((bin) => new DistributionBin(bin));
  }

  @ResolveField(() => PayoutConnection)
  payouts(
    @Parent() run: PayoutRun,
    @Args() filter: PayoutsArguments,
    @Ctx() ctx: TenantContext,
  ): Promise<Connection<Payout>> {
    return this.payoutQueries.page(ctx, run, filter);
  }

  @ResolveField(() => PayoutNeighbours, {
    nullable: true,
    description: 'Who stands before and after somebody in the list; null where they are not in it',
  })
  async neighbours(
    @Parent() run: PayoutRun,
    @Args() { payoutId, ...filter }: NeighboursArguments,
    @Ctx() ctx: TenantContext,
  ): Promise<PayoutNeighbours | null> {
    const found = await this.payoutQueries.around(ctx, run, filter, payoutId);
    return found === null ? null : new PayoutNeighbours(found);
  }

  /** A sum over few people tells of each. */
  async #sums(ctx: TenantContext, id: string): Promise<RunSummary> {
    const summary = await this.summaries.of(ctx, id);
    if (summary.payout !== null) notePayRead(ctx, 'payout-run', id);
    return summary;
  }
}
