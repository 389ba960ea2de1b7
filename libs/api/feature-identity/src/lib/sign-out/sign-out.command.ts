import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
import type { RequestContext, UserContext } from '@premia/api-util-platform';
import { auditAccount } from '../account-audit';
import { Sessions } from '../session/sessions';

@Injectable()
export class SignOutCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** Ends the session at hand, known by its access token, or by its cookie where that has expired. */
  async run(ctx: RequestContext, refreshToken: string | null): Promise<void> {
    await this.unitOfWork.runInIdentity(ctx, async (tx) => {
      const byCookie = refreshToken === null ? null : await this.sessions.sessionOf(tx, refreshToken);
      for (const sessionId of new Set([ctx.sessionId, byCookie])) {
        if (sessionId !== null) await this.sessions.revoke(tx, sessionId, 'signed-out');
      }
    });
  }

  /** Ends every session of the user, on every device, at once. */
  async everywhere(ctx: UserContext): Promise<void> {
    const { userId } = ctx;
    await this.unitOfWork.runInIdentity(ctx, async (tx) => {
      await this.sessions.revokeAll(tx, userId, 'signed-out-everywhere');
      await auditAccount(tx, userId, { action: 'sessions.ended', actorUserId: userId });
    });
  }
}
