import { Readable } from 'node:stream';
import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { FileAddresses, readChunks, readFile, Reads } from '@premia/api-data-access';
import { Ctx, isUuid, NotVisible, Public, type RequestContext } from '@premia/api-util-platform';

/** Sends a file to whoever has its signed address; the address was given to somebody who may have it. */
@Controller('api/files')
export class FileController {
  constructor(
    private readonly addresses: FileAddresses,
    private readonly reads: Reads,
  ) {}

  @Get(':tenantId/:fileId')
  @Public()
  async file(
    @Ctx() ctx: RequestContext,
    @Param('tenantId') tenantId: string,
    @Param('fileId') fileId: string,
    @Query('expires') expires: unknown,
    @Query('signature') signature: unknown,
  ): Promise<StreamableFile> {
    if (typeof expires !== 'string' || typeof signature !== 'string') throw new NotVisible();
    const isOpen = isUuid(tenantId) && isUuid(fileId);
    if (!isOpen || !this.addresses.holds({ tenantId, fileId, expires, signature }, ctx.now)) throw new NotVisible();
    // Of the workspace of the address, whoever asks; ended with the request.
    const sql = this.reads.of({ ...ctx, tenantId, userId: null });
    const file = await readFile(sql, { tenantId }, fileId);
    if (file === null) throw new NotVisible();
    return new StreamableFile(Readable.from(readChunks(sql, { tenantId }, file)), {
      type: 'application/octet-stream',
      length: file.size,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}
