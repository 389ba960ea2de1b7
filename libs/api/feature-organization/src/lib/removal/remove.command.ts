import { Injectable } from '@nestjs/common';
import { removeUnused, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { Deleted, type DeleteResult, InUse } from '@premia/api-vocabulary';

/** Takes away a person or a team that was added by mistake: only while nothing rests on it. */
@Injectable()
export class Remove {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  execute(ctx: TenantContext, thing: 'person' | 'team', id: string): Promise<typeof DeleteResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      const uses = await removeUnused(tx, ctx, thing, id);
      if (uses === null) return new NotFound(ctx);
      return uses.length > 0 ? new InUse(ctx, uses) : new Deleted(id);
    });
  }
}
