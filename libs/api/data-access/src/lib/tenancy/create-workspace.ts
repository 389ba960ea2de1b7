import type { Locale } from '@premia/shared-contract';
import { newId } from '../new-id';
import type { Transaction } from '../unit-of-work/transaction';

export interface NewWorkspace {
  readonly name: string;
  readonly currency: string;
  readonly timeZone: string;
  readonly locale: Locale;
  /** Holds generated data and is labelled so wherever it shows. */
  readonly isSample: boolean;
  readonly ownerUserId: string;
}

/** What a workspace starts with; product §3.6 and §6 name the numbers. */
const INITIAL_POLICIES = { teamShareLimit: '50', kpiCountMin: 3, kpiCountMax: 5, headsSeePay: true } as const;

/** Makes an empty workspace with its owner and goes on inside it; only in a transaction in identity. */
export async function createWorkspace(tx: Transaction, given: NewWorkspace): Promise<string> {
  const tenantId = newId();
  await tx.bind({ tenantId, userId: given.ownerUserId });
  await tx.execute(
    `INSERT INTO premia.tenants (id, name, currency, time_zone, locale, is_sample, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tenantId, given.name, given.currency, given.timeZone, given.locale, given.isSample, tx.ctx.now],
  );
  const { teamShareLimit, kpiCountMin, kpiCountMax, headsSeePay } = INITIAL_POLICIES;
  await tx.execute(
    `INSERT INTO premia.workspace_policies
       (tenant_id, id, team_share_limit, kpi_count_min, kpi_count_max, heads_see_pay, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tenantId, newId(), teamShareLimit, kpiCountMin, kpiCountMax, headsSeePay, tx.ctx.now],
  );
  await tx.execute(
    `INSERT INTO premia.memberships (tenant_id, id, user_id, roles, created_at) VALUES ($1, $2, $3, '{owner}', $4)`,
    [tenantId, newId(), given.ownerUserId, tx.ctx.now],
  );
  tx.audit({
    action: 'workspace.created',
    entity: 'workspace',
    entityId: tenantId,
    after: { name: given.name, currency: given.currency, timeZone: given.timeZone, locale: given.locale },
  });
  return tenantId;
}
