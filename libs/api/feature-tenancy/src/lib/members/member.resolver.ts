import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, PageArguments, Requires, type TenantContext } from '@premia/api-util-platform';
import { MemberQueries } from './member.queries';
import { Member, MemberConnection, UpdateMemberRolesResult } from './member.type';
import { UpdateMemberRolesArguments } from './role.input';
import { UpdateMemberRolesCommand } from './update-member-roles.command';

@Resolver(() => Member)
export class MemberResolver {
  constructor(
    private readonly queries: MemberQueries,
    private readonly updateMemberRolesCommand: UpdateMemberRolesCommand,
  ) {}

  @Query(() => MemberConnection)
  @Requires('members.read')
  members(@Ctx() ctx: TenantContext, @Args() page: PageArguments): Promise<Connection<Member>> {
    return this.queries.members(ctx, page);
  }

  @Mutation(() => UpdateMemberRolesResult)
  @Requires('members.manage')
  updateMemberRoles(
    @Ctx() ctx: TenantContext,
    @Args() given: UpdateMemberRolesArguments,
  ): Promise<typeof UpdateMemberRolesResult> {
    return this.updateMemberRolesCommand.run(ctx, given);
  }
}
