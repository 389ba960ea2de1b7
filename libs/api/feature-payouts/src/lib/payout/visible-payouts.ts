import type { TenantContext } from '@premia/api-util-platform';
import type { PayoutVisibility } from '../payouts-access';
import { ADJUSTED_PAYOUTS } from './adjusted-payouts';

/**
 * Payouts open to the caller, as `p`: `$1` tenant, `$2` everyone, `$3` teams (as they were in the run), `$4` the caller's
 * person. Every read of payouts stands on it, so that no order, count or sum reaches further. What a pool or a budget
 * shared out among more people than the caller sees is theirs only when it is final (ADR 0021).
 */
export const VISIBLE_PAYOUTS = `
  select p.* from ${ADJUSTED_PAYOUTS} p
   where p.tenant_id = $1 and ($2::boolean or ((p.team_id = any ($3::uuid[]) or p.person_id = $4::uuid)
     and p.run_id not in (select u.id from premia.payout_runs u
                           where u.tenant_id = $1 and u.is_shared and u.state not in ('locked', 'exported'))))`;

/**
 * Whether the reader sees both sides of a comparison `k` for a payout `p`: a difference to what they may not see would tell
 * it. Whoever has no line there joined since.
 */
export const BOTH_VISIBLE = `($2::boolean
  or not exists (select from premia.payouts b where b.tenant_id = $1 and b.run_id = k.base_run_id and b.person_id = p.person_id)
  or exists (select from (${VISIBLE_PAYOUTS}) b where b.run_id = k.base_run_id and b.person_id = p.person_id))`;

export function visibilityParameters(
  ctx: TenantContext,
  { everyone, teamIds, personId }: PayoutVisibility,
): readonly unknown[] {
  return [ctx.tenantId, everyone, teamIds, personId];
}
