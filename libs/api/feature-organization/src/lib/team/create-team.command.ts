import { Injectable } from '@nestjs/common';
import { brokenUniqueness, newId, TeamEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { teamNameTaken } from './team.errors';
import type { CreateTeamArguments } from './team.input';
import { TeamQueries } from './team.queries';
import type { SaveTeamResult } from './team.type';

@Injectable()
export class CreateTeam {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queries: TeamQueries,
  ) {}

  async execute(
    ctx: TenantContext,
    { name, parentId = null, headPersonId = null }: CreateTeamArguments,
  ): Promise<typeof SaveTeamResult> {
    try {
      return await this.unitOfWork.run(ctx, async (tx) => {
        if (!(await referencesExist(tx, ctx, parentId, headPersonId))) return new NotFound(ctx);
        const id = newId();
        const team = { tenantId: ctx.tenantId, id, name, parentId, headPersonId, createdAt: ctx.now };
        await tx.repository(TeamEntity).insert(team);
        tx.audit({ action: 'team.created', entity: 'team', entityId: id, after: { name, parentId, headPersonId } });
        return (await this.queries.byId(tx, ctx, id)) ?? new NotFound(ctx);
      });
    } catch (error) {
      if (brokenUniqueness(error) !== null) return teamNameTaken(ctx, name);
      throw error;
    }
  }
}

/** Whether the team above and the head, where they are named, exist in the workspace. */
export async function referencesExist(
  tx: Transaction,
  ctx: TenantContext,
  teamId: string | null | undefined,
  personId: string | null | undefined,
): Promise<boolean> {
  const [found] = await tx.query<{ readonly exist: boolean }>(
    `select ($2::uuid is null or exists (select from premia.teams where tenant_id = $1 and id = $2::uuid))
        and ($3::uuid is null or exists (select from premia.persons where tenant_id = $1 and id = $3::uuid)) as exist`,
    [ctx.tenantId, teamId ?? null, personId ?? null],
  );
  return found?.exist === true;
}
