import {
  hashToken,
  inAnotherOperation,
  isUuid,
  newSecretToken,
  type RequestContext,
  type TenantContext,
} from '@premia/api-util-platform';
import { type ApiScope, isRole } from '@premia/shared-contract';
import type { Reads } from '../reads/reads';
import { isActiveMember } from './active-member';

const FORM = /^premia_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_[\w-]{43}$/;

/** A new token of a workspace: shown once, and kept as its hash. */
export function newApiToken(tenantId: string): string {
  return `premia_${tenantId.replaceAll('-', '')}_${newSecretToken()}`;
}

interface CallerRow {
  readonly created_by: string;
  readonly roles: readonly string[];
  readonly person_id: string | null;
}

/**
 * Whoever made the token, as they are now, where it is valid for the scope; null for any other, whatever is wrong with it.
 * It is looked for in the workspace that it names, under that workspace's row security.
 */
export async function readApiCaller(
  reads: Reads,
  stranger: RequestContext,
  token: string,
  scope: ApiScope,
): Promise<TenantContext | null> {
  const tenantId = FORM.exec(token)?.slice(1).join('-');
  if (tenantId === undefined || !isUuid(tenantId)) return null;
  const inside = inAnotherOperation({
    ...stranger,
    tenantId,
    userId: null,
    sessionId: null,
    personId: null,
    roles: [],
  });
  const [row] = await reads.during(inside, () =>
    reads.query<CallerRow>(
      inside,
      `select t.created_by, m.roles, m.person_id
         from premia.api_tokens t
         join premia.memberships m on m.tenant_id = t.tenant_id and m.user_id = t.created_by and ${isActiveMember('$3')}
        where t.tenant_id = $1 and t.token_hash = $2 and t.revoked_at is null and t.expires_at > $3 and $4 = any(t.scopes)`,
      [tenantId, hashToken(token), stranger.now, scope],
    ),
  );
  if (row === undefined) return null;
  return inAnotherOperation({
    ...inside,
    tenantId,
    userId: row.created_by,
    personId: row.person_id,
    roles: row.roles.filter(isRole),
  });
}
