import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, PageArguments, Requires, type TenantContext } from '@premia/api-util-platform';
import { ChangeMemberCommand } from './change-member.command';
import { MemberQueries } from './member.queries';
import { ChangeMemberResult, Member, MemberConnection, UpdateMemberRolesResult } from './member.type';
import { ChangeMemberArguments, UpdateMemberRolesArguments } from './role.input';
import { UpdateMemberRolesCommand } from './update-member-roles.command';

@Resolver(() => Member)
export class MemberResolver {
  constructor(
    private readonly queries: MemberQueries,
    private readonly updateMemberRolesCommand: UpdateMemberRolesCommand,
    private readonly changeMemberCommand: ChangeMemberCommand,
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

  @Mutation(() => ChangeMemberResult, {
    description: 'Ends the member’s sessions at once and closes the workspace to them, until they are restored',
  })
  @Requires('members.suspend')
  suspendMember(@Ctx() ctx: TenantContext, @Args() given: ChangeMemberArguments): Promise<typeof ChangeMemberResult> {
    return this.changeMemberCommand.run(ctx, 'suspend', given);
  }

  @Mutation(() => ChangeMemberResult, { description: 'Opens the workspace to a suspended member again' })
  @Requires('members.suspend')
  restoreMember(@Ctx() ctx: TenantContext, @Args() given: ChangeMemberArguments): Promise<typeof ChangeMemberResult> {
    return this.changeMemberCommand.run(ctx, 'restore', given);
  }

  @Mutation(() => ChangeMemberResult, {
    description: 'Ends the member’s sessions at once and closes the workspace to them; they come back by an invitation',
  })
  @Requires('members.manage')
  removeMember(@Ctx() ctx: TenantContext, @Args() given: ChangeMemberArguments): Promise<typeof ChangeMemberResult> {
    return this.changeMemberCommand.run(ctx, 'remove', given);
  }
}
