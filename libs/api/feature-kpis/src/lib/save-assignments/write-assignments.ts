import { newId, type Transaction } from '@premia/api-data-access';
import type { TenantContext } from '@premia/api-util-platform';
import type { Owner } from '../assignments/assignment.queries';
import { type NewAssignment, sameAssignmentKey } from './given-assignment';

interface StoredAssignment {
  readonly id: string;
  readonly kpi: string;
  readonly component: string | null;
  readonly weight: string;
  readonly scoring: unknown;
  readonly channels: readonly string[];
  readonly campaigns: readonly string[];
}

/** Makes the list the owner's in the cycle: what stays keeps its id, what is gone is deleted, in two statements. */
export async function writeAssignments(
  tx: Transaction,
  ctx: TenantContext,
  cycleId: string,
  owner: Owner,
  assignments: readonly NewAssignment[],
): Promise<void> {
  const before = await readStored(tx, ctx, cycleId, owner);
  const ids = new Map(before.map((stored) => [sameAssignmentKey(stored), stored.id]));
  const kept = assignments.map((assignment) => ({
    id: ids.get(sameAssignmentKey(assignment)) ?? newId(),
    ...assignment,
  }));
  const keptIds = new Set(kept.map(({ id }) => id));
  await tx.query(`delete from premia.assignments where tenant_id = $1 and id = any ($2::uuid[])`, [
    ctx.tenantId,
    before.filter(({ id }) => !keptIds.has(id)).map(({ id }) => id),
  ]);
  await tx.query(
    `insert into premia.assignments
       (tenant_id, id, cycle_id, owner_kind, person_id, team_id, kpi, component, weight, scoring, attainment_max, channels,
        campaigns, pilot, no_data, confirmation, created_at, created_by, updated_at)
     select $1, a.id, $2, $3, $4, $5, a.kpi, a.component, a.weight, a.scoring, a."attainmentMax", a.channels,
            a.campaigns, a.pilot, a."noData", a.confirmation, $6, $7, $6
       from jsonb_to_recordset($8::jsonb) as a
         (id uuid, kpi text, component text, weight numeric, scoring jsonb, "attainmentMax" numeric, channels text[],
          campaigns text[], pilot boolean, "noData" text, confirmation text)
     on conflict (tenant_id, id) do update
        set weight = excluded.weight, scoring = excluded.scoring, attainment_max = excluded.attainment_max,
            pilot = excluded.pilot, no_data = excluded.no_data, confirmation = excluded.confirmation,
            updated_at = excluded.updated_at`,
    [ctx.tenantId, cycleId, owner.kind, owner.personId, owner.teamId, ctx.now, ctx.userId, JSON.stringify(kept)],
  );
  tx.audit({
    action: 'assignments.saved',
    entity: 'cycle',
    entityId: cycleId,
    before: { owner, assignments: before },
    after: { owner, assignments: kept },
  });
}

function readStored(
  tx: Transaction,
  ctx: TenantContext,
  cycleId: string,
  owner: Owner,
): Promise<readonly StoredAssignment[]> {
  return tx.query<StoredAssignment>(
    `select id, kpi, component, weight, scoring, channels, campaigns
       from premia.assignments
      where tenant_id = $1 and cycle_id = $2 and owner_kind = $3
        and person_id is not distinct from $4::uuid and team_id is not distinct from $5::uuid`,
    [ctx.tenantId, cycleId, owner.kind, owner.personId, owner.teamId],
  );
}
