import type { Locale, Role } from '@premia/shared-contract';

/**
 * Who asks, in which workspace, when and in which language. Made once per request, handed on explicitly as the first
 * argument of every command, query and repository call, and never changed.
 */
export interface RequestContext {
  readonly requestId: string;
  /** By this object the reads and loaders of one operation find each other, also through copies of its context. */
  readonly operation: object;
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

/** The same caller in an operation of its own, with reads of its own: for work beside what is under way. */
export function inAnotherOperation<Context extends RequestContext>(ctx: Context): Context {
  return { ...ctx, operation: {} };
}
