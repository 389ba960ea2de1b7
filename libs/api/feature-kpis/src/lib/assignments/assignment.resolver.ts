import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, Requires, type TenantContext } from '@premia/api-util-platform';
import { type GivenList, SaveAssignments } from '../save-assignments/save-assignments.command';
import {
  EarlierActualsArguments,
  FindAssignmentsArguments,
  type OwnersListInput,
  SaveAssignmentsArguments,
  SaveCycleAssignmentsArguments,
} from './assignment.input';
import { AssignmentQueries } from './assignment.queries';
import { Assignment, EarlierActual, SaveAssignmentsResult } from './assignment.type';

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
    @Args() { cycleId, id, personId, teamId }: FindAssignmentsArguments,
  ): Promise<readonly Assignment[]> {
    return this.queries.list(ctx, { cycleId, id: id ?? null, personId: personId ?? null, teamId: teamId ?? null });
  }

  @Query(() => [EarlierActual], {
    description: 'What assignments came to in the periods before: what their next targets are held against',
  })
  @Requires('assignments.manage')
  earlierActuals(
    @Ctx() ctx: TenantContext,
    @Args() { cycleId, beforeCycleId }: EarlierActualsArguments,
  ): Promise<readonly EarlierActual[]> {
    return this.queries.earlier(ctx, cycleId, beforeCycleId ?? cycleId);
  }

  @Mutation(() => SaveAssignmentsResult, {
    description: 'Replaces the lists of several owners in the cycle: all of them, or none',
  })
  @Requires('assignments.manage')
  saveCycleAssignments(
    @Ctx() ctx: TenantContext,
    @Args() { cycleId, lists }: SaveCycleAssignmentsArguments,
  ): Promise<typeof SaveAssignmentsResult> {
    return this.saveAssignmentsCommand.executeAll(ctx, cycleId, lists.map(withOwner));
  }

  @Mutation(() => SaveAssignmentsResult, { description: "Replaces the owner's list in the cycle at once" })
  @Requires('assignments.manage')
  saveAssignments(
    @Ctx() ctx: TenantContext,
    @Args() list: SaveAssignmentsArguments,
  ): Promise<typeof SaveAssignmentsResult> {
    return this.saveAssignmentsCommand.execute(ctx, { cycleId: list.cycleId, ...withOwner(list) });
  }
}

function withOwner({ ownerKind, personId, teamId, assignments }: OwnersListInput): GivenList {
  return { owner: { kind: ownerKind, personId: personId ?? null, teamId: teamId ?? null }, assignments };
}
