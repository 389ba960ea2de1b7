import type { Sql } from '@premia/api-data-access';
import { type TenantContext } from '@premia/api-util-platform';
import { CYCLE_COLUMNS, type CycleRow } from '@premia/api-vocabulary';
import type { PlanInput } from '@premia/domain-bonus';

/** A version that payouts are calculated under; its definition was checked by the engine before it was written. */
export interface PlanVersionRecord {
  readonly id: string;
  readonly planId: string;
  readonly planName: string;
  readonly number: number;
  readonly definition: PlanInput;
  readonly teamIds: readonly string[];
  readonly appliesFrom: string | null;
}

export async function readCycle(sql: Sql, ctx: TenantContext, cycleId: string): Promise<CycleRow | null> {
  const [cycle] = await sql.query<CycleRow>(
    `select ${CYCLE_COLUMNS} from premia.cycles c where c.tenant_id = $1 and c.id = $2`,
    [ctx.tenantId, cycleId],
  );
  return cycle ?? null;
}

const VERSION_COLUMNS = `v.id, v.plan_id as "planId", p.name as "planName", v.number, v.definition,
  v.team_ids as "teamIds", v.applies_from::text as "appliesFrom"`;

/** Published versions of a plan, the newest first; of every plan where none is named. */
export async function readPublishedVersions(
  sql: Sql,
  ctx: TenantContext,
  planId: string | null,
): Promise<readonly PlanVersionRecord[]> {
  return sql.query<PlanVersionRecord>(
    `select ${VERSION_COLUMNS}
       from premia.bonus_plan_versions v
       join premia.bonus_plans p on p.tenant_id = v.tenant_id and p.id = v.plan_id
      where v.tenant_id = $1 and v.state = 'published' and ($2::uuid is null or v.plan_id = $2)
      order by p.created_at, p.id, v.number desc`,
    [ctx.tenantId, planId],
  );
}

/** The version of a plan that holds in a cycle: the newest that applies when the cycle begins. */
export function versionFor(
  versions: readonly PlanVersionRecord[],
  cycle: Pick<CycleRow, 'from'>,
): PlanVersionRecord | null {
  return versions.find(({ appliesFrom }) => appliesFrom === null || appliesFrom <= cycle.from) ?? null;
}

export async function planExists(sql: Sql, ctx: TenantContext, planId: string): Promise<boolean> {
  const rows = await sql.query(`select id from premia.bonus_plans where tenant_id = $1 and id = $2`, [
    ctx.tenantId,
    planId,
  ]);
  return rows.length > 0;
}
