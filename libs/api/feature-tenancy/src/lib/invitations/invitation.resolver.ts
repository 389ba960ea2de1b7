import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  type Connection,
  Ctx,
  IdArguments,
  PageArguments,
  Requires,
  type TenantContext,
} from '@premia/api-util-platform';
import { CreateInvitationArguments } from '../members/role.input';
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
    @Args() given: CreateInvitationArguments,
  ): Promise<typeof CreateInvitationResult> {
    return this.createInvitationCommand.run(ctx, given);
  }

  @Mutation(() => RevokeInvitationResult)
  @Requires('members.manage')
  revokeInvitation(@Ctx() ctx: TenantContext, @Args() { id }: IdArguments): Promise<typeof RevokeInvitationResult> {
    return this.revokeInvitationCommand.run(ctx, id);
  }
}
