import { Injectable } from '@nestjs/common';
import { isActiveMember, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type UserContext } from '@premia/api-util-platform';
import { auditStart } from '../account-audit';
import { type OpenSession, Sessions } from '../session/sessions';

@Injectable()
export class SwitchWorkspaceCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** Goes on with the session in another workspace of the user. */
  run(ctx: UserContext, workspaceId: string): Promise<OpenSession | NotFound> {
    return this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const [membership] = await tx.query(
        `SELECT FROM premia.memberships m WHERE m.user_id = $1 AND m.tenant_id = $2 AND ${isActiveMember('$3')}`,
        [ctx.userId, workspaceId, ctx.now],
      );
      const { userId, sessionId } = ctx;
      if (membership === undefined || sessionId === null) return new NotFound(ctx);
      const session = await this.sessions.moveTo(tx, { userId, sessionId }, workspaceId);
      await auditStart(tx, session);
      return session;
    });
  }
}
