import { Controller, HttpCode, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { storeUpload, UnitOfWork } from '@premia/api-data-access';
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
import { readBody, UploadRefusal } from './read-body';

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
  constructor(private readonly unitOfWork: UnitOfWork) {}

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
    try {
      const content = await readBody(ctx, request);
      const { id, fileName } = await this.unitOfWork.run(ctx, (tx) =>
        storeUpload(tx, ctx, fileNameOf(request), content),
      );
      return { id, fileName, size: content.length };
    } catch (error) {
      if (!(error instanceof UploadRefusal)) throw error;
      response.status(error.status);
      return { code: error.code, message: error.message };
    }
  }
}
