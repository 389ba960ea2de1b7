import { Injectable } from '@nestjs/common';
import {
  type Connection,
  decodeCursor,
  Job,
  type PageArguments,
  pageOf,
  pageSize,
  scopeOf,
  type StoredProblem,
  type TenantContext,
} from '@premia/api-util-platform';
import { availableActions, JOB_LIFE_CYCLE, type JobKind, type JobState } from '@premia/shared-contract';
import type { Sql } from '../database/sql';
import { Reads } from '../reads/reads';

interface JobRow {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  readonly done: number;
  readonly total: number | null;
  readonly result: { readonly id: string } | null;
  readonly error: StoredProblem | null;
  readonly created_by: string;
  readonly email: string;
  readonly created_at: Date;
  readonly started_at: Date | null;
  readonly finished_at: Date | null;
}

const SELECT_JOBS = `
  SELECT j.id, j.kind, j.state, j.done, j.total, j.result, j.error, j.created_by, u.email,
    j.created_at, j.started_at, j.finished_at
  FROM premia.jobs j JOIN premia.users u ON u.id = j.created_by`;
/** Own jobs; all where `$2`, the whole workspace's, is open to the caller. */
const VISIBLE = 'j.tenant_id = $1 AND ($2 OR j.created_by = $3)';

@Injectable()
export class JobQueries {
  constructor(private readonly reads: Reads) {}

  byId(ctx: TenantContext, id: string): Promise<Job | null> {
    return readJob(this.reads.of(ctx), ctx, id);
  }

  /** The newest first. */
  async page(ctx: TenantContext, { first, after }: PageArguments): Promise<Connection<Job>> {
    const size = pageSize(first);
    const [at, id] = decodeCursor(after, ['moment', 'id']) ?? [null, null];
    const visible = [ctx.tenantId, seesEverybodys(ctx), ctx.userId];
    const rows = await this.reads.query<JobRow>(
      ctx,
      `${SELECT_JOBS} WHERE ${VISIBLE} AND ($4::timestamptz IS NULL OR (j.created_at, j.id) < ($4, $5::uuid))
       ORDER BY j.created_at DESC, j.id DESC LIMIT $6`,
      [...visible, at, id, size + 1],
    );
    const [total] = await this.reads.query<{ count: number }>(
      ctx,
      `SELECT count(*)::int AS count FROM premia.jobs j WHERE ${VISIBLE}`,
      visible,
    );
    return pageOf(
      rows,
      size,
      total?.count ?? 0,
      (row) => toJob(ctx, row),
      (row) => [row.created_at.toISOString(), row.id],
    );
  }
}

/** A job that the caller may see. */
export async function readJob(sql: Sql, ctx: TenantContext, id: string): Promise<Job | null> {
  const [row] = await sql.query<JobRow>(`${SELECT_JOBS} WHERE ${VISIBLE} AND j.id = $4`, [
    ctx.tenantId,
    seesEverybodys(ctx),
    ctx.userId,
    id,
  ]);
  return row === undefined ? null : toJob(ctx, row);
}

/** The job that the caller has just asked for. */
export async function readOwnJob(sql: Sql, ctx: TenantContext, id: string): Promise<Job> {
  const job = await readJob(sql, ctx, id);
  if (job === null) throw new Error(`The job ${id} was asked for and is not there`);
  return job;
}

/** Whoever may read who did what may also see what is being done. */
function seesEverybodys(ctx: TenantContext): boolean {
  return scopeOf(ctx, 'audit.read') === 'all';
}

function toJob(ctx: TenantContext, row: JobRow): Job {
  const isOwn = row.created_by === ctx.userId;
  return new Job({
    id: row.id,
    kind: row.kind,
    state: row.state,
    done: row.done,
    total: row.total,
    resultId: row.result?.id ?? null,
    // It may name people and amounts that another reader of the list must not see.
    problem: isOwn ? row.error : null,
    createdByEmail: row.email,
    createdAt: row.created_at,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    cancellable:
      isOwn && availableActions(JOB_LIFE_CYCLE, row.state, { roles: ctx.roles, parts: [] }).includes('cancel'),
  });
}
