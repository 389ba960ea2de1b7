import { Injectable } from '@nestjs/common';
import { isActiveMember, Reads, readWorkspace, type Sql } from '@premia/api-data-access';
import type { RequestContext } from '@premia/api-util-platform';
import { grantsOf, isRole, type Locale } from '@premia/shared-contract';
import type { OpenSession } from '../session/sessions';
import { Me, type MyMembership, SignedInType } from './me.type';

interface UserRow {
  readonly email: string;
  readonly name: string | null;
  readonly confirmed: boolean;
  readonly locale: Locale;
}

interface MembershipRow {
  readonly id: string;
  readonly tenant_id: string;
  readonly name: string;
  readonly is_sample: boolean;
  readonly roles: readonly string[];
  readonly person_id: string | null;
  readonly person_name: string | null;
}

@Injectable()
export class MeQueries {
  constructor(private readonly reads: Reads) {}

  /** The signed-in user; null for a stranger. */
  async me(ctx: RequestContext): Promise<Me | null> {
    const { userId, tenantId } = ctx;
    return userId === null ? null : this.reads.inIdentity(ctx, (sql) => readMe(sql, userId, tenantId, ctx.now));
  }

  /** The user of a session that has just been opened, as the next request will see it. */
  async signedIn(
    ctx: RequestContext,
    { accessToken, userId, sessionId, tenantId, closedWorkspaces = 0 }: OpenSession,
  ): Promise<SignedInType> {
    const later: RequestContext = { ...ctx, userId, sessionId, tenantId };
    const me = await this.reads.during(later, () =>
      this.reads.inIdentity(later, (sql) => readMe(sql, userId, tenantId, ctx.now)),
    );
    const { token, expiresAt } = accessToken;
    return new SignedInType({ accessToken: token, expiresAt, now: ctx.now, me, closedWorkspaces });
  }
}

/** Everything about the user at once; the transaction is bound to the user and the current workspace, in identity. */
async function readMe(sql: Sql, userId: string, tenantId: string | null, now: Date): Promise<Me> {
  const [user] = await sql.query<UserRow>(
    'select email, name, email_confirmed_at is not null as confirmed, locale from premia.users where id = $1',
    [userId],
  );
  if (user === undefined) throw new Error('The account of a valid session is gone');
  const rows = await sql.query<MembershipRow>(
    `SELECT m.id, m.tenant_id, m.roles, m.person_id, p.name AS person_name, t.name, t.is_sample
     FROM premia.memberships m
     JOIN premia.tenants t ON t.id = m.tenant_id
     LEFT JOIN premia.persons p ON p.tenant_id = m.tenant_id AND p.id = m.person_id
     WHERE m.user_id = $1 AND ${isActiveMember('$2')} ORDER BY lower(t.name), m.id`,
    [userId, now],
  );
  const current = rows.find((row) => row.tenant_id === tenantId);
  const roles = current?.roles.filter(isRole) ?? [];
  return new Me({
    userId,
    email: user.email,
    name: user.name,
    isEmailConfirmed: user.confirmed,
    locale: user.locale,
    personId: current?.person_id ?? null,
    personName: current?.person_name ?? null,
    workspace: current === undefined ? null : await readWorkspace(sql, current.tenant_id),
    roles,
    permissions: grantsOf(roles),
    memberships: rows.map(toMembership),
  });
}

function toMembership(row: MembershipRow): MyMembership {
  return {
    id: row.id,
    workspaceId: row.tenant_id,
    workspaceName: row.name,
    roles: row.roles.filter(isRole),
    isSample: row.is_sample,
  };
}
