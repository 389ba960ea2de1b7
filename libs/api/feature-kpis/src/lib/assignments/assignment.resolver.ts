import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Requires, type TenantContext } from '@premia/api-util-platform';
import { SaveAssignments } from '../save-assignments/save-assignments.command';
import { AssignmentsArguments, SaveAssignmentsArguments } from './assignment.input';
import { AssignmentQueries } from './assignment.queries';
import { Assignment, SaveAssignmentsResult } from './assignment.type';

@Resolver(() => Assignment)
export class AssignmentResolver {
  constructor(
    private readonly queries: AssignmentQueries,
    private readonly saveAssignmentsCommand: SaveAssignments,
  ) {}

  @Query(() => [Assignment])
  @Requires('assignments.read')
  assignments(
    @Ctx() ctx: TenantContext,
    @Args() { cycleId, personId, teamId }: AssignmentsArguments,
  ): Promise<readonly Assignment[]> {
    return this.queries.list(ctx, { cycleId, personId: personId ?? null, teamId: teamId ?? null });
  }

  @Mutation(() => SaveAssignmentsResult, { description: "Replaces the owner's list in the cycle at once" })
  @Requires('assignments.manage')
  saveAssignments(
    @Ctx() ctx: TenantContext,
    @Args() list: SaveAssignmentsArguments,
  ): Promise<typeof SaveAssignmentsResult> {
    const { cycleId, ownerKind, personId, teamId, assignments } = list;
    const owner = { kind: ownerKind, personId: personId ?? null, teamId: teamId ?? null };
    return this.saveAssignmentsCommand.execute(ctx, { cycleId, owner, assignments });
  }
}
