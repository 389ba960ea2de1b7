import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobHandlers, UnitOfWork } from '@premia/api-data-access';
import { findAccount } from '../account';
import { auditAccount } from '../account-audit';
import { LOOK_AT_REFUSED, SignInAttempts } from './sign-in-attempts';

/** One event for each account and quarter of an hour in which its password was missed, however often. */
@Injectable()
export class AuditRefusedSignIns implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
    private readonly attempts: SignInAttempts,
  ) {}

  onModuleInit(): void {
    this.handlers.registerTask(LOOK_AT_REFUSED, (ctx, { email, from }) =>
      this.unitOfWork.runInIdentity(ctx, async (tx) => {
        const attempts = await this.attempts.refusedSince(tx, email, from);
        const account = attempts === 0 ? null : await findAccount(tx, email);
        if (account === null) return;
        const after = { email, attempts: String(attempts) };
        await auditAccount(tx, account.userId, { action: 'session.refused', actorUserId: null, after });
      }),
    );
  }
}
