import type { Locale, Role } from '@premia/shared-contract';

/**
 * Who asks, in which workspace, when and in which language. Made once per request, handed on explicitly as the first
 * argument of every command, query and repository call, and never changed: it is also the key under which the reads and
 * loaders of one operation find each other.
 */
export interface RequestContext {
  readonly requestId: string;
  readonly locale: Locale;
  /** The one moment of this request: what is compared with and written as "now" comes from here. */
  readonly now: Date;
  readonly userId: string | null;
  readonly sessionId: string | null;
  readonly tenantId: string | null;
  readonly personId: string | null;
  readonly roles: readonly Role[];
  /** The caller's network address, for limits on attempts; empty in jobs. */
  readonly ip: string;
  readonly userAgent: string;
}

/** The context of someone signed in, in a workspace or still without one. */
export interface UserContext extends RequestContext {
  readonly userId: string;
}

/** The context of an operation inside a workspace. */
export interface TenantContext extends UserContext {
  readonly tenantId: string;
}

export function isUserContext(ctx: RequestContext): ctx is UserContext {
  return ctx.userId !== null;
}

export function isTenantContext(ctx: RequestContext): ctx is TenantContext {
  return ctx.userId !== null && ctx.tenantId !== null;
}
