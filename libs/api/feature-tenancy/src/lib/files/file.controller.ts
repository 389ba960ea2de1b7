import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { FileAddresses, readChunks, readFile, Reads, UnitOfWork } from '@premia/api-data-access';
import { Ctx, isUuid, NotVisible, Public, type RequestContext } from '@premia/api-util-platform';

/** Sends a file to whoever has its signed address; the address was given to somebody who may have it. */
@Controller('api/files')
export class FileController {
  constructor(
    private readonly addresses: FileAddresses,
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get(':tenantId/:fileId')
  @Public()
  async file(
    @Ctx() ctx: RequestContext,
    @Param('tenantId') tenantId: string,
    @Param('fileId') fileId: string,
    @Query('for') userId: unknown,
    @Query('expires') expires: unknown,
    @Query('signature') signature: unknown,
  ): Promise<StreamableFile> {
    if (typeof userId !== 'string' || typeof expires !== 'string' || typeof signature !== 'string')
      throw new NotVisible();
    const isOpen = isUuid(tenantId) && isUuid(fileId) && isUuid(userId);
    if (!isOpen || !this.addresses.holds({ tenantId, fileId, userId, expires, signature }, ctx.now))
      throw new NotVisible();
    // Of the workspace of the address, as whom it was given to, whoever asks.
    const holder = { ...ctx, tenantId, userId };
    const file = await this.unitOfWork.run(holder, async (tx) => {
      const found = await readFile(tx, holder, fileId);
      if (found !== null)
        tx.audit({ action: 'file.downloaded', entity: 'file', entityId: fileId, after: { fileName: found.name } });
      return found;
    });
    if (file === null) throw new NotVisible();
    // Ended with the request.
    return new StreamableFile(Readable.from(readChunks(this.reads.of(holder), holder, file)), {
      type: 'application/octet-stream',
      length: file.size,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}
