import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, IdArguments, Requires, type TenantContext } from '@premia/api-util-platform';
import { ArchiveArguments, DeleteResult } from '@premia/api-vocabulary';
import { Archive } from '../removal/archive.command';
import { Remove } from '../removal/remove.command';
import { CreateTeam } from './create-team.command';
import { CreateTeamArguments, TeamsArguments, UpdateTeamArguments } from './team.input';
import { TeamQueries } from './team.queries';
import { SaveTeamResult, Team, TeamConnection } from './team.type';
import { UpdateTeam } from './update-team.command';

@Resolver(() => Team)
export class TeamResolver {
  constructor(
    private readonly queries: TeamQueries,
    private readonly createTeamCommand: CreateTeam,
    private readonly updateTeamCommand: UpdateTeam,
    private readonly remove: Remove,
    private readonly archive: Archive,
  ) {}

  @Query(() => TeamConnection)
  @Requires('people.read')
  teams(@Ctx() ctx: TenantContext, @Args() page: TeamsArguments): Promise<Connection<Team>> {
    return this.queries.page(ctx, page);
  }

  @Mutation(() => SaveTeamResult)
  @Requires('teams.manage')
  createTeam(@Ctx() ctx: TenantContext, @Args() team: CreateTeamArguments): Promise<typeof SaveTeamResult> {
    return this.createTeamCommand.execute(ctx, team);
  }

  @Mutation(() => SaveTeamResult)
  @Requires('teams.manage')
  updateTeam(@Ctx() ctx: TenantContext, @Args() team: UpdateTeamArguments): Promise<typeof SaveTeamResult> {
    return this.updateTeamCommand.execute(ctx, team);
  }

  @Mutation(() => DeleteResult, { description: 'Takes a team away on which nothing rests' })
  @Requires('teams.manage')
  deleteTeam(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<typeof DeleteResult> {
    return this.remove.execute(ctx, 'team', id);
  }

  @Mutation(() => SaveTeamResult, { description: 'Puts a team without people out of lists and choices, or back' })
  @Requires('teams.manage')
  archiveTeam(@Ctx() ctx: TenantContext, @Args() wish: ArchiveArguments): Promise<typeof SaveTeamResult> {
    return this.archive.team(ctx, wish);
  }
}
