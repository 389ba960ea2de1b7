import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ctx, IdArguments, Requires, type TenantContext } from '@premia/api-util-platform';
import { DecideRoleGrantCommand } from './decide-role-grant.command';
import { RoleGrantQueries } from './role-grant.queries';
import { DecideRoleGrantResult, RoleGrant } from './role-grant.type';

@Resolver(() => RoleGrant)
export class RoleGrantResolver {
  constructor(
    private readonly queries: RoleGrantQueries,
    private readonly command: DecideRoleGrantCommand,
  ) {}

  @Query(() => [RoleGrant], { description: 'Roles that wait for an owner’s approval, the oldest first; 200 at most' })
  @Requires('members.read')
  roleGrants(@Ctx() ctx: TenantContext): Promise<readonly RoleGrant[]> {
    return this.queries.open(ctx);
  }

  @Mutation(() => DecideRoleGrantResult, { description: 'By an owner who did not ask for it' })
  @Requires('members.manage')
  approveRoleGrant(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<typeof DecideRoleGrantResult> {
    return this.command.approve(ctx, id);
  }

  @Mutation(() => DecideRoleGrantResult, { description: 'By an owner; by whoever asked it is taken back' })
  @Requires('members.manage')
  declineRoleGrant(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<typeof DecideRoleGrantResult> {
    return this.command.decline(ctx, id);
  }
}
