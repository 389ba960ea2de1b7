import { createHash } from 'node:crypto';
import type { TenantContext } from '@premia/api-util-platform';
import type { Sql } from '../database/sql';
import { newId } from '../new-id';

/** An uploaded file waits this long for its import. */
const KEPT_HOURS = 24;

/** A file as it was uploaded. */
export interface Upload {
  readonly id: string;
  readonly fileName: string;
  readonly content: Uint8Array;
  readonly sha256: string;
}

/** Keeps an uploaded file for its import, and clears away the workspace's files whose time is over. */
export async function storeUpload(
  writer: Sql,
  ctx: TenantContext,
  fileName: string,
  content: Uint8Array,
): Promise<Pick<Upload, 'id' | 'fileName'>> {
  const id = newId();
  const sha256 = createHash('sha256').update(content).digest('hex');
  await writer.query(
    `with expired as (
       delete from premia.uploads where tenant_id = $1 and created_at < $2::timestamptz - make_interval(hours => $3))
     insert into premia.uploads (tenant_id, id, file_name, content, size, sha256, created_by, created_at)
     values ($1, $4, $5, $6, $7, $8, $9, $2)`,
    [ctx.tenantId, ctx.now, KEPT_HOURS, id, fileName, content, content.length, sha256, ctx.userId],
  );
  return { id, fileName };
}

/** A file that the caller uploaded; null for anybody else's, which may hold what the caller must not see. */
export async function readUpload(reader: Sql, ctx: TenantContext, id: string): Promise<Upload | null> {
  const [upload] = await reader.query<Upload>(
    `select id, file_name as "fileName", content, sha256
       from premia.uploads
      where tenant_id = $1 and id = $2 and created_by = $3`,
    [ctx.tenantId, id, ctx.userId],
  );
  return upload ?? null;
}

/** Whether the caller uploaded such a file. */
export async function hasUpload(sql: Sql, ctx: TenantContext, id: string): Promise<boolean> {
  const found = await sql.query('select from premia.uploads where tenant_id = $1 and id = $2 and created_by = $3', [
    ctx.tenantId,
    id,
    ctx.userId,
  ]);
  return found.length > 0;
}
