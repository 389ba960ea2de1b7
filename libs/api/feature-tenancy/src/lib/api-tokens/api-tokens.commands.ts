import { Injectable } from '@nestjs/common';
import { ApiTokenEntity, newApiToken, newId, UnitOfWork } from '@premia/api-data-access';
import { hashToken, NotFound, type TenantContext } from '@premia/api-util-platform';
import { ApiToken, type CreateApiTokenArguments, NewApiToken } from './api-token.type';

const DAY_MS = 86_400_000;

@Injectable()
export class ApiTokenCommands {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  create(ctx: TenantContext, { name, days }: CreateApiTokenArguments): Promise<NewApiToken> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const secret = newApiToken(ctx.tenantId);
      const row = {
        id: newId(),
        name,
        scopes: ['observations_write'] as const,
        createdAt: ctx.now,
        expiresAt: new Date(ctx.now.getTime() + days * DAY_MS),
        revokedAt: null,
      };
      const { tenantId, userId: createdBy } = ctx;
      await tx.repository(ApiTokenEntity).insert({ tenantId, createdBy, tokenHash: hashToken(secret), ...row });
      const after = { name, scopes: row.scopes, expiresAt: row.expiresAt.toISOString() };
      tx.audit({ action: 'api-token.created', entity: 'api-token', entityId: row.id, after });
      return new NewApiToken(row, secret);
    });
  }

  /** Ends a token at once. Doing it twice changes nothing. */
  revoke(ctx: TenantContext, id: string): Promise<ApiToken | NotFound> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const tokens = tx.repository(ApiTokenEntity);
      const key = { tenantId: ctx.tenantId, id };
      const row = await tokens.findOne({ where: key, lock: { mode: 'pessimistic_write' } });
      if (row === null) return new NotFound(ctx);
      if (row.revokedAt !== null) return new ApiToken(row);
      await tokens.update(key, { revokedAt: ctx.now, revokedBy: ctx.userId });
      tx.audit({ action: 'api-token.revoked', entity: 'api-token', entityId: id, before: { name: row.name } });
      return new ApiToken({ ...row, revokedAt: ctx.now });
    });
  }
}
