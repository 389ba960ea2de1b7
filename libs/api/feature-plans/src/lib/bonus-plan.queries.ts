import { Injectable } from '@nestjs/common';
import { BonusPlanVersionEntity, columns, Reads, type Sql } from '@premia/api-data-access';
import {
  type Connection,
  decodeCursor,
  type PageArguments,
  pageOf,
  pageSize,
  type TenantContext,
} from '@premia/api-util-platform';
import { BonusPlan, BonusPlanVersion, type BonusPlanVersionRow } from './bonus-plan.type';
import { PlanAccess, type PlanVisibility } from './plan-access';

const VERSION_COLUMNS = `p.name as "planName", ${columns(BonusPlanVersionEntity, 'v', [
  'id',
  'planId',
  'number',
  'state',
  'definition',
  'teamIds',
  'appliesFrom',
  'publishedAt',
])}`;

/** Versions open to the caller: `$1` tenant, `$2` everyone, `$3` teams, `$4` drafts as well. */
const OPEN_VERSIONS = `
  select ${VERSION_COLUMNS}
    from premia.bonus_plan_versions v
    join premia.bonus_plans p on p.tenant_id = v.tenant_id and p.id = v.plan_id
   where v.tenant_id = $1
     and ($2::boolean or v.team_ids = '{}' or v.team_ids && $3::uuid[])
     and ($4::boolean or v.state = 'published')`;

@Injectable()
export class BonusPlanQueries {
  constructor(
    private readonly reads: Reads,
    private readonly access: PlanAccess,
  ) {}

  async page(ctx: TenantContext, { first, after }: PageArguments): Promise<Connection<BonusPlan>> {
    const visibility = await this.access.visibility(this.reads.of(ctx), ctx);
    const size = pageSize(first);
    const [name = null, id = null] = decodeCursor(after, ['text', 'id']) ?? [];
    const rows = await this.reads.query<
      BonusPlanVersionRow & { readonly nameKey: string; readonly totalCount: number }
    >(
      ctx,
      `with open as (${OPEN_VERSIONS}),
            plans as (select distinct "planId" as id, lower("planName") as key from open),
            page as (select * from plans where $5::text is null or (key, id) > ($5, $6::uuid) order by key, id limit $7)
       select open.*, page.key as "nameKey", (select count(*)::int from plans) as "totalCount"
         from page join open on open."planId" = page.id
        order by page.key, page.id, open.number desc`,
      [...parameters(ctx, visibility), name, id, size + 1],
    );
    const plans = plansOf(rows);
    return pageOf(
      plans,
      size,
      rows[0]?.totalCount ?? 0,
      ({ plan }) => plan,
      ({ plan, nameKey }) => [nameKey, plan.id],
    );
  }

  async byId(ctx: TenantContext, id: string): Promise<BonusPlan | null> {
    const visibility = await this.access.visibility(this.reads.of(ctx), ctx);
    const rows = await this.reads.query<BonusPlanVersionRow>(
      ctx,
      `${OPEN_VERSIONS} and v.plan_id = $5 order by v.number desc`,
      [...parameters(ctx, visibility), id],
    );
    return plansOf(rows.map((row) => ({ ...row, nameKey: '' })))[0]?.plan ?? null;
  }

  /** A version that the caller may see. */
  async visibleVersion(sql: Sql, ctx: TenantContext, versionId: string): Promise<BonusPlanVersion | null> {
    const visibility = await this.access.visibility(sql, ctx);
    const [row] = await sql.query<BonusPlanVersionRow>(`${OPEN_VERSIONS} and v.id = $5`, [
      ...parameters(ctx, visibility),
      versionId,
    ]);
    return row === undefined ? null : new BonusPlanVersion(row);
  }
}

/** A version as a command answers it, after it has checked that the caller may have it. */
export async function readVersion(sql: Sql, ctx: TenantContext, versionId: string): Promise<BonusPlanVersion> {
  const [row] = await sql.query<BonusPlanVersionRow>(
    `select ${VERSION_COLUMNS}
       from premia.bonus_plan_versions v
       join premia.bonus_plans p on p.tenant_id = v.tenant_id and p.id = v.plan_id
      where v.tenant_id = $1 and v.id = $2`,
    [ctx.tenantId, versionId],
  );
  if (row === undefined) throw new Error('A version that was just written is not there');
  return new BonusPlanVersion(row);
}

function parameters(ctx: TenantContext, { everyone, teamIds, drafts }: PlanVisibility): readonly unknown[] {
  return [ctx.tenantId, everyone, teamIds, drafts];
}

/** Versions, newest first within a plan, as plans in the order in which they come. */
function plansOf(
  rows: readonly (BonusPlanVersionRow & { readonly nameKey: string })[],
): readonly { readonly plan: BonusPlan; readonly nameKey: string }[] {
  const byPlan = new Map<string, (BonusPlanVersionRow & { readonly nameKey: string })[]>();
  for (const row of rows) {
    const known = byPlan.get(row.planId);
    if (known === undefined) byPlan.set(row.planId, [row]);
    else known.push(row);
  }
  return [...byPlan.entries()].flatMap(([id, of]) => {
    const versions = of.map((row) => new BonusPlanVersion(row));
    const [latest] = versions;
    return latest === undefined
      ? []
      : [{ plan: new BonusPlan(id, latest.planName, latest, versions), nameKey: of[0]?.nameKey ?? '' }];
  });
}
