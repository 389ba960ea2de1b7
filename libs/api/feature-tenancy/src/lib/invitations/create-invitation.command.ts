import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
import type { Conflict, NotFound, TenantContext } from '@premia/api-util-platform';
import { ownerOnly } from '../members/owner-only';
import type { CreateInvitationArguments } from '../members/role.input';
import { needsApproval, RequestGrant } from '../role-grants/request-grant';
import type { RoleGrant } from '../role-grants/role-grant.type';
import type { Invitation } from './invitation.type';
import { IssueInvitation, refuseInvitation } from './issue-invitation';

@Injectable()
export class CreateInvitationCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: IssueInvitation,
    private readonly requests: RequestGrant,
  ) {}

  /** Sends a link to join; where it would open pay, an owner may have to approve it first. */
  run(
    ctx: TenantContext,
    { email, roles, personId = null }: CreateInvitationArguments,
  ): Promise<Invitation | RoleGrant | Conflict | NotFound> {
    return this.unitOfWork.run(ctx, async (tx) => {
      if (roles.includes('owner') && !ctx.roles.includes('owner')) return ownerOnly(ctx);
      if (!(await needsApproval(tx, ctx, { roles, personId })))
        return this.invitations.issue(tx, ctx, { email, roles, personId });
      const refusal = await refuseInvitation(tx, ctx, email, personId);
      return refusal ?? this.requests.run(tx, ctx, { email, memberId: null, roles, personId });
    });
  }
}
