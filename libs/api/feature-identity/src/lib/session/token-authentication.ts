import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Database } from '@premia/api-data-access';
import { Authentication, type RequestIdentity, STRANGER } from '@premia/api-util-platform';
import { isRole, type Locale } from '@premia/shared-contract';
import { AccessTokens } from './access-tokens';

interface IdentityRow {
  readonly locale: Locale;
  readonly roles: readonly string[] | null;
  readonly person_id: string | null;
  readonly access_ends_at: Date | null;
}

/** Everything a request's identity needs, by the settings of its transaction: one round trip, no parameters. */
const SELECT_IDENTITY = `
  SELECT u.locale, m.roles, m.person_id, m.access_ends_at
  FROM premia.sessions s
  JOIN premia.users u ON u.id = s.user_id
  LEFT JOIN premia.memberships m ON m.user_id = s.user_id AND m.ended_at IS NULL AND m.suspended_at IS NULL
    AND m.tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid
  WHERE s.id = nullif(current_setting('app.session_id', true), '')::uuid
    AND s.user_id = nullif(current_setting('app.user_id', true), '')::uuid
    AND s.revoked_at IS NULL`;

/**
 * Recognises a request by its access token, and asks the database what the token cannot know: whether the session still
 * stands, and which roles the member has now. Signing out everywhere and losing a role take effect at once.
 */
@Injectable()
export class TokenAuthentication extends Authentication {
  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly database: Database,
  ) {
    super();
  }

  async identify(request: Request, now: Date): Promise<RequestIdentity> {
    const subject = await this.accessTokens.recognise(request, now);
    if (subject === null) return STRANGER;
    const { userId, sessionId, tenantId } = subject;
    const [row] = await this.database.readOnce<IdentityRow>(
      { tenantId, userId, sessionId, bindingMode: 'identity' },
      SELECT_IDENTITY,
    );
    if (row === undefined) return STRANGER;
    const isMember = row.roles !== null && (row.access_ends_at === null || row.access_ends_at > now);
    return {
      userId,
      sessionId,
      tenantId: isMember ? tenantId : null,
      personId: isMember ? row.person_id : null,
      roles: isMember ? (row.roles ?? []).filter(isRole) : [],
      locale: row.locale,
    };
  }
}
