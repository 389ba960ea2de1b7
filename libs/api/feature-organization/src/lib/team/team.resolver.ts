import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, PageArguments, Requires, type TenantContext } from '@premia/api-util-platform';
import { CreateTeam } from './create-team.command';
import { CreateTeamArguments, UpdateTeamArguments } from './team.input';
import { TeamQueries } from './team.queries';
import { SaveTeamResult, Team, TeamConnection } from './team.type';
import { UpdateTeam } from './update-team.command';

@Resolver(() => Team)
export class TeamResolver {
  constructor(
    private readonly queries: TeamQueries,
    private readonly createTeamCommand: CreateTeam,
    private readonly updateTeamCommand: UpdateTeam,
  ) {}

  @Query(() => TeamConnection)
  @Requires('people.read')
  teams(@Ctx() ctx: TenantContext, @Args() page: PageArguments): Promise<Connection<Team>> {
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
}
