import { Injectable } from '@nestjs/common';
import { isActiveMember, newId, RoleGrantEntity, type Sql, type Transaction } from '@premia/api-data-access';
import { composeEmail, Config, NotFound, type TenantContext } from '@premia/api-util-platform';
import { LIMITS, type Locale, mayGrant, opensPay, type Role } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import { hasOtherOwner } from '../members/member.queries';
import { readOpenGrant, roleGrantOf } from './role-grant.queries';
import type { RoleGrant } from './role-grant.type';

const LIFETIME_MS = LIMITS.roleGrantDays * 24 * 60 * 60_000;

export interface WantedGrant {
  readonly email: string;
  /** Null: an invitation. */
  readonly memberId: string | null;
  readonly roles: readonly Role[];
  readonly personId: string | null;
}

/**
 * Whether an owner has to approve first: where somebody gives what they don't hold, and where an owner opens others' pay while
 * there is a second owner to look at it.
 */
export async function needsApproval(
  sql: Sql,
  ctx: TenantContext,
  { roles, personId }: Pick<WantedGrant, 'roles' | 'personId'>,
): Promise<boolean> {
  if (!mayGrant(ctx.roles, roles, personId)) return true;
  return opensPay(roles) && (await hasOtherOwner(sql, ctx, ctx.userId));
}

@Injectable()
export class RequestGrant {
  constructor(private readonly config: Config) {}

  /** Writes the request down, in place of an earlier one for the same address, and tells the owners who can decide. */
  async run(
    tx: Transaction,
    ctx: TenantContext,
    { email, memberId, roles, personId }: WantedGrant,
  ): Promise<RoleGrant | NotFound> {
    const { tenantId, userId: requestedBy, now: requestedAt } = ctx;
    await tx.execute(
      `update premia.role_grants set decided_at = $3, decided_by = $4 where tenant_id = $1 and email = $2 and decided_at is null`,
      [tenantId, email, requestedAt, requestedBy],
    );
    const id = newId();
    const expiresAt = new Date(requestedAt.getTime() + LIFETIME_MS);
    const row = { tenantId, id, email, membershipId: memberId, roles, personId, requestedBy, requestedAt, expiresAt };
    await tx.repository(RoleGrantEntity).insert(row);
    const after = { email, roles, personId };
    tx.audit({ action: 'role-grant.requested', entity: 'membership', entityId: memberId, after });
    const owners = await tx.query<Recipient>(
      `select u.email, u.locale from premia.memberships m join premia.users u on u.id = m.user_id
        where m.tenant_id = $1 and m.user_id <> $2 and 'owner' = any (m.roles) and ${isActiveMember('$3')}`,
      [tenantId, requestedBy, requestedAt],
    );
    for (const owner of owners) await this.tell(tx, owner, email, 'requested');
    const granted = await readOpenGrant(tx, ctx, id);
    return granted === null ? new NotFound(ctx) : roleGrantOf(ctx, granted);
  }

  /** One e-mail about a request for the login of `email`. */
  async tell(
    tx: Transaction,
    { email: recipient, locale }: Recipient,
    email: string,
    what: 'requested' | 'approved' | 'declined',
  ): Promise<void> {
    const url = `${this.config.publicUrl}/settings/members`;
    await tx.email(
      composeEmail({
        recipient,
        locale,
        subject: message(`email.roleGrant.${what}.subject`, { email }),
        paragraphs: [message(`email.roleGrant.${what}.text`, { email })],
        button: { label: message('email.roleGrant.button'), url },
        note: message('email.roleGrant.note', { days: LIMITS.roleGrantDays }),
      }),
    );
  }
}

export interface Recipient {
  readonly email: string;
  readonly locale: Locale;
}
