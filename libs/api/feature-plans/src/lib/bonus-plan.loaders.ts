import { Injectable } from '@nestjs/common';
import { Reads } from '@premia/api-data-access';
import { OperationLoaders, type TenantContext } from '@premia/api-util-platform';
import { AcknowledgementSummary } from './bonus-plan.type';

interface AcknowledgementRow {
  readonly id: string;
  readonly needed: number;
  readonly given: number;
}

/** What versions of plans need beside their own row, one statement for all of an operation. */
@Injectable()
export class BonusPlanLoaders {
  constructor(
    private readonly reads: Reads,
    private readonly loaders: OperationLoaders,
  ) {}

  async acknowledgements(ctx: TenantContext, versionId: string): Promise<AcknowledgementSummary> {
    const found = await this.loaders.loadById(ctx, 'plan-version.acknowledgements', versionId, (ids) =>
      this.#read(ctx, ids),
    );
    return found ?? new AcknowledgementSummary(0, 0);
  }

  /** The workspace's limit of the team's share, percent. */
  async teamShareLimit(ctx: TenantContext): Promise<string> {
    return this.loaders
      .loader<'workspace', string>(ctx, 'plans.team-share-limit', async () => [await this.#readLimit(ctx)])
      .load('workspace');
  }

  async #readLimit(ctx: TenantContext): Promise<string> {
    const [policy] = await this.reads.query<{ readonly limit: string }>(
      ctx,
      `select team_share_limit::text as "limit" from premia.workspace_policies where tenant_id = $1`,
      [ctx.tenantId],
    );
    return policy?.limit ?? '50';
  }

  /** People with a target bonus today in the teams of each version, and how many of them have acknowledged it. */
  async #read(ctx: TenantContext, ids: readonly string[]): Promise<ReadonlyMap<string, AcknowledgementSummary>> {
    const rows = await this.reads.query<AcknowledgementRow>(
      ctx,
      `with recursive version as (
         select v.id, v.team_ids from premia.bonus_plan_versions v where v.tenant_id = $1 and v.id = any ($2::uuid[])),
       reached as (
         select version.id as version_id, team_id from version, unnest(version.team_ids) as team_id
         union
         select reached.version_id, t.id
           from premia.teams t join reached on t.tenant_id = $1 and t.parent_id = reached.team_id),
       people as (
         select p.id, w.team_id
           from premia.tenants home
           join premia.persons p on p.tenant_id = home.id
           join premia.terms w on w.tenant_id = p.tenant_id and w.person_id = p.id
          where home.id = $1
            and w.from_date <= ($3::timestamptz at time zone home.time_zone)::date
            and (w.to_date is null or w.to_date >= ($3::timestamptz at time zone home.time_zone)::date)
            and (p.left_on is null or p.left_on >= ($3::timestamptz at time zone home.time_zone)::date)
            and (w.target_amount > 0 or (w.target_percent > 0 and w.eligible_pay > 0)))
       select version.id, count(people.id)::int as needed, count(given.id)::int as given
         from version
         left join people on version.team_ids = '{}'
           or exists (select from reached r where r.version_id = version.id and r.team_id = people.team_id)
         left join premia.plan_acknowledgements given on given.tenant_id = $1 and given.plan_version_id = version.id
           and given.person_id = people.id and given.acknowledged_at is not null
        group by version.id`,
      [ctx.tenantId, ids, ctx.now],
    );
    return new Map(rows.map(({ id, needed, given }) => [id, new AcknowledgementSummary(needed, given)]));
  }
}
