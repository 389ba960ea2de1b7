import { Injectable } from '@nestjs/common';
import { brokenUniqueness, TeamEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { leaverOf, referencesExist } from './create-team.command';
import { headHasLeft, teamAboveItself, teamNameTaken } from './team.errors';
import type { UpdateTeamArguments } from './team.input';
import { TeamQueries } from './team.queries';
import type { SaveTeamResult } from './team.type';

interface StoredTeam {
  readonly name: string;
  readonly parentId: string | null;
  readonly headPersonId: string | null;
}

@Injectable()
export class UpdateTeam {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TeamQueries,
  ) {}

  async execute(ctx: TenantContext, change: UpdateTeamArguments): Promise<typeof SaveTeamResult> {
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        // One change of the tree at a time: two moves could otherwise close a ring that neither sees.
        await tx.query(`select pg_advisory_xact_lock(hashtextextended($1, 0))`, [`teams:${ctx.tenantId}`]);
        const before = await lockTeam(tx, ctx, change.id);
        if (before === null) return new NotFound(ctx);
        const after: StoredTeam = {
          name: change.name ?? before.name,
          parentId: change.parentId === undefined ? before.parentId : change.parentId,
          headPersonId: change.headPersonId === undefined ? before.headPersonId : change.headPersonId,
        };
        if (!(await referencesExist(tx, ctx, after.parentId, after.headPersonId))) return new NotFound(ctx);
        // Whoever headed it when they left stays until somebody else is named.
        const isNewHead = after.headPersonId !== before.headPersonId;
        const left = isNewHead ? await leaverOf(tx, ctx, after.headPersonId) : null;
        if (left !== null) return headHasLeft(ctx, left);
        if (await closesRing(tx, ctx, change.id, after.parentId)) return teamAboveItself(ctx);
        await tx.repository(TeamEntity).update({ tenantId: ctx.tenantId, id: change.id }, after);
        tx.audit({ action: 'team.updated', entity: 'team', entityId: change.id, before, after });
        return (await this.queries.byId(tx, ctx, change.id)) ?? new NotFound(ctx);
      });
    } catch (error) {
      if (brokenUniqueness(error) !== null) return teamNameTaken(ctx, change.name ?? '');
      throw error;
    }
  }
}

async function lockTeam(tx: Transaction, ctx: TenantContext, id: string): Promise<StoredTeam | null> {
  const where = { tenantId: ctx.tenantId, id };
  const row = await tx.repository(TeamEntity).findOne({ where, lock: { mode: 'pessimistic_write' } });
  if (row === null) return null;
  const { name, parentId, headPersonId } = row;
  return { name, parentId, headPersonId };
}

/** Whether the team would stand above itself. */
async function closesRing(tx: Transaction, ctx: TenantContext, id: string, parentId: string | null): Promise<boolean> {
  if (parentId === null) return false;
  const [found] = await tx.query<{ readonly ring: boolean }>(
    `with recursive above as (
       select id, parent_id from premia.teams where tenant_id = $1 and id = $3::uuid
       union
       select t.id, t.parent_id from premia.teams t join above on t.tenant_id = $1 and t.id = above.parent_id)
     select exists (select from above where id = $2::uuid) as ring`,
    [ctx.tenantId, id, parentId],
  );
  return found?.ring === true;
}
