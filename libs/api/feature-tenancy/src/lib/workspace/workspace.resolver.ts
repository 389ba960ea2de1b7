import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Reads, readWorkspace } from '@premia/api-data-access';
import { Ctx, Requires, type TenantContext } from '@premia/api-util-platform';
import { Workspace } from '@premia/api-vocabulary';
import { UpdateWorkspaceCommand } from './update-workspace.command';
import { UpdateWorkspaceArguments } from './update-workspace.input';
import { UpdateWorkspaceResult } from './workspace.results';

@Resolver(() => Workspace)
export class WorkspaceResolver {
  constructor(
    private readonly reads: Reads,
    private readonly updateWorkspaceCommand: UpdateWorkspaceCommand,
  ) {}

  @Query(() => Workspace, { nullable: true })
  @Requires('workspace.read')
  workspace(@Ctx() ctx: TenantContext): Promise<Workspace | null> {
    return readWorkspace(this.reads.of(ctx), ctx.tenantId);
  }

  @Mutation(() => UpdateWorkspaceResult)
  @Requires('workspace.manage')
  updateWorkspace(
    @Ctx() ctx: TenantContext,
    @Args() given: UpdateWorkspaceArguments,
  ): Promise<typeof UpdateWorkspaceResult> {
    return this.updateWorkspaceCommand.run(ctx, given);
  }
}
