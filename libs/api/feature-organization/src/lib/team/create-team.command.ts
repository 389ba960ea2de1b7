import { Injectable } from '@nestjs/common';
import { brokenUniqueness, newId, TeamEntity, type Transaction, UnitOfWork } from '@premia/api-data-access';
import { NotFound, type TenantContext } from '@premia/api-util-platform';
import { headHasLeft, teamNameTaken } from './team.errors';
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
        const left = await leaverOf(tx, ctx, headPersonId);
        if (left !== null) return headHasLeft(ctx, left);
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

/** Somebody whose last day is over, by the day of the workspace; null for whoever still works here, and for nobody. */
export async function leaverOf(
  tx: Transaction,
  ctx: TenantContext,
  personId: string | null,
): Promise<{ readonly name: string; readonly leftOn: string } | null> {
  const [left] = await tx.query<{ readonly name: string; readonly leftOn: string }>(
    `select p.name, p.left_on as "leftOn"
       from premia.persons p
       join premia.tenants w on w.id = p.tenant_id
      where p.tenant_id = $1 and p.id = $2::uuid and p.left_on < ($3::timestamptz at time zone w.time_zone)::date`,
    [ctx.tenantId, personId, ctx.now],
  );
  return left ?? null;
}
