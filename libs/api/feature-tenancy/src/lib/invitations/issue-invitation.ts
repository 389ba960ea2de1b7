import { Injectable } from '@nestjs/common';
import { InvitationEntity, newId, readWorkspace, type Transaction } from '@premia/api-data-access';
import { Config, Conflict, hashToken, newSecretToken, NotFound, type TenantContext } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { message } from '@premia/shared-messages';
import type { CreateInvitationArguments } from '../members/role.input';
import { Invitation, type InvitationRow } from './invitation.type';
import { invitationEmail } from './invitation-email';

const LIFETIME_MS = LIMITS.invitationDays * 24 * 60 * 60_000;

@Injectable()
export class IssueInvitation {
  constructor(private readonly config: Config) {}

  /**
   * Sends a link to join, by the caller's right: it stops working when they lose it. An earlier one to the same address stops
   * too: there is one answer to "which link?".
   */
  async issue(
    tx: Transaction,
    ctx: TenantContext,
    { email, roles, personId = null }: CreateInvitationArguments,
  ): Promise<Invitation | Conflict | NotFound> {
    const refusal = await refuseInvitation(tx, ctx, email, personId);
    if (refusal !== null) return refusal;
    const workspace = await readWorkspace(tx, ctx.tenantId);
    if (workspace === null) return new NotFound(ctx);
    await tx.execute(
      `UPDATE premia.invitations SET revoked_at = $3
       WHERE tenant_id = $1 AND email = $2 AND accepted_at IS NULL AND revoked_at IS NULL`,
      [ctx.tenantId, email, ctx.now],
    );
    const token = newSecretToken();
    const row = await insert(tx, ctx, { email, roles, personId }, token);
    const url = `${this.config.publicUrl}/invitation?token=${token}`;
    await tx.email(invitationEmail({ recipient: email, locale: ctx.locale, workspaceName: workspace.name, url }));
    return new Invitation(row, ctx.now);
  }
}

export async function refuseInvitation(
  tx: Transaction,
  ctx: TenantContext,
  email: string,
  personId: string | null,
): Promise<Conflict | NotFound | null> {
  const refusal = await refuseSender(tx, ctx, email);
  if (refusal !== null) return refusal;
  const [member] = await tx.query(
    `SELECT FROM premia.memberships m JOIN premia.users u ON u.id = m.user_id
     WHERE m.tenant_id = $1 AND u.email = $2 AND m.ended_at IS NULL`,
    [ctx.tenantId, email],
  );
  if (member !== undefined) {
    return new Conflict(ctx, message('problem.INVITATION.ALREADY_MEMBER', { email }));
  }
  if (personId === null) return null;
  const [person] = await tx.query<{ linked: boolean }>(
    `SELECT m.id IS NOT NULL AS linked FROM premia.persons p
     LEFT JOIN premia.memberships m ON m.tenant_id = p.tenant_id AND m.person_id = p.id
     WHERE p.tenant_id = $1 AND p.id = $2`,
    [ctx.tenantId, personId],
  );
  if (person === undefined) return new NotFound(ctx);
  if (!person.linked) return null;
  return new Conflict(ctx, message('problem.INVITATION.PERSON_LINKED'));
}

/** Mail goes to others only from addresses that are their senders', and not without end. */
async function refuseSender(tx: Transaction, ctx: TenantContext, email: string): Promise<Conflict | null> {
  const [{ confirmed, all, toOne } = { confirmed: false, all: 0, toOne: 0 }] = await tx.query<{
    readonly confirmed: boolean;
    readonly all: number;
    readonly toOne: number;
  }>(
    `select u.email_confirmed_at is not null as confirmed, i.*
       from premia.users u, lateral (
         select count(*)::int as all, count(*) filter (where email = $3)::int as "toOne"
           from premia.invitations where tenant_id = $1 and created_at > $4) i
      where u.id = $2`,
    [ctx.tenantId, ctx.userId, email, new Date(ctx.now.getTime() - 24 * 60 * 60_000)],
  );
  const { invitationsPerDay } = LIMITS;
  if (!confirmed) return new Conflict(ctx, message('problem.INVITATION.EMAIL_NOT_CONFIRMED'));
  if (toOne >= invitationsPerDay.toOne) return new Conflict(ctx, message('problem.INVITATION.SENT_OFTEN', { email }));
  return all < invitationsPerDay.all
    ? null
    : new Conflict(ctx, message('problem.INVITATION.TOO_MANY', { most: invitationsPerDay.all }));
}

async function insert(
  tx: Transaction,
  ctx: TenantContext,
  { email, roles, personId }: Required<CreateInvitationArguments>,
  token: string,
): Promise<InvitationRow> {
  const row = {
    id: newId(),
    email,
    roles,
    personId,
    createdAt: ctx.now,
    expiresAt: new Date(ctx.now.getTime() + LIFETIME_MS),
    acceptedAt: null,
    revokedAt: null,
  };
  const { tenantId, userId: createdBy } = ctx;
  await tx.repository(InvitationEntity).insert({ ...row, tenantId, createdBy, tokenHash: hashToken(token) });
  tx.audit({ action: 'invitation.created', entity: 'invitation', entityId: row.id, after: { email, roles, personId } });
  return row;
}
