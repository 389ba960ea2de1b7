import { Args, createUnionType, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Request } from 'express';
import { JobQueries } from '@premia/api-data-access';
import {
  Conflict,
  type Connection,
  Ctx,
  HttpRequest,
  IdArguments,
  Job,
  JobConnection,
  NotFound,
  PageArguments,
  Requires,
  type TenantContext,
} from '@premia/api-util-platform';
import { CancelJobCommand } from './cancel-job.command';
import { WatchJob } from './watch-job';

export const CancelJobResult = createUnionType({
  name: 'CancelJobResult',
  types: () => [Job, NotFound, Conflict] as const,
});

@Resolver(() => Job)
export class JobResolver {
  constructor(
    private readonly queries: JobQueries,
    private readonly cancelCommand: CancelJobCommand,
    private readonly watching: WatchJob,
  ) {}

  @Query(() => Job, { nullable: true })
  @Requires('workspace.read')
  job(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<Job | null> {
    return this.queries.byId(ctx, id);
  }

  @Query(() => JobConnection, { description: 'Own jobs; those of all members for whoever reads the audit trail' })
  @Requires('workspace.read')
  jobs(@Ctx() ctx: TenantContext, @Args() page: PageArguments): Promise<Connection<Job>> {
    return this.queries.page(ctx, page);
  }

  @Mutation(() => CancelJobResult)
  @Requires('workspace.read')
  cancelJob(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<typeof CancelJobResult> {
    return this.cancelCommand.run(ctx, id);
  }

  @Subscription(() => Job, {
    description: 'How the job stands, at once and after every change until it has ended; by server-sent events',
    resolve: (job: Job) => job,
  })
  @Requires('workspace.read')
  jobProgress(
    @Ctx() ctx: TenantContext,
    @HttpRequest() request: Request,
    @Args() { id }: IdArguments,
  ): AsyncGenerator<Job> {
    return this.watching.run(ctx, request, id);
  }
}
