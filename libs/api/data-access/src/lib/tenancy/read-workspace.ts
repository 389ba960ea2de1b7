import type { Workspace } from '@premia/api-util-platform';
import type { Locale } from '@premia/shared-contract';
import type { Sql } from '../database/sql';

interface WorkspaceRow {
  readonly id: string;
  readonly name: string;
  readonly currency: string;
  readonly time_zone: string;
  readonly locale: Locale;
  readonly is_sample: boolean;
  readonly team_share_limit: string;
  readonly kpi_count_min: number;
  readonly kpi_count_max: number;
  readonly heads_see_pay: boolean;
}

/** The workspace with its policies; null where the transaction may not see it. */
export async function readWorkspace(sql: Sql, tenantId: string): Promise<Workspace | null> {
  const [row] = await sql.query<WorkspaceRow>(
    `SELECT t.id, t.name, t.currency, t.time_zone, t.locale, t.is_sample,
            p.team_share_limit, p.kpi_count_min, p.kpi_count_max, p.heads_see_pay
     FROM premia.tenants t JOIN premia.workspace_policies p ON p.tenant_id = t.id
     WHERE t.id = $1`,
    [tenantId],
  );
  return row === undefined ? null : toWorkspace(row);
}

function toWorkspace(row: WorkspaceRow): Workspace {
  return {
    id: row.id,
    name: row.name,
    currency: row.currency,
    timeZone: row.time_zone,
    locale: row.locale,
    isSample: row.is_sample,
    policies: {
      teamShareLimit: row.team_share_limit,
      kpiCountMin: row.kpi_count_min,
      kpiCountMax: row.kpi_count_max,
      headsSeePay: row.heads_see_pay,
    },
  };
}
