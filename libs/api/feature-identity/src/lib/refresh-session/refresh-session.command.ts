import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@premia/api-data-access';
import type { RequestContext } from '@premia/api-util-platform';
import { SessionEnded } from '../identity.errors';
import { type OpenSession, Sessions } from '../session/sessions';

@Injectable()
export class RefreshSessionCommand {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: Sessions,
  ) {}

  /** Goes on with the session of the cookie's token. */
  async run(ctx: RequestContext, refreshToken: string | null): Promise<OpenSession | SessionEnded> {
    if (refreshToken === null) return new SessionEnded(ctx);
    // A problem returned from the unit of work would roll back the very revocation that a reused token has caused.
    const session = await this.unitOfWork.runInIdentity(ctx, (tx) => this.sessions.refresh(tx, refreshToken));
    return session ?? new SessionEnded(ctx);
  }
}
