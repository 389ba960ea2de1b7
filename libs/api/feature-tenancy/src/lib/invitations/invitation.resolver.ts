import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { type Connection, Ctx, PageArguments, Requires, RoleEnum, type TenantContext } from '@premia/api-util-platform';
import type { Role } from '@premia/shared-contract';
import { CreateInvitationCommand } from './create-invitation.command';
import { InvitationQueries } from './invitation.queries';
import { CreateInvitationResult, Invitation, InvitationConnection, RevokeInvitationResult } from './invitation.type';
import { RevokeInvitationCommand } from './revoke-invitation.command';

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(
    private readonly queries: InvitationQueries,
    private readonly createInvitationCommand: CreateInvitationCommand,
    private readonly revokeInvitationCommand: RevokeInvitationCommand,
  ) {}

  @Query(() => InvitationConnection)
  @Requires('members.read')
  invitations(@Ctx() ctx: TenantContext, @Args() page: PageArguments): Promise<Connection<Invitation>> {
    return this.queries.invitations(ctx, page);
  }

  @Mutation(() => CreateInvitationResult)
  @Requires('members.manage')
  createInvitation(
    @Ctx() ctx: TenantContext,
    @Args('email') email: string,
    @Args('roles', { type: () => [RoleEnum] }) roles: Role[],
    @Args('personId', { type: () => ID, nullable: true }) personId?: string | null,
  ): Promise<typeof CreateInvitationResult> {
    return this.createInvitationCommand.run(ctx, { email, roles, personId: personId ?? null });
  }

  @Mutation(() => RevokeInvitationResult)
  @Requires('members.manage')
  revokeInvitation(
    @Ctx() ctx: TenantContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<typeof RevokeInvitationResult> {
    return this.revokeInvitationCommand.run(ctx, id);
  }
}
