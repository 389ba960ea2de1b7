import type { Locale } from '@premia/shared-contract';
import { MembershipEntity } from '../entities/membership.entity';
import { TenantEntity } from '../entities/tenant.entity';
import { WorkspacePolicyEntity } from '../entities/workspace-policy.entity';
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
  const { ownerUserId: userId, ...workspace } = given;
  const { now } = tx.ctx;
  await tx.repository(TenantEntity).insert({ id: tenantId, ...workspace, createdAt: now });
  await tx.repository(WorkspacePolicyEntity).insert({ tenantId, id: newId(), ...INITIAL_POLICIES, updatedAt: now });
  await tx.repository(MembershipEntity).insert({ tenantId, id: newId(), userId, roles: ['owner'], createdAt: now });
  tx.audit({
    action: 'workspace.created',
    entity: 'workspace',
    entityId: tenantId,
    after: { name: given.name, currency: given.currency, timeZone: given.timeZone, locale: given.locale },
  });
  return tenantId;
}
