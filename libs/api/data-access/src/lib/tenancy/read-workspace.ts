import type { Workspace, WorkspacePolicies } from '@premia/api-vocabulary';
import type { Sql } from '../database/sql';
import { columns } from '../entities/columns';
import { TenantEntity } from '../entities/tenant.entity';
import { WorkspacePolicyEntity } from '../entities/workspace-policy.entity';

type WorkspaceRow = Omit<Workspace, 'policies'> & WorkspacePolicies;

/** The workspace with its policies; null where the transaction may not see it. */
export async function readWorkspace(sql: Sql, tenantId: string): Promise<Workspace | null> {
  const [row] = await sql.query<WorkspaceRow>(
    `select ${columns(TenantEntity, 't', ['id', 'name', 'currency', 'timeZone', 'locale', 'isSample'])},
            ${columns(WorkspacePolicyEntity, 'p', ['teamShareLimit', 'kpiCountMin', 'kpiCountMax', 'headsSeePay'])}
       from premia.tenants t join premia.workspace_policies p on p.tenant_id = t.id
      where t.id = $1`,
    [tenantId],
  );
  if (row === undefined) return null;
  const { teamShareLimit, kpiCountMin, kpiCountMax, headsSeePay, ...workspace } = row;
  return { ...workspace, policies: { teamShareLimit, kpiCountMin, kpiCountMax, headsSeePay } };
}
