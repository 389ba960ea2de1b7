import { Injectable } from '@nestjs/common';
import { InvitationEntity, UnitOfWork } from '@premia/api-data-access';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { Invitation } from './invitation.type';

@Injectable()
export class RevokeInvitationCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes the link stop working. Doing it twice changes nothing. */
  run(ctx: TenantContext, id: string): Promise<Invitation | Conflict | NotFound> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const invitations = tx.repository(InvitationEntity);
      const key = { tenantId: ctx.tenantId, id };
      const row = await invitations.findOne({ where: key, lock: { mode: 'pessimistic_write' } });
      if (row === null) return new NotFound(ctx);
      if (row.acceptedAt !== null) return accepted(ctx, row.email);
      if (row.revokedAt !== null) return new Invitation(row, ctx.now);
      await invitations.update(key, { revokedAt: ctx.now });
      tx.audit({ action: 'invitation.revoked', entity: 'invitation', entityId: id, before: { email: row.email } });
      return new Invitation({ ...row, revokedAt: ctx.now }, ctx.now);
    });
  }
}

function accepted(ctx: TenantContext, email: string): Conflict {
  return new Conflict(ctx, message('problem.INVITATION.ACCEPTED', { email }));
}
