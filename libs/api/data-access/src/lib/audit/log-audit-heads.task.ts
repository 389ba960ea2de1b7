import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { DEFAULT_LOCALE } from '@premia/shared-contract';
import { defineTask } from '../jobs/define-job';
import { JobHandlers } from '../jobs/job-handlers';
import { UnitOfWork } from '../unit-of-work/unit-of-work';

const LOG_AUDIT_HEADS = defineTask('log-audit-heads', z.object({}));
const ENVELOPE = { origin: { tenantId: null, userId: null, locale: DEFAULT_LOCALE }, payload: {} };
/** Every night, and once afterwards where no worker was up then. */
export const AUDIT_HEADS_CRONTAB = `15 2 * * * ${LOG_AUDIT_HEADS.name} ?fill=1d ${JSON.stringify(ENVELOPE)}`;

/** Checkpoints outside the database: who can rewrite it cannot rewrite what the log has taken away. */
@Injectable()
export class LogAuditHeads implements OnModuleInit {
  readonly #log = new Logger('AuditHeads');

  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.handlers.registerTask(LOG_AUDIT_HEADS, async (ctx) => {
      const heads = await this.unitOfWork.runInWorker(ctx, (tx) =>
        tx.query<{ readonly tenantId: string; readonly count: number; readonly hash: string }>(
          'SELECT tenant_id AS "tenantId", count::int, hash FROM premia.audit_heads WHERE count > 0 ORDER BY tenant_id',
        ),
      );
      for (const head of heads) this.#log.log({ ...head, msg: 'Audit checkpoint' });
    });
  }
}
