import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@premia/shared-contract';

/** What an operation asks of its caller. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'permission'; readonly permission: Permission };

export const ACCESS_METADATA = 'premia:access';

/** Anybody may call it, signed in or not. */
export const Public = () => SetMetadata<string, Access>(ACCESS_METADATA, { kind: 'public' });

/** Whoever is signed in may call it, also without a workspace. */
export const SignedIn = () => SetMetadata<string, Access>(ACCESS_METADATA, { kind: 'signed-in' });

/** Members whose roles hold the permission in any scope may call it; the finer scope is the feature's to apply (`scopeOf`). */
export const Requires = (permission: Permission) =>
  SetMetadata<string, Access>(ACCESS_METADATA, { kind: 'permission', permission });
