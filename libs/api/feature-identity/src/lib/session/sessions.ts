import { Injectable } from '@nestjs/common';
import { isActiveMember, newId, RefreshTokenEntity, SessionEntity, type Transaction } from '@premia/api-data-access';
import { hashToken, newSecretToken } from '@premia/api-util-platform';
import { LIMITS } from '@premia/shared-contract';
import { auditAccount } from '../account-audit';
import { type AccessToken, AccessTokens, type TokenSubject } from './access-tokens';

/** Someone who has just signed in, or whose session goes on. */
export interface OpenSession extends TokenSubject {
  readonly accessToken: AccessToken;
  /** For the cookie; null where the cookie at hand is still the right one. */
  readonly refreshToken: string | null;
  readonly closedWorkspaces?: number;
}

export type RevocationReason = NonNullable<SessionEntity['revokedReason']>;

interface TokenRow {
  readonly id: string;
  readonly session_id: string;
  readonly user_id: string;
  readonly email: string;
  readonly tenant_id: string | null;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  readonly revoked_at: Date | null;
}

const REFRESH_LIFETIME_MS = LIMITS.refreshTokenDays * 24 * 60 * 60_000;
const GRACE_MS = LIMITS.refreshGraceSeconds * 1000;

/** Sessions and their refresh tokens. A session is one family of tokens: each is used once and replaced by the next. */
@Injectable()
export class Sessions {
  constructor(private readonly accessTokens: AccessTokens) {}

  /** Opens a session in the preferred workspace, or in the one the user was in last. */
  async open(tx: Transaction, userId: string, preferredTenantId: string | null): Promise<OpenSession> {
    const tenantId = await workspaceOf(tx, userId, preferredTenantId);
    const sessionId = newId();
    const { now, userAgent } = tx.ctx;
    const session = { id: sessionId, userId, tenantId, createdAt: now, lastUsedAt: now, userAgent };
    await tx.repository(SessionEntity).insert(session);
    const subject = { userId, sessionId, tenantId };
    const refreshToken = await issueRefreshToken(tx, sessionId);
    return { ...subject, refreshToken, accessToken: this.accessTokens.issue(subject, now) };
  }

  /**
   * Goes on with the session of a refresh token; null where it has ended. A token that comes a second time has been
   * copied, and the whole session ends for both holders; but two tabs of one browser may present the same token at
   * once, so within a short time the second gets an access token, and keeps the cookie that the first was given.
   */
  async refresh(tx: Transaction, refreshToken: string): Promise<OpenSession | null> {
    const token = await lockToken(tx, refreshToken);
    const { now } = tx.ctx;
    if (token === null || token.revoked_at !== null || token.expires_at <= now) return null;
    // The membership may have ended since: the session then goes on in another workspace of the user.
    const tenantId = await workspaceOf(tx, token.user_id, token.tenant_id);
    const subject = { userId: token.user_id, sessionId: token.session_id, tenantId };
    const accessToken = this.accessTokens.issue(subject, now);
    if (token.used_at !== null) {
      if (now.getTime() - token.used_at.getTime() <= GRACE_MS) return { ...subject, accessToken, refreshToken: null };
      await this.revoke(tx, token.session_id, 'token-reused');
      const after = { email: token.email };
      await auditAccount(tx, token.user_id, { action: 'session.stolen', actorUserId: null, after });
      return null;
    }
    await tx.repository(RefreshTokenEntity).update({ id: token.id }, { usedAt: now });
    await tx.repository(SessionEntity).update({ id: token.session_id }, { lastUsedAt: now, tenantId });
    return { ...subject, accessToken, refreshToken: await issueRefreshToken(tx, token.session_id) };
  }

  /** Moves the session to another workspace; the refresh token stays. */
  async moveTo(
    tx: Transaction,
    session: { readonly userId: string; readonly sessionId: string },
    tenantId: string,
  ): Promise<OpenSession> {
    await tx.repository(SessionEntity).update({ id: session.sessionId }, { tenantId });
    const subject = { ...session, tenantId };
    return { ...subject, refreshToken: null, accessToken: this.accessTokens.issue(subject, tx.ctx.now) };
  }

  async revoke(tx: Transaction, sessionId: string, reason: RevocationReason): Promise<void> {
    await tx.execute(
      'UPDATE premia.sessions SET revoked_at = $2, revoked_reason = $3 WHERE id = $1 AND revoked_at IS NULL',
      [sessionId, tx.ctx.now, reason],
    );
  }

  async revokeAll(tx: Transaction, userId: string, reason: RevocationReason): Promise<void> {
    await tx.execute(
      'UPDATE premia.sessions SET revoked_at = $2, revoked_reason = $3 WHERE user_id = $1 AND revoked_at IS NULL',
      [userId, tx.ctx.now, reason],
    );
  }

  /** The session a refresh token belongs to, whatever its state. */
  async sessionOf(tx: Transaction, refreshToken: string): Promise<string | null> {
    return (await lockToken(tx, refreshToken))?.session_id ?? null;
  }
}

async function issueRefreshToken(tx: Transaction, sessionId: string): Promise<string> {
  const token = newSecretToken();
  const { now: issuedAt } = tx.ctx;
  const expiresAt = new Date(issuedAt.getTime() + REFRESH_LIFETIME_MS);
  await tx
    .repository(RefreshTokenEntity)
    .insert({ id: newId(), sessionId, tokenHash: hashToken(token), issuedAt, expiresAt });
  return token;
}

/** Locks the session, so that of two requests with one token the second sees what the first has done. */
async function lockToken(tx: Transaction, refreshToken: string): Promise<TokenRow | null> {
  const tokenHash = hashToken(refreshToken);
  await tx.query(
    `SELECT FROM premia.sessions s JOIN premia.refresh_tokens t ON t.session_id = s.id
     WHERE t.token_hash = $1 FOR UPDATE OF s`,
    [tokenHash],
  );
  const [row] = await tx.query<TokenRow>(
    `SELECT t.id, t.session_id, s.user_id, u.email, s.tenant_id, t.expires_at, t.used_at, s.revoked_at
     FROM premia.refresh_tokens t JOIN premia.sessions s ON s.id = t.session_id
     JOIN premia.users u ON u.id = s.user_id WHERE t.token_hash = $1`,
    [tokenHash],
  );
  return row ?? null;
}

/** The preferred workspace while the user is a member there, else the one used last; null for a user without any. */
async function workspaceOf(tx: Transaction, userId: string, preferredTenantId: string | null): Promise<string | null> {
  await tx.bind({ userId });
  const [row] = await tx.query<{ tenant_id: string }>(
    `SELECT m.tenant_id FROM premia.memberships m
     LEFT JOIN LATERAL (SELECT s.last_used_at FROM premia.sessions s
       WHERE s.user_id = m.user_id AND s.tenant_id = m.tenant_id ORDER BY s.last_used_at DESC LIMIT 1) recent ON true
     WHERE m.user_id = $1 AND ${isActiveMember('$3')}
     ORDER BY m.tenant_id IS NOT DISTINCT FROM $2::uuid DESC, recent.last_used_at DESC NULLS LAST, m.created_at LIMIT 1`,
    [userId, preferredTenantId, tx.ctx.now],
  );
  return row?.tenant_id ?? null;
}
