import { Args, ArgsType, Field, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Ctx, Id, type Problem, Requires, type TenantContext, Text } from '@premia/api-util-platform';
import { PayoutRun } from '../payout-run/payout-run.type';
import { ChangeRunSample } from './change-run-sample.command';
import { RunSampleQueries } from './run-sample.queries';
import { ChangeRunSampleResult, RunSample } from './run-sample.type';

@ArgsType()
export class RunSampleArguments {
  @Field(() => ID) @Id() readonly runId!: string;
}

@ArgsType()
export class SignRunSampleArguments extends RunSampleArguments {
  @Field(() => String, { nullable: true }) @IsOptional() @Text({ max: 1000 }) readonly note?: string | null;
}

@Resolver(() => PayoutRun)
export class RunSampleResolver {
  constructor(
    private readonly queries: RunSampleQueries,
    private readonly change: ChangeRunSample,
  ) {}

  @ResolveField(() => RunSample, {
    nullable: true,
    description: 'For who may see everybody’s payouts, once it is drawn',
  })
  sample(@Parent() { id }: PayoutRun, @Ctx() ctx: TenantContext): Promise<RunSample | null> {
    return this.queries.ofRun(ctx, id);
  }

  @Mutation(() => ChangeRunSampleResult, { description: 'Once for a run; for who may see everybody’s payouts' })
  @Requires('runs.read')
  drawRunSample(@Ctx() ctx: TenantContext, @Args() { runId }: RunSampleArguments): Promise<RunSample | Problem> {
    return this.change.draw(ctx, runId);
  }

  @Mutation(() => ChangeRunSampleResult, { description: 'By two people, each once, while every payout in it matches' })
  @Requires('runs.read')
  signRunSample(
    @Ctx() ctx: TenantContext,
    @Args() { runId, note }: SignRunSampleArguments,
  ): Promise<RunSample | Problem> {
    return this.change.sign(ctx, runId, note ?? null);
  }
}
