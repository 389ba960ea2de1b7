import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, PageArguments, Requires, RoleEnum, type TenantContext } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';
import { MemberQueries } from './member.queries';
import { Member, MemberConnection, UpdateMemberRolesResult } from './member.type';
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
    @Args('memberId', { type: () => ID }) memberId: string,
    @Args('roles', { type: () => [RoleEnum] }) roles: Role[],
  ): Promise<typeof UpdateMemberRolesResult> {
    return this.updateMemberRolesCommand.run(ctx, { memberId, roles });
  }
}
