import type { Request } from 'express';
import type { Locale, Role } from '@premia/shared-contract';

/** What a request proves about its sender; all null and empty for a stranger. */
export interface RequestIdentity {
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly tenantId: string | null;
  readonly personId: string | null;
  readonly roles: readonly Role[];
  readonly locale: Locale | null;
}

export const ANONYMOUS: RequestIdentity = {
  userId: null,
  sessionId: null,
  tenantId: null,
  personId: null,
  roles: [],
  locale: null,
};

/** Recognises the sender of a request. The identity feature provides it; a false or expired proof makes a stranger. */
export abstract class Authentication {
  abstract identify(request: Request, now: Date): Promise<RequestIdentity>;
}
