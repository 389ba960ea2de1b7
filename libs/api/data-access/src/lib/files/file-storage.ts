import { createHash } from 'node:crypto';
import type { TenantContext } from '@premia/api-util-platform';
import type { Sql } from '../database/sql';
import { newId } from '../new-id';

/** An uploaded file waits this long for its import. */
const UPLOADS_KEPT_HOURS = 24;
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

/** Keeps an uploaded file for its import, and clears away the workspace's uploads whose time is over. */
export async function storeUpload(
  sql: Sql,
  ctx: TenantContext,
  fileName: string,
  content: Uint8Array,
): Promise<Pick<Upload, 'id' | 'fileName'>> {
  const id = newId();
  const sha256 = createHash('sha256').update(content).digest('hex');
  const chunks = chunksOf(content);
  await sql.query(
    `WITH expired AS (
       DELETE FROM premia.files
       WHERE tenant_id = $1 AND kind = 'upload' AND created_at < $2::timestamptz - make_interval(hours => $3)),
     file AS (
       INSERT INTO premia.files (tenant_id, id, kind, name, size, sha256, created_by, created_at)
       VALUES ($1, $4, 'upload', $5, $6, $7, $8, $2))
     INSERT INTO premia.file_chunks (tenant_id, id, file_id, position, bytes)
     SELECT $1, chunk.id, $4, chunk.place - 1, chunk.bytes
     FROM unnest($9::uuid[], $10::bytea[]) WITH ORDINALITY AS chunk (id, bytes, place)`,
    [
      ctx.tenantId,
      ctx.now,
      UPLOADS_KEPT_HOURS,
      id,
      fileName,
      content.length,
      sha256,
      ctx.userId,
      chunks.map(() => newId()),
      chunks,
    ],
  );
  return { id, fileName };
}

function chunksOf(content: Uint8Array): readonly Buffer[] {
  const starts = Array.from({ length: Math.ceil(content.length / CHUNK_BYTES) }, (_, index) => index * CHUNK_BYTES);
  return starts.map((start) => Buffer.from(content.subarray(start, start + CHUNK_BYTES)));
}

/** A file that the caller uploaded; null for anybody else's, which may hold what the caller must not see. */
export async function readUpload(sql: Sql, ctx: TenantContext, id: string): Promise<Upload | null> {
  const [file] = await sql.query<StoredFile>(`${SELECT_FILE} AND created_by = $3 AND kind = 'upload'`, [
    ctx.tenantId,
    id,
    ctx.userId,
  ]);
  if (file === undefined) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of readChunks(sql, ctx, file)) chunks.push(chunk);
  return { id, fileName: file.name, content: Buffer.concat(chunks), sha256: file.sha256 };
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
