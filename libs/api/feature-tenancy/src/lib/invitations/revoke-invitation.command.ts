import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { INVITATION_COLUMNS } from './invitation.queries';
import { Invitation, type InvitationRow } from './invitation.type';

@Injectable()
export class RevokeInvitationCommand {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Makes the link stop working. Doing it twice changes nothing. */
  run(ctx: TenantContext, id: string): Promise<Invitation | Conflict | NotFound> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<InvitationRow>(
        `SELECT ${INVITATION_COLUMNS} FROM premia.invitations WHERE tenant_id = $1 AND id = $2 FOR UPDATE`,
        [ctx.tenantId, id],
      );
      if (row === undefined) return new NotFound(ctx);
      if (row.accepted_at !== null) return accepted(ctx, row.email);
      if (row.revoked_at !== null) return new Invitation(row, ctx.now);
      await tx.execute('UPDATE premia.invitations SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2', [
        ctx.tenantId,
        id,
        ctx.now,
      ]);
      tx.audit({ action: 'invitation.revoked', entity: 'invitation', entityId: id, before: { email: row.email } });
      return new Invitation({ ...row, revoked_at: ctx.now }, ctx.now);
    });
  }
}

function accepted(ctx: TenantContext, email: string): Conflict {
  return new Conflict(ctx, message('problem.INVITATION.ACCEPTED', { email }));
}
