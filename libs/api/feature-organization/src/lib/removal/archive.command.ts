import { Injectable } from '@nestjs/common';
import {
  archive,
  joinCurrentTerms,
  readOrganizationReach,
  type Transaction,
  UnitOfWork,
} from '@premia/api-data-access';
import { Conflict, NotFound, type TenantContext } from '@premia/api-util-platform';
import { message } from '@premia/shared-messages';
import { readPerson } from '../person/person.queries';
import type { SavePersonResult } from '../person/person.type';
import { TeamQueries } from '../team/team.queries';
import type { SaveTeamResult } from '../team/team.type';

interface Wish {
  readonly id: string;
  readonly archived: boolean;
}

/** Puts people and teams out of lists and choices, or back. Whoever still works, or is worked in, stays: nobody is paid unseen. */
@Injectable()
export class Archive {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly teams: TeamQueries,
  ) {}

  person(ctx: TenantContext, wish: Wish): Promise<typeof SavePersonResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      if (!(await archive(tx, ctx, 'person', wish))) return new NotFound(ctx);
      const person = await readPerson(tx, ctx, wish.id);
      if (person === null) return new NotFound(ctx);
      const { today } = await readOrganizationReach(tx, ctx);
      const stillWorks = person.leftOn === null || person.leftOn >= today;
      return wish.archived && stillWorks
        ? new Conflict(ctx, message('problem.PERSON.STILL_WORKS', { name: person.name }))
        : person;
    });
  }

  team(ctx: TenantContext, wish: Wish): Promise<typeof SaveTeamResult> {
    return this.unitOfWork.run(ctx, async (tx) => {
      if (!(await archive(tx, ctx, 'team', wish))) return new NotFound(ctx);
      const team = await this.teams.byId(tx, ctx, wish.id);
      if (team === null) return new NotFound(ctx);
      const { people, teams } = await whoIsIn(tx, ctx, wish.id);
      return wish.archived && people + teams > 0
        ? new Conflict(ctx, message('problem.TEAM.STILL_IN_USE', { name: team.name, people, teams }))
        : team;
    });
  }
}

/** People whose terms name the team today or later, and teams in sight below it. */
async function whoIsIn(
  tx: Transaction,
  ctx: TenantContext,
  teamId: string,
): Promise<{ readonly people: number; readonly teams: number }> {
  const { today } = await readOrganizationReach(tx, ctx);
  const [found] = await tx.query<{ readonly people: number; readonly teams: number }>(
    `select (select count(*)::int from premia.persons p ${joinCurrentTerms('p', '$2')}
              where p.tenant_id = $1 and current.team_id = $3 and (p.left_on is null or p.left_on >= $2::date)) as people,
            (select count(*)::int from premia.teams t
              where t.tenant_id = $1 and t.parent_id = $3 and t.archived_at is null) as teams`,
    [ctx.tenantId, today, teamId],
  );
  return found ?? { people: 0, teams: 0 };
}
