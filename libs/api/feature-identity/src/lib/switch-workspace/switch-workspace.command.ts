import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
import { NotFound, type UserContext } from '@premia/api-util-platform';
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
        'SELECT FROM premia.memberships WHERE user_id = $1 AND tenant_id = $2 AND ended_at IS NULL',
        [ctx.userId, workspaceId],
      );
      const { userId, sessionId } = ctx;
      if (membership === undefined || sessionId === null) return new NotFound(ctx);
      return this.sessions.moveTo(tx, { userId, sessionId }, workspaceId);
    });
  }
}
