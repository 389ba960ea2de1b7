import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { IsOptional } from 'class-validator';
import { Ctx, Id, Requires, type TenantContext } from '@premia/api-util-platform';
import { RunChangesQueries } from './run-changes.queries';
import { RunChanges } from './run-changes.type';

@ArgsType()
export class RunChangesArguments {
  @Field(() => ID) @Id() readonly runId!: string;

  @Field(() => ID, { nullable: true, description: 'Only this person’s payout' })
  @IsOptional()
  @Id()
  readonly personId?: string | null;
}

@Resolver(() => RunChanges)
export class RunChangesResolver {
  constructor(private readonly queries: RunChangesQueries) {}

  @Query(() => RunChanges, { nullable: true, description: 'null: there is no such run for the reader' })
  @Requires('payouts.read')
  runChanges(@Ctx() ctx: TenantContext, @Args() { runId, personId }: RunChangesArguments): Promise<RunChanges | null> {
    return this.queries.changes(ctx, runId, personId ?? null);
  }
}
