import { Injectable } from '@nestjs/common';
import { Reads, type Sql } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import { RoleGrant, type RoleGrantRow } from './role-grant.type';

/** More open requests than anybody reads. */
const LISTED = 200;

/** Requests that still wait: `$1` tenant, `$2` now. */
const OPEN_GRANTS = `
  select g.id, g.email, g.membership_id as "memberId", g.person_id as "personId", p.name as "personName", g.roles,
         g.requested_by as "requestedBy", u.email as "requestedByEmail", g.requested_at as "requestedAt", g.expires_at as "expiresAt"
    from premia.role_grants g
    join premia.users u on u.id = g.requested_by
    left join premia.persons p on p.tenant_id = g.tenant_id and p.id = g.person_id
   where g.tenant_id = $1 and g.decided_at is null and g.expires_at > $2`;

@Injectable()
export class RoleGrantQueries {
  constructor(private readonly reads: Reads) {}

  async open(ctx: TenantContext): Promise<readonly RoleGrant[]> {
    const rows = await this.reads.query<RoleGrantRow>(ctx, `${OPEN_GRANTS} order by g.id limit ${LISTED}`, [
      ctx.tenantId,
      ctx.now,
    ]);
    return rows.map((row) => roleGrantOf(ctx, row));
  }
}

export async function readOpenGrant(sql: Sql, ctx: TenantContext, id: string): Promise<RoleGrantRow | null> {
  const [row] = await sql.query<RoleGrantRow>(`${OPEN_GRANTS} and g.id = $3 for update of g`, [
    ctx.tenantId,
    ctx.now,
    id,
  ]);
  return row ?? null;
}

export function roleGrantOf(ctx: TenantContext, row: RoleGrantRow): RoleGrant {
  return new RoleGrant(row, ctx.roles.includes('owner') && row.requestedBy !== ctx.userId);
}
