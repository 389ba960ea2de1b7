import type { Request } from 'express';
import { type RequestContext } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { describeText, type Message, message } from '@premia/shared-messages';

/** Why a file was not taken. */
export class UploadRefusal extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'UploadRefusal';
  }
}

/** Reads the bytes of a request, counting as they come: what is too large is never held, and never read to its end. */
export async function readBody(ctx: RequestContext, request: Request): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? '0');
  if (announced > LIMITS.uploadBytes) throw tooLarge(ctx, request);
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > LIMITS.uploadBytes) throw tooLarge(ctx, request);
    chunks.push(bytes);
  }
  // A client that calls the file JSON has had it parsed on the way; the file is then looked at like any other.
  const parsed: unknown = request.body;
  if (size === 0 && parsed !== undefined) return Buffer.from(JSON.stringify(parsed));
  if (size === 0) throw refusal(ctx, 400, 'UPLOAD.EMPTY', message('problem.UPLOAD.EMPTY'));
  return Buffer.concat(chunks, size);
}

const MEGABYTE = 1024 * 1024;

function tooLarge(ctx: RequestContext, request: Request): UploadRefusal {
  // The rest is thrown away as it comes, so that the sender hears the answer instead of a broken connection.
  request.resume();
  const limit = LIMITS.uploadBytes / MEGABYTE;
  return refusal(ctx, 413, 'UPLOAD.TOO_LARGE', message('problem.UPLOAD.TOO_LARGE', { limit }));
}

function refusal(ctx: RequestContext, status: number, code: string, reason: Message): UploadRefusal {
  return new UploadRefusal(status, code, describeText(ctx.locale, reason));
}
