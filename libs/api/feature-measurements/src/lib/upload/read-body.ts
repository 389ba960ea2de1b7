import type { Request } from 'express';
import { UPLOAD_QUOTA, type UploadQuotaExceeded } from '@premia/api-data-access';
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
export async function readBody(
  ctx: RequestContext,
  request: Request,
  limit: number = LIMITS.uploadBytes,
): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? '0');
  if (announced > limit) throw tooLarge(ctx, request, limit);
  const chunks: Uint8Array[] = [];
  let size = 0;
  // Who sends drop by drop would keep a place from others.
  const patience = setTimeout(() => request.destroy(), PATIENCE_MS);
  try {
    for await (const chunk of request as AsyncIterable<Uint8Array>) {
      size += chunk.length;
      if (size > limit) throw tooLarge(ctx, request, limit);
      chunks.push(chunk);
    }
  } finally {
    clearTimeout(patience);
  }
  // A client that calls the file JSON has had it parsed on the way; the file is then looked at like any other.
  const parsed: unknown = request.body;
  if (size === 0 && parsed !== undefined) return Buffer.from(JSON.stringify(parsed));
  if (size === 0) throw refusal(ctx, 400, 'UPLOAD.EMPTY', message('problem.UPLOAD.EMPTY'));
  return Buffer.concat(chunks, size);
}

const MEGABYTE = 1024 * 1024;
const PATIENCE_MS = 120_000;

/** Why a workspace may upload no more for now. */
export function quotaRefusal(ctx: RequestContext, { quota }: UploadQuotaExceeded): UploadRefusal {
  const limit = UPLOAD_QUOTA[quota];
  return quota === 'perHour'
    ? refusal(ctx, 429, 'UPLOAD.TOO_MANY', message('problem.UPLOAD.TOO_MANY', { limit }))
    : refusal(ctx, 429, 'UPLOAD.TOO_MUCH', message('problem.UPLOAD.TOO_MUCH', { limit }));
}

function tooLarge(ctx: RequestContext, request: Request, bytes: number): UploadRefusal {
  // The rest is thrown away as it comes, so that the sender hears the answer instead of a broken connection.
  request.resume();
  const limit = bytes / MEGABYTE;
  return refusal(ctx, 413, 'UPLOAD.TOO_LARGE', message('problem.UPLOAD.TOO_LARGE', { limit }));
}

function refusal(ctx: RequestContext, status: number, code: string, reason: Message): UploadRefusal {
  return new UploadRefusal(status, code, describeText(ctx.locale, reason));
}
