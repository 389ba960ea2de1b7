import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { TenantContext } from '@premia/api-util-platform';
import type { Sql } from '../database/sql';
import { newId } from '../new-id';

/** An uploaded file waits this long for its import. */
const UPLOADS_KEPT_HOURS = 24;
/** What a workspace may keep of uploads, and how often it may send one; a file that has been imported is not needed any more. */
export const UPLOAD_QUOTA = { megabytes: 250, perHour: 120 } as const;
/** Bytes of one row: what is held of a file while it is sent. */
const CHUNK_BYTES = 1024 * 1024;

const SELECT_FILE = 'SELECT id, name, size, sha256 FROM premia.files WHERE tenant_id = $1 AND id = $2';

/** A file as it is kept; its bytes are read apart, in chunks. */
export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
}

/** A file as it was uploaded, whole: it is read by a parser. */
export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** Thrown where a workspace has uploaded as much, or as often, as it may. */
export class UploadQuotaExceeded extends Error {
  constructor(readonly quota: keyof typeof UPLOAD_QUOTA) {
    super(`The workspace may upload no more: ${quota}`);
    this.name = 'UploadQuotaExceeded';
  }
}

/** Keeps an uploaded file for its import, chunk by chunk, and clears away the workspace's uploads whose time is over. */
export async function storeUpload(
  sql: Sql,
  ctx: TenantContext,
  fileName: string,
  content: Uint8Array,
): Promise<Pick<Upload, 'id' | 'fileName' | 'sha256'>> {
  const { tenantId } = ctx;
  // Two at once would both find room for one.
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`uploads:${tenantId}`]);
  await removeExpiredUploads(sql, ctx);
  await holdToQuota(sql, ctx, content.length);
  return storeFile(sql, ctx, 'upload', fileName, content);
}

/** Keeps a file chunk by chunk, for as long as nobody deletes it. */
export async function storeFile(
  sql: Sql,
  { tenantId, userId, now }: TenantContext,
  kind: 'upload' | 'payroll',
  fileName: string,
  content: Uint8Array,
): Promise<Pick<Upload, 'id' | 'fileName' | 'sha256'>> {
  const chunks = chunksOf(content);
  const [id, sha256] = [newId(), await sha256Of(chunks)];
  await sql.query(
    `INSERT INTO premia.files (tenant_id, id, kind, name, size, sha256, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [tenantId, id, kind, fileName, content.length, sha256, userId, now],
  );
  // Each chunk goes as the bytes it is: in an array they would become a text of twice their length.
  for (const [position, bytes] of chunks.entries())
    await sql.query(
      'INSERT INTO premia.file_chunks (tenant_id, id, file_id, position, bytes) VALUES ($1, $2, $3, $4, $5)',
      [tenantId, newId(), id, position, bytes],
    );
  return { id, fileName, sha256 };
}

/** Uploads that nobody has come back to. */
export async function removeExpiredUploads(sql: Sql, { tenantId, now }: TenantContext): Promise<void> {
  await sql.query(
    `DELETE FROM premia.files
     WHERE tenant_id = $1 AND kind = 'upload' AND created_at < $2::timestamptz - make_interval(hours => $3)`,
    [tenantId, now, UPLOADS_KEPT_HOURS],
  );
}

async function holdToQuota(sql: Sql, { tenantId, now }: TenantContext, size: number): Promise<void> {
  const [kept] = await sql.query<{ readonly bytes: string; readonly lately: number }>(
    `SELECT coalesce(sum(size), 0)::text AS bytes,
            (count(*) FILTER (WHERE created_at > $2::timestamptz - interval '1 hour'))::int AS lately
     FROM premia.files WHERE tenant_id = $1 AND kind = 'upload'`,
    [tenantId, now],
  );
  if (Number(kept?.bytes) + size > UPLOAD_QUOTA.megabytes * CHUNK_BYTES) throw new UploadQuotaExceeded('megabytes');
  if ((kept?.lately ?? 0) >= UPLOAD_QUOTA.perHour) throw new UploadQuotaExceeded('perHour');
}

/** Others have their turn between chunks. */
async function sha256Of(chunks: readonly Buffer[]): Promise<string> {
  const hash = createHash('sha256');
  for (const chunk of chunks) {
    hash.update(chunk);
    await setImmediate();
  }
  return hash.digest('hex');
}

function chunksOf(content: Uint8Array): readonly Buffer[] {
  const starts = Array.from({ length: Math.ceil(content.length / CHUNK_BYTES) }, (_, index) => index * CHUNK_BYTES);
  return starts.map((start) => {
    const chunk = content.subarray(start, start + CHUNK_BYTES);
    return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  });
}

/** A file that the caller uploaded; null for anybody else's, which may hold what the caller must not see. */
export async function readUpload(sql: Sql, ctx: TenantContext, id: string): Promise<Upload | null> {
  const [file] = await sql.query<StoredFile>(`${SELECT_FILE} AND created_by = $3 AND kind = 'upload'`, [
    ctx.tenantId,
    id,
    ctx.userId,
  ]);
  if (file === undefined) return null;
  // Shared, so that a process reads the bytes where they are: to copy a large file at once would keep others waiting.
  const content = new Uint8Array(new SharedArrayBuffer(file.size));
  let read = 0;
  for await (const chunk of readChunks(sql, ctx, file)) {
    content.set(chunk, read);
    read += chunk.length;
  }
  return { id, fileName: file.name, content, sha256: file.sha256 };
}

/** Whether the caller uploaded such a file. */
export async function hasUpload(sql: Sql, ctx: TenantContext, id: string): Promise<boolean> {
  const found = await sql.query(
    `SELECT FROM premia.files WHERE tenant_id = $1 AND id = $2 AND created_by = $3 AND kind = 'upload'`,
    [ctx.tenantId, id, ctx.userId],
  );
  return found.length > 0;
}

/** Any file of the workspace: whoever calls has seen to it that the reader may have it. */
export async function readFile(
  sql: Sql,
  { tenantId }: { readonly tenantId: string },
  id: string,
): Promise<StoredFile | null> {
  const [file] = await sql.query<StoredFile>(SELECT_FILE, [tenantId, id]);
  return file ?? null;
}

/** The bytes of a file in their order; only one chunk is held at a time. */
export async function* readChunks(
  sql: Sql,
  { tenantId }: { readonly tenantId: string },
  { id, size }: Pick<StoredFile, 'id' | 'size'>,
): AsyncGenerator<Uint8Array> {
  for (let position = 0, read = 0; read < size; position += 1) {
    const [chunk] = await sql.query<{ readonly bytes: Uint8Array }>(
      'SELECT bytes FROM premia.file_chunks WHERE tenant_id = $1 AND file_id = $2 AND position = $3',
      [tenantId, id, position],
    );
    if (chunk === undefined) throw new Error(`The file ${id} has no chunk ${position}`);
    read += chunk.bytes.length;
    yield chunk.bytes;
  }
}
