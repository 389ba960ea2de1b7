import { Injectable, type OnModuleInit } from '@nestjs/common';
import { z } from 'zod';
import { defineTask, JobHandlers, removeExpiredUploads, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { isTenantContext, type TenantContext } from '@premia/api-util-platform';

const REMOVE_UPLOADS = defineTask('remove-uploads', z.object({}));
/** A little later than the last upload's time is over. */
const AFTER_MS = 25 * 60 * 60_000;

/** Clears away uploads that nobody has come back to, also where the workspace never uploads again. */
@Injectable()
export class RemoveUploads implements OnModuleInit {
  constructor(
    private readonly handlers: JobHandlers,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.handlers.registerTask(REMOVE_UPLOADS, async (ctx) => {
      if (isTenantContext(ctx)) await this.unitOfWork.run(ctx, (tx) => removeExpiredUploads(tx, ctx));
    });
  }

  async later(tx: Transaction, { tenantId }: TenantContext): Promise<void> {
    await tx.enqueueTask(REMOVE_UPLOADS, {}, { key: `uploads:${tenantId}`, runAt: new Date(Date.now() + AFTER_MS) });
  }
}
