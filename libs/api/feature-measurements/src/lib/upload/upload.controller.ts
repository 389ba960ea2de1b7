import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { storeUpload, UnitOfWork, UploadQuotaExceeded } from '@premia/api-data-access';
import { Turns } from '@premia/api-processes';
import {
  type ContextualRequest,
  Ctx,
  HttpRequest,
  isTenantContext,
  NotVisible,
  scopeOf,
  SignedIn,
  type UserContext,
} from '@premia/api-util-platform';
import { fileNameOf } from './file-name';
import { quotaRefusal, readBody, UploadRefusal } from './read-body';
import { RemoveUploads } from './remove-uploads.task';

interface Uploaded {
  readonly id: string;
  readonly fileName: string;
  readonly size: number;
}

interface Refused {
  readonly code: string;
  readonly message: string;
}

/** Takes the bytes of a file, to be looked at and imported by the operations of GraphQL. */
@Controller('api/uploads')
export class UploadController {
  /** Each holds its bytes until they are written. */
  readonly #turns = new Turns({ places: 8, perTenant: 2, perUser: 2, waitingPerUser: 4, waitMs: 20_000 });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly removal: RemoveUploads,
  ) {}

  // Observations and people come in by files, each under its own permission; one of the two opens this door.
  @Post()
  @SignedIn()
  @HttpCode(201)
  async upload(
    @Ctx() ctx: UserContext,
    @HttpRequest() request: ContextualRequest,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Uploaded | Refused> {
    if (!isTenantContext(ctx)) throw new NotVisible();
    if (scopeOf(ctx, 'data.import') === null && scopeOf(ctx, 'people.manage') === null) throw new NotVisible();
    const turn = await this.#turns.take(ctx);
    try {
      const content = await readBody(ctx, request);
      const { id, fileName } = await this.unitOfWork.run(ctx, async (tx) => {
        await this.removal.later(tx, ctx);
        const stored = await storeUpload(tx, ctx, fileNameOf(request), content);
        const after = { fileName: stored.fileName, sha256: stored.sha256 };
        tx.audit({ action: 'upload.created', entity: 'file', entityId: stored.id, after });
        return stored;
      });
      return { id, fileName, size: content.length };
    } catch (error) {
      const refusal = error instanceof UploadQuotaExceeded ? quotaRefusal(ctx, error) : error;
      if (!(refusal instanceof UploadRefusal)) throw error;
      response.status(refusal.status);
      return { code: refusal.code, message: refusal.message };
    } finally {
      turn.leave();
    }
  }
}
