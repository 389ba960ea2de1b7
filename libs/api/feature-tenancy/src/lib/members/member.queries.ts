import { Injectable } from '@nestjs/common';
import { isActiveMember, Reads, type Sql } from '@premia/api-data-access';
import {
  type Connection,
  decodeCursor,
  type PageArguments,
  pageOf,
  pageSize,
  type TenantContext,
} from '@premia/api-util-platform';
import { Member, type MemberRow } from './member.type';

const SELECT_MEMBERS = `
  SELECT m.id, m.user_id, u.email, coalesce(p.name, u.name) AS name, m.roles, m.person_id, p.name AS person_name, m.created_at, m.suspended_at, m.access_ends_at
  FROM premia.memberships m
  JOIN premia.users u ON u.id = m.user_id
  LEFT JOIN premia.persons p ON p.tenant_id = m.tenant_id AND p.id = m.person_id
  WHERE m.tenant_id = $1 AND m.ended_at IS NULL`;

@Injectable()
export class MemberQueries {
  constructor(private readonly reads: Reads) {}

  /** Members by e-mail. */
  async members(ctx: TenantContext, { first, after }: PageArguments): Promise<Connection<Member>> {
    const size = pageSize(first);
    const [email, id] = decodeCursor(after, ['text', 'id']) ?? [null, null];
    const rows = await this.reads.query<MemberRow>(
      ctx,
      `${SELECT_MEMBERS} AND ($2::text IS NULL OR (u.email, m.id) > ($2, $3::uuid)) ORDER BY u.email, m.id LIMIT $4`,
      [ctx.tenantId, email, id, size + 1],
    );
    const [total] = await this.reads.query<{ count: number }>(
      ctx,
      'SELECT count(*)::int AS count FROM premia.memberships WHERE tenant_id = $1 AND ended_at IS NULL',
      [ctx.tenantId],
    );
    return pageOf(
      rows,
      size,
      total?.count ?? 0,
      (row) => new Member(row, ctx.now),
      (row) => [row.email, row.id],
    );
  }
}

export async function hasOtherOwner(sql: Sql, ctx: TenantContext, userId: string): Promise<boolean> {
  const [other] = await sql.query(
    `SELECT FROM premia.memberships m
      WHERE m.tenant_id = $1 AND m.user_id <> $2 AND ${isActiveMember('$3')} AND 'owner' = ANY (m.roles) LIMIT 1`,
    [ctx.tenantId, userId, ctx.now],
  );
  return other !== undefined;
}

/** Two owners acting on each other at once must not leave the workspace without one: memberships change one at a time. */
export async function lockMembers(tx: Sql, ctx: TenantContext): Promise<void> {
  await tx.query('SELECT FROM premia.memberships WHERE tenant_id = $1 FOR UPDATE', [ctx.tenantId]);
}

export async function readMember(sql: Sql, tenantId: string, memberId: string): Promise<MemberRow | null> {
  const [row] = await sql.query<MemberRow>(`${SELECT_MEMBERS} AND m.id = $2`, [tenantId, memberId]);
  return row ?? null;
}
