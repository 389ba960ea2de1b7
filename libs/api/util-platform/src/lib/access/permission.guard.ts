import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { contextOf } from '../context/context-of';
import { isTenantContext, isUserContext } from '../context/request-context';
import { type Access, ACCESS_METADATA } from './access';
import { NotSignedIn, NotVisible } from './not-visible';
import { scopeOf } from './scope-of';

/** Stands before every operation; one that declares no access is refused to everybody. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS_METADATA, [
      execution.getHandler(),
      execution.getClass(),
    ]);
    if (access === undefined) {
      const name = `${execution.getClass().name}.${execution.getHandler().name}`;
      throw new Error(`${name} declares no access: add @Requires, @SignedIn or @Public`);
    }
    if (access.kind === 'public') return true;
    const ctx = contextOf(execution);
    if (!isUserContext(ctx)) throw new NotSignedIn();
    if (access.kind === 'signed-in') return true;
    if (!isTenantContext(ctx) || scopeOf(ctx, access.permission) === null) throw new NotVisible();
    return true;
  }
}
